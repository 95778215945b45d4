import { fold } from '../../../corpus/danish/folding.ts';
import { bearing, extentWords, hedgeBeginnings, pronouns } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf, type Word } from '../words.ts';
import { readAskedFact } from './asked-fact.ts';
import { askedAttribute, isOtherBound, isWithinBound } from './bound-attribute.ts';
import { nearness } from './concept.ts';
import { clausesOf, decidingClause, isInContentClause, mainWords, withoutOpen } from './deciding-clause.ts';
import { announcementOf } from './lead-in.ts';
import { isOnlyAllowed, lacksJoining, lacksMood, isSaidOtherwise, isToCome } from './mood.ts';
import { formsIn, holdsForm, isTurned, turnedIn } from './opposites.ts';
import { saysByKind } from './said-by-kind.ts';
import { isCalledByLastPart, isDefinite, isToldOfThing, isUnderstood, saidFrom, type Around } from './said-around.ts';

export type Verdict = 'Ja' | 'Nej' | 'Jo';

const hedges = hedgeBeginnings.map(fold);
const extents = extentWords.map((words) => words.map(fold));
const bearers = bearing.map((pair) => pair.map((side) => formsIn(side)));

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
  const attribute = askedAttribute(asked.searchText);
  const isWithin = attribute === undefined ? undefined : isWithinBound(attribute, text);
  const byKind = saysByKind(asked, words, isWithin === undefined ? undefined : attribute);
  const said = (word: Word): boolean => isSaid(word, words) || isCalledByLastPart(word, words, around) || byKind(word);
  if (
    specifics.filter(said).length * 2 < specifics.length ||
    specifics.length === 0 ||
    !specifics.every(
      (word) =>
        said(word) || isUnderstood(word, around, word === subject) || isToldOfThing(word, specifics, words, around),
    )
  )
    return undefined;
  const isUnsaid = (number: number): boolean =>
    !(isWithin !== undefined && number === attribute?.value) &&
    !saysNumber(wordsOf(`${passage.label ?? ''} ${text}`), number);
  if (numbers.some(isUnsaid) || isOtherBound(asked.searchText, text)) return undefined;
  if (!namesAgent(asked.words, words) || lacksMood(asked.words, specifics, words)) return undefined;
  if (lacksJoining(asked.words, text, words)) return undefined;
  const main = mainWords(asked.searchText, specifics);
  const predicate = main.at(-1);
  if (predicate !== undefined && isLeftOpen(predicate, asked.words, text)) return undefined;
  const clauses = clausesOf(text);
  const clause = decidingClause(clauses, asked.words, main, (word, some) =>
    Math.max(nearness(word, some), isTurned(word, some) ? 1 : 0),
  );
  if (clause === undefined || isSaidOtherwise(asked.words, clauses, clause)) return undefined;
  const turned = specifics.map((word) =>
    turnedIn(word, clauses, (some) => ofAsked(some, asked.words[1], specifics, numbers)),
  );
  if (turned.includes(undefined)) return undefined;
  const isDenied = isNegated(clause) !== (turned.filter((one) => one === true).length % 2 === 1);
  // What is said of those within a bound is not so of those outside it; what is denied of them may be.
  if (isWithin === false)
    return isDenied || isNegated(asked.words) || isHedged(asked.words, clause) ? undefined : 'Nej';
  if (isDenied && deniesLess(asked.words, clause)) return undefined;
  if (isDenied) return isNegated(asked.words) ? 'Ja' : 'Nej';
  if (isOnlyAllowed(asked.words, clause) || isToCome(asked.words, predicate, clause)) return undefined;
  const announced = wordsOf(announcementOf(passage, text));
  if (isHedged(asked.words, [...announced, ...clause]) || !saysExtent(asked.words, words)) return undefined;
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

/** How much of the things asked a clause is of: a number tells them apart, and so does what is asked of. */
function ofAsked(
  clause: readonly Word[],
  subject: Word | undefined,
  specifics: readonly Word[],
  numbers: readonly number[],
): number {
  const said = specifics.filter((word) => nearness(word, clause) >= saidFrom);
  const weights = said.map((word) => (word === subject ? 2 : 1));
  return [...weights, ...numbers.map((one) => (saysNumber(clause, one) ? 2 : 0))].reduce<number>((a, b) => a + b, 0);
}

/** "Må ikke undervise alene": what is denied is how, how much or of whom, and the question does not ask it. */
function deniesLess(asked: readonly Word[], clause: readonly Word[]): boolean {
  const denied = clause.slice(clause.findIndex(({ folded }) => negations.has(folded)) + 1);
  return isNegated(clause) && !saysExtent(denied, asked);
}

function isSaid(word: Word, words: readonly Word[]): boolean {
  return (
    nearness(word, words) >= saidFrom ||
    isTurned(word, words) ||
    bearers.some(([participles, verbs]) => holdsForm(participles, [word]) && holdsForm(verbs, words))
  );
}

/** Whether the sentence says a word only of what it leaves open, where the question does not ask what is decided. */
function isLeftOpen(word: Word, asked: readonly Word[], text: string): boolean {
  return isSaid(word, wordsOf(text)) && !isSaid(word, withoutOpen(text)) && !isInContentClause(word, asked);
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
