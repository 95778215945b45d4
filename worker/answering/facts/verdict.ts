import { fold } from '../../../corpus/danish/folding.ts';
import { headingName, isAskingHeading } from '../../../corpus/heading-name.ts';
import { clauseBorder, extentWords, hedgeBeginnings, opposites } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { cueWords, wordsOf, type Word } from '../words.ts';
import { readAskedFact } from './asked-fact.ts';
import { nearness } from './concept.ts';

export type Verdict = 'Ja' | 'Nej' | 'Jo';

/** From this nearness on a word is said by a sentence. */
const saidFrom = 0.65;

const hedges = hedgeBeginnings.map(fold);
const extents = extentWords.map((words) => words.map(fold));
const sides = opposites.map((pair) => pair.map((side) => new Set(side.split(' ').flatMap(formsOf))));

function formsOf(cue: string): string[] {
  return cueWords(cue).flatMap(({ folded, stem }) => [folded, stem]);
}

/**
 * What a sentence decides of a yes-or-no question. Undefined when it does not say each thing that the question asks, when
 * it tells of what may come where the question asks what is, or when it says it of somebody else: then it decides nothing
 * by itself.
 * @param text the sentence, or the part of it that is said
 */
export function verdictOf(asked: Understanding, passage: Passage, text: string): Verdict | undefined {
  if (asked.form !== 'yes-no') return undefined;
  const { specifics, numbers } = readAskedFact(asked);
  const words = wordsOf(text);
  const said = (word: Word): boolean => nearness(word, words) >= saidFrom || isTurned(word, words);
  if (
    specifics.filter(said).length * 2 < specifics.length ||
    specifics.length === 0 ||
    !specifics.every((word) => said(word) || isUnderstood(word, passage, text))
  )
    return undefined;
  if (numbers.some((number) => !saysNumber(wordsOf(`${passage.label ?? ''} ${text}`), number))) return undefined;
  const clause = clauseOf(text, specifics);
  if (!namesAgent(asked.words, words)) return undefined;
  const turned = specifics.filter((word) => isTurned(word, words)).length;
  const isDenied = isNegated(clause) !== (turned % 2 === 1);
  if (isDenied) return isNegated(asked.words) ? 'Ja' : 'Nej';
  if (isHedged(asked.words, clause) || !saysExtent(asked.words, words)) return undefined;
  return isNegated(asked.words) ? 'Jo' : 'Ja';
}

/** Said by the label, the headings, the title, or word for word by what the passage says before: the sentence goes on from there. */
function isUnderstood(word: Word, passage: Passage, text: string): boolean {
  const before = passage.text.slice(0, Math.max(0, passage.text.indexOf(text)));
  const around = `${passage.label ?? ''} ${passage.embeddedText.split('\n', 1)[0] ?? ''}`;
  const names = passage.headingPath
    .filter((heading) => !isAskingHeading(heading))
    .map(headingName)
    .join(' ');
  return nearness(word, wordsOf(`${around} ${names}`)) >= saidFrom || nearness(word, wordsOf(before)) === 1;
}

/** Whether the sentence says the opposite of a word, and not the word itself. */
export function isTurned(word: Word, text: readonly Word[]): boolean {
  if (nearness(word, text) === 1) return false;
  return sides.some(
    ([one, other]) => (holds(one, [word]) && holds(other, text)) || (holds(other, [word]) && holds(one, text)),
  );
}

function holds(forms: ReadonlySet<string> | undefined, words: readonly Word[]): boolean {
  return words.some(({ folded, stem }) => forms?.has(folded) === true || forms?.has(stem) === true);
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

/** "Drives X af kommunerne?": who does it stands behind an "af" in the sentence too, or opens it. */
function namesAgent(asked: readonly Word[], text: readonly Word[]): boolean {
  return asked.every((word, at) => {
    if (asked[at - 1]?.folded !== 'af' || nearness(word, text) < saidFrom) return true;
    const stands = text.findIndex((one) => nearness(word, [one]) >= saidFrom);
    return stands === 0 || text.slice(0, stands).some(({ folded }) => folded === 'af');
  });
}

/** The clause of the sentence that says most of the words; names say less of what is so than the others. */
function clauseOf(text: string, specifics: readonly Word[]): readonly Word[] {
  const clauses = text.split(clauseBorder).map((clause) => wordsOf(clause));
  // What is said stands last in a question, what it is said of before it.
  const weigh = (word: Word): number =>
    word.start > 0 && /^\p{Lu}/u.test(word.text) ? 0.1 : word === specifics.at(-1) ? 2 : 1;
  const said = (clause: readonly Word[]): number =>
    specifics.reduce(
      (sum, word) => sum + weigh(word) * Math.max(nearness(word, clause), isTurned(word, clause) ? 1 : 0),
      0,
    );
  return clauses.reduce((one, other) => (said(other) > said(one) ? other : one), clauses[0] ?? []);
}

function isNegated(words: readonly Word[]): boolean {
  return words.some(({ folded }) => negations.has(folded));
}
