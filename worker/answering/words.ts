import { fold } from '../../corpus/danish/folding.ts';
import { functionWords, questionWords } from '../../corpus/danish/lexicon/function-words.ts';
import { stem } from '../../corpus/danish/stemming.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';

/** A word in the forms that answering compares: as written, folded, and stemmed. Offsets are UTF-16 in the text. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

export function wordsOf(text: string): Word[] {
  return tokenize(text).map(({ text: written, start, end }) => ({
    text: written,
    folded: fold(written),
    stem: stem(fold(written)),
    start,
    end,
  }));
}

const foldedFunctionWords = new Set([...functionWords].map(fold));

const foldedQuestionWords = questionWords.map(fold);

export function isContent(word: Word): boolean {
  return (
    !foldedFunctionWords.has(word.folded) &&
    !foldedQuestionWords.some(
      (one) => word.folded.length > 4 && /^h?v/.test(word.folded) && withinEdits(one, word.folded, 1),
    )
  );
}

/**
 * Whether two words are the same but for inflection, a genitive, or a slip of the finger (length decides how many).
 * @param slipsFrom shortest word that may hold a slip; a name may be shorter than a word of the language
 */
export function sameWord(one: Word, other: Word, slipsFrom = 6): boolean {
  if (one.folded === other.folded || one.stem === other.stem) return true;
  if (/\d/.test(one.folded) || /\d/.test(other.folded)) return false;
  const shorter = Math.min(one.folded.length, other.folded.length);
  if (shorter < slipsFrom) return false;
  return withinEdits(one.folded, other.folded, shorter >= 9 ? 2 : 1);
}

/** Whether a compound holds the other word at its start or end ("medlemsbidrag" and "bidrag"). */
export function sharesPart(one: Word, other: Word): boolean {
  const [short, long] = one.stem.length <= other.stem.length ? [one.stem, other.stem] : [other.stem, one.stem];
  return short.length >= 5 && (long.startsWith(short) || long.endsWith(short));
}

/** Whether the phrase's words stand together in order, compared by folded form or stem. */
export function findPhrase(words: readonly Word[], phrase: string): number {
  const wanted = wordsOf(phrase);
  return words.findIndex((_, at) =>
    wanted.every((word, index) => {
      const found = words[at + index];
      return (
        found !== undefined && (found.folded === word.folded || (word.folded.length > 3 && found.stem === word.stem))
      );
    }),
  );
}

/** Whether any of the phrases stands in the words. */
export function holdsAny(words: readonly Word[], phrases: readonly string[]): boolean {
  return phrases.some((phrase) => findPhrase(words, phrase) >= 0);
}

/** Damerau-Levenshtein distance at most `limit`; stops as soon as a row exceeds it. */
function withinEdits(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return false;
    before = previous;
    previous = current;
  }
  return (previous[other.length] ?? Infinity) <= limit;
}
