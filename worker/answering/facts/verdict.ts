import { fold } from '../../../corpus/danish/folding.ts';
import { bearing, extentWords, hedgeBeginnings, opposites, pronouns } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { cueWords, wordsOf, type Word } from '../words.ts';
import { readAskedFact } from './asked-fact.ts';
import { askedAttribute, isWithinBound } from './bound-attribute.ts';
import { nearness } from './concept.ts';
import { decidingClause, isInContentClause, lacksMood, mainWords, withoutOpen } from './deciding-clause.ts';
import { isCalledByLastPart, isDefinite, isToldOfThing, isUnderstood, saidFrom, type Around } from './said-around.ts';

export type Verdict = 'Ja' | 'Nej' | 'Jo';

const hedges = hedgeBeginnings.map(fold);
const extents = extentWords.map((words) => words.map(fold));
const sides = opposites.map((pair) => pair.map((side) => new Set(side.split(' ').flatMap(formsOf))));
const bearers = bearing.map((pair) => pair.map((side) => new Set(side.split(' ').flatMap(formsOf))));

/** Folded, the word for before is that for for. */
const isBefore = /^f(?:ø|oe)r$/iu;

function formsOf(cue: string): string[] {
  return cueWords(cue).flatMap(({ folded, stem }) => [folded, stem]);
}

/**
 * What a sentence decides of a yes-or-no question. Undefined when it does not say each thing that the question asks, when
 * it tells of what may come where the question asks what is, or when it says it of somebody else: then it decides nothing
 * by itself.
 * @param text the sentence, or the part of it that is said
 * @param others passages found beside it, of which those of its section tell what it goes on from
 */
export function verdictOf(
  asked: Understanding,
  passage: Passage,
  text: string,
  others: readonly Passage[] = [],
): Verdict | undefined {
  if (asked.form !== 'yes-no') return undefined;
  const { specifics, numbers } = readAskedFact(asked);
  if (isOfNothing(asked, specifics)) return undefined;
  const words = wordsOf(text);
  const around: Around = { passage, text, others };
  const thing = asked.words[1];
  const subject = thing !== undefined && isDefinite(thing) && /^\p{Ll}/u.test(thing.text) ? thing : undefined;
  const said = (word: Word): boolean => isSaid(word, words) || isCalledByLastPart(word, words, around);
  if (
    specifics.filter(said).length * 2 < specifics.length ||
    specifics.length === 0 ||
    !specifics.every(
      (word) =>
        said(word) || isUnderstood(word, around, word === subject) || isToldOfThing(word, specifics, words, around),
    )
  )
    return undefined;
  const attribute = askedAttribute(asked.searchText);
  const isWithin = attribute === undefined ? undefined : isWithinBound(attribute, text);
  const isUnsaid = (number: number): boolean =>
    !(isWithin !== undefined && number === attribute?.value) &&
    !saysNumber(wordsOf(`${passage.label ?? ''} ${text}`), number);
  if (numbers.some(isUnsaid)) return undefined;
  if (!namesAgent(asked.words, words) || lacksMood(asked.words, specifics, words)) return undefined;
  const main = mainWords(asked.searchText, specifics);
  const predicate = main.at(-1);
  if (predicate !== undefined && isLeftOpen(predicate, asked.words, text)) return undefined;
  const clause = decidingClause(text, asked.words, main, (word, some) =>
    Math.max(nearness(word, some), isTurned(word, some) ? 1 : 0),
  );
  if (clause === undefined) return undefined;
  const turned = specifics.filter((word) => isTurned(word, words)).length;
  const isDenied = isNegated(clause) !== (turned % 2 === 1);
  // What is said of those within a bound is not so of those outside it; what is denied of them may be.
  if (isWithin === false)
    return isDenied || isNegated(asked.words) || isHedged(asked.words, clause) ? undefined : 'Nej';
  if (isDenied) return isNegated(asked.words) ? 'Ja' : 'Nej';
  if (isHedged(asked.words, clause) || !saysExtent(asked.words, words)) return undefined;
  return isNegated(asked.words) ? 'Jo' : 'Ja';
}

/** "Koster det noget?": what "det" stands for is not known, so that nothing is said of it. */
function isOfNothing({ words, subjects }: Understanding, specifics: readonly Word[]): boolean {
  return (
    specifics.length === 1 &&
    subjects.length === 0 &&
    pronouns.has(words[1]?.folded ?? '') &&
    !words.some(({ folded }) => folded === 'at')
  );
}

function isSaid(word: Word, words: readonly Word[]): boolean {
  return (
    nearness(word, words) >= saidFrom ||
    isTurned(word, words) ||
    bearers.some(([participles, verbs]) => holds(participles, [word]) && holds(verbs, words))
  );
}

/** Whether the sentence says a word only of what it leaves open, where the question does not ask what is decided. */
function isLeftOpen(word: Word, asked: readonly Word[], text: string): boolean {
  return isSaid(word, wordsOf(text)) && !isSaid(word, withoutOpen(text)) && !isInContentClause(word, asked);
}

/** Whether the sentence says the opposite of a word, and not the word itself. */
export function isTurned(word: Word, text: readonly Word[]): boolean {
  if (nearness(word, text) === 1) return false;
  return sides.some(
    ([one, other]) => (holds(one, [word]) && holds(other, text)) || (holds(other, [word]) && holds(one, text)),
  );
}

function holds(forms: ReadonlySet<string> | undefined, words: readonly Word[]): boolean {
  return words.some(
    ({ text, folded, stem }) =>
      (forms?.has(folded) === true || forms?.has(stem) === true) && (folded !== 'for' || isBefore.test(text)),
  );
}

function saysNumber(words: readonly Word[], number: number): boolean {
  return words.some(({ text }) => Number(text.replace(/\.(?=\d{3})/gu, '').replace(',', '.')) === number);
}

function saysExtent(asked: readonly Word[], text: readonly Word[]): boolean {
  return extents.every(
    (line) => !asked.some(({ folded }) => line.includes(folded)) || text.some(({ folded }) => line.includes(folded)),
  );
}

function isHedged(asked: readonly Word[], text: readonly Word[]): boolean {
  const hedgesIn = (words: readonly Word[]): string[] =>
    hedges.filter((hedge) => words.some(({ folded }) => folded.startsWith(hedge)));
  const ofQuestion = hedgesIn(asked);
  return hedgesIn(text).some((hedge) => !ofQuestion.includes(hedge));
}

/**
 * "Drives X af kommunerne?": who does it stands behind an "af" in the sentence too, or opens it. Without a passive in
 * front ("driften af digerne") nobody does anything.
 */
function namesAgent(asked: readonly Word[], text: readonly Word[]): boolean {
  return asked.every((word, at) => {
    if (asked[at - 1]?.folded !== 'af' || nearness(word, text) < saidFrom) return true;
    if (!asked.slice(0, at - 1).some(({ folded }) => /.{2}(?:s|t|ede)$/u.test(folded))) return true;
    const stands = text.findIndex((one) => nearness(word, [one]) >= saidFrom);
    return stands === 0 || text.slice(0, stands).some(({ folded }) => folded === 'af');
  });
}

function isNegated(words: readonly Word[]): boolean {
  return words.some(({ folded }) => negations.has(folded));
}
