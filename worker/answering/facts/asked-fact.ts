import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { ownPeople, ownPossessives } from '../../../corpus/danish/lexicon/frames.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { answerTypeOf, type AnswerType } from '../../../corpus/index/answer-type.ts';
import type { Understanding } from '../understand.ts';
import { isContent, isFrame, type Word } from '../words.ts';

/** What a question asks of a single fact, beside what it is about. */
export interface AskedFact {
  /** The words that say which fact: without the subject, the frame, years and numbers. */
  readonly specifics: readonly Word[];
  readonly type: AnswerType | undefined;
  /** "hvor mange ANSATTE": what is to be counted. */
  readonly counted: Word | undefined;
  /** "hvor mange SIDDER i udvalget": what those do who are to be counted, where nothing else says who they are. */
  readonly countedBy: Word | undefined;
  /** Years and other numbers that the question names. */
  readonly numbers: readonly number[];
  readonly isCount: boolean;
}

const foldedScales = new Set('tusind tusinde mio mia million millioner milliard milliarder'.split(' '));
const countOpenings = [
  ['hvor', 'mange'],
  ['how', 'many'],
  ['antallet', 'af'],
];

/** Reads the fact that is asked for. Pure. */
export function readAskedFact(asked: Understanding): AskedFact {
  const inSubject = new Set(asked.subjects.flatMap(({ matched }) => matched));
  const isSpecific = (word: Word, at: number): boolean =>
    !inSubject.has(at) &&
    !(inSubject.has(at - 1) && isJoined(asked, at)) &&
    isContent(word) &&
    !isFrame(word) &&
    !/^\d/.test(word.folded) &&
    !isOwn(asked, at);
  // A heading may be the word for what is counted under it.
  const isCountable = (word: Word): boolean => isContent(word) && !isFrame(word) && !foldedScales.has(word.folded);
  const opening = countOpening(asked.words);
  const next = opening === undefined ? undefined : asked.words[opening];
  const countedBy = next !== undefined && verbs.has(next.folded) && isCountable(next) ? next : undefined;
  const counted =
    opening === undefined || countedBy !== undefined
      ? undefined
      : (countedIn(
          asked.words.slice(opening, opening + 3).filter((word, at) => isSpecific(word, opening + at)),
          isCountable,
        ) ?? countedIn(asked.words.slice(opening, opening + 1), isCountable));
  const named = asked.asksForName ? 'person' : undefined;
  const type = answerTypeOf(asked.searchText) ?? named;
  return {
    specifics: asked.words.filter(isSpecific),
    type,
    counted,
    countedBy,
    numbers: parseNumerals(asked.searchText)
      .filter(({ ambiguous }) => ambiguous !== true)
      .map(({ value }) => value),
    isCount: asked.form === 'count' && (type === undefined || type === 'count'),
  };
}

/** "Åhallen-samarbejdet": what a hyphen ties to a name says no more than the name. */
export function isJoined({ words, standaloneQuestion }: Understanding, at: number): boolean {
  return standaloneQuestion.slice(words[at - 1]?.end, words[at]?.start) === '-';
}

const possessives = new Set(ownPossessives.map(fold));
const people = new Set(ownPeople.map(fold));

/** "Må min søn …?": whoever asks for their own asks as for themselves. */
function isOwn({ words, form }: Understanding, at: number): boolean {
  return (
    form === 'yes-no' && at === 2 && possessives.has(words[at - 1]?.folded ?? '') && people.has(words[at]?.folded ?? '')
  );
}

const verbs = new Set([...finiteVerbs].map(fold));
const adjective = /(?:ede|lige|ige|ske|ale|ive)$/u;

/** The noun that is counted: the first word that can be, or the one behind it where that is an adjective. */
function countedIn(words: readonly Word[], isCountable: (word: Word) => boolean): Word | undefined {
  const [first, second] = words.filter(isCountable);
  const isAdjective =
    first !== undefined &&
    second !== undefined &&
    second === words[words.indexOf(first) + 1] &&
    adjective.test(first.folded) &&
    // "Hvor mange frivillige hjælper …?"
    !verbs.has(second.folded);
  return isAdjective ? second : first;
}

/** Where the words after "hvor mange", "antal" begin. */
function countOpening(words: readonly Word[]): number | undefined {
  for (const [at, word] of words.entries()) {
    if (countOpenings.some((opening) => opening.every((part, next) => words[at + next]?.folded === part)))
      return at + 2;
    if (word.folded === 'antal') return at + 1;
  }
  return undefined;
}
