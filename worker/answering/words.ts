import { slipsIn, withinEdits } from '../../corpus/danish/edit-distance.ts';
import { fold } from '../../corpus/danish/folding.ts';
import { frameWords } from '../../corpus/danish/lexicon/frames.ts';
import { functionWords, questionWords } from '../../corpus/danish/lexicon/function-words.ts';
import { remembered } from '../../corpus/danish/remembered.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';
import { formsOf } from '../../corpus/danish/word-forms.ts';

/** A word in the forms that answering compares: as written, folded, and stemmed. Offsets are UTF-16 in the text. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. */
export const wordsOf: (text: string) => readonly Word[] = remembered((text) =>
  tokenize(text).map(({ text: written, start, end }) => {
    const { folded, stem } = formsOf(written);
    return { text: written, folded, stem, start, end };
  }),
);

const foldedFunctionWords = new Set([...functionWords].map(fold));

const foldedFrameWords = new Set([...frameWords].map(fold));

const foldedQuestionWords = questionWords.map(fold);

export function isContent(word: Word): boolean {
  return !foldedFunctionWords.has(word.folded) && !isQuestionWord(word);
}

/** Whether a word only belongs to how a question is put, whatever it asks. */
export function isFrame({ folded }: Word): boolean {
  return foldedFrameWords.has(folded);
}

/** "Hvilke", "hvordan" and the like, also with a slip in them. */
export function isQuestionWord({ folded }: Word): boolean {
  return folded.length > 4 && /^h?v/.test(folded) && foldedQuestionWords.some((one) => withinEdits(one, folded, 1));
}

/**
 * Whether two words are the same but for inflection, a genitive, or a slip of the finger (length decides how many).
 * @param slipsFrom shortest word that may hold a slip; a name may be shorter than a word of the language
 */
export function sameWord(one: Word, other: Word, slipsFrom = 6): boolean {
  if (one.folded === other.folded || one.stem === other.stem) return true;
  // A word that ends like an ending loses it to the stemmer only when it stands bare ("budget", "budgettet").
  if (one.stem === other.folded || other.stem === one.folded) return true;
  // "Utilfreds" is no slip for "tilfreds".
  if (one.folded === `u${other.folded}` || other.folded === `u${one.folded}`) return false;
  const shorter = Math.min(one.folded.length, other.folded.length);
  if (shorter < slipsFrom || Math.abs(one.folded.length - other.folded.length) > 2) return false;
  return withinEdits(one.folded, other.folded, shorter >= 9 ? 2 : 1) && !hasFigure(one) && !hasFigure(other);
}

/** Whether two words of a proper name are the same: long names allow more slips than words of the language. */
export function sameNameWord(one: Word, other: Word): boolean {
  if (sameWord(one, other, 5)) return true;
  if (one.folded[0] !== other.folded[0]) return false;
  const limit = slipsIn(Math.min(one.folded.length, other.folded.length));
  return withinEdits(one.folded, other.folded, limit) && !hasFigure(one) && !hasFigure(other);
}

function hasFigure({ folded }: Word): boolean {
  return /\d/.test(folded);
}

/** Whether a compound holds the other word at its start or end ("medlemsbidrag" and "bidrag"). */
export function sharesPart(one: Word, other: Word): boolean {
  const [short, long] = one.stem.length <= other.stem.length ? [one.stem, other.stem] : [other.stem, one.stem];
  return short.length >= 5 && (long.startsWith(short) || long.endsWith(short));
}

/** Whether a compound's last part is the other word ("vejaftale" and "aftale"): it is then of that kind. */
export function endsIn(word: Word, last: Word): boolean {
  return last.stem.length >= 4 && word.stem.length > last.stem.length && word.stem.endsWith(last.stem);
}

const known = new Map<string, readonly Word[]>();

/** The words of a cue: the lexicon's are compared with every question, so each is taken apart once. */
export function cueWords(cue: string): readonly Word[] {
  const before = known.get(cue);
  if (before !== undefined) return before;
  const words = wordsOf(cue);
  known.set(cue, words);
  return words;
}

/** Whether the phrase's words stand together in order, compared by folded form or stem. */
export function findPhrase(words: readonly Word[], phrase: string): number {
  const wanted = cueWords(phrase);
  for (let at = 0; at < words.length; at++) if (standsAt(words, at, wanted)) return at;
  return -1;
}

function standsAt(words: readonly Word[], at: number, wanted: readonly Word[]): boolean {
  for (let index = 0; index < wanted.length; index++) {
    const word = wanted[index];
    const found = words[at + index];
    if (word === undefined || found === undefined) return false;
    if (found.folded !== word.folded && (word.folded.length <= 3 || found.stem !== word.stem)) return false;
  }
  return true;
}

/** Whether any of the phrases stands in the words. */
export function holdsAny(words: readonly Word[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => findPhrase(words, phrase) >= 0);
}
