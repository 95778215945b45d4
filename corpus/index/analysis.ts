import { fold } from '../danish/folding.ts';
import { wordNgrams } from '../danish/ngrams.ts';
import { stem } from '../danish/stemming.ts';
import { tokenize } from '../danish/tokens.ts';

/** Length of the character n-grams that are indexed. */
export const ngramLength = 4;

/** The folded words of a text, in order and with repeats. The same for passages and queries. */
export function analyse(text: string): string[] {
  return tokenize(text).map((token) => fold(token.text));
}

/** A field turns one folded word into the terms that are indexed for it. */
export const fieldTerms = {
  words: (word: string): string[] => [word],
  stems: (word: string): string[] => [stem(word)],
  ngrams: (word: string): string[] => wordNgrams(word, ngramLength),
} as const;

export type FieldName = keyof typeof fieldTerms;
export const fieldNames: readonly FieldName[] = ['words', 'stems', 'ngrams'];
