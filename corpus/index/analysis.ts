import { fold } from '../danish/folding.ts';
import { wordNgrams } from '../danish/ngrams.ts';
import { stem } from '../danish/stemming.ts';
import { tokenize } from '../danish/tokens.ts';

/** Length of the character n-grams that are indexed: 4 beats 3, 5 and their unions (docs/retrieval.md). */
export const ngramLength = 4;

/** A field turns one folded word into the terms that are indexed for it. */
export const fieldTerms = {
  words: (word: string): string[] => [word],
  stems: (word: string): string[] => [stem(word)],
  ngrams: (word: string): string[] => wordNgrams(word, ngramLength),
} as const;

export type FieldName = keyof typeof fieldTerms;
export const fieldNames = ['words', 'stems', 'ngrams'] as const satisfies readonly FieldName[];

/** Words that make a sentence a question, folded. They say what is asked for, not what it is about. */
const questionWords = new Set(
  'hvad hvem hvor hvornaar hvordan hvorfor hvorledes hvorfra hvorhen hvilke hvilken hvilket hvis mange'.split(' '),
);

/** The folded words of a text, in order and with repeats. The same for passages and queries. */
export function analyse(text: string): string[] {
  return tokenize(text).map((token) => fold(token.text));
}

/** The folded words a query is about; all of them when it consists of question words alone. */
export function analyseQuery(query: string): string[] {
  const words = analyse(query);
  const content = words.filter((word) => !questionWords.has(word));
  return content.length === 0 ? words : content;
}

/** Folded words as one text for an n-gram tokenizer: a space before and behind each, to stand for its boundaries. */
export function spacedWords(words: readonly string[]): string {
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
