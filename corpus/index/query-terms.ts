import { remembered } from '../danish/remembered.ts';
import { stem } from '../danish/stemming.ts';
import { analyseQuery, fieldTerms, type FieldName } from './analysis.ts';
import { correctSpelling } from './spelling.ts';
import type { TermFrequencies } from './corpus-statistics.ts';
import { documentFrequency, findTerm, inverseFrequency, type TermIndex } from './term-index.ts';

/** A term of the query: its number in the index, its idf, and how often the query has it. */
export interface WeightedTerm {
  readonly term: number;
  readonly idf: number;
  readonly times: number;
}

export interface FieldQuery {
  /** The terms that the index has. */
  readonly terms: readonly WeightedTerm[];
  /** Sum of idf over all terms, those included that no passage holds. */
  readonly mass: number;
}

/** What a word of the query is held against to know whether the corpus has it. */
interface KnownTerms {
  readonly wordList: TermFrequencies;
  readonly fields: Readonly<Partial<Record<FieldName, Pick<TermFrequencies, 'high' | 'low'>>>>;
}

/** A long query is not gone through with a dictionary: this many of its unknown words are looked at. */
const mostCorrected = 8;

const correctors = new WeakMap<TermFrequencies, (word: string) => string | undefined>();

/** Corrects by a word list, which never changes; the words that corpora lack ("findes") are much the same in all queries. */
function correctorOf(wordList: TermFrequencies): (word: string) => string | undefined {
  const before = correctors.get(wordList);
  if (before !== undefined) return before;
  const corrector = remembered((word) => correctSpelling(wordList, word));
  correctors.set(wordList, corrector);
  return corrector;
}

/** The words of a query, each alone or followed by the word of the corpus that it was probably meant to be. */
export function readQuery({ wordList, fields }: KnownTerms, query: string): string[][] {
  let looked = 0;
  const correct = correctorOf(wordList);
  return analyseQuery(query).map((word) => {
    const known =
      findTerm(wordList, word) >= 0 || (fields.stems !== undefined && findTerm(fields.stems, stem(word)) >= 0);
    if (known || looked === mostCorrected) return [word];
    looked++;
    const correction = correct(word);
    return correction === undefined ? [word] : [word, correction];
  });
}

/**
 * Looks the query's terms up in one field. A term that a word and its correction share counts once. `whole` tells how
 * common a term is: over `passages` passages, of which the index may hold only some.
 */
export function fieldQuery(
  index: TermIndex,
  name: FieldName,
  words: readonly (readonly string[])[],
  whole: TermFrequencies = index,
  passages: number = index.lengths.length,
): FieldQuery {
  const times = new Map<string, number>();
  const doubtful = new Set<string>();
  for (const variants of words) {
    const most = new Map<string, number>();
    for (const variant of variants) {
      const own = new Map<string, number>();
      for (const term of fieldTerms[name](variant)) own.set(term, (own.get(term) ?? 0) + 1);
      for (const [term, count] of own) most.set(term, Math.max(count, most.get(term) ?? 0));
    }
    for (const [term, count] of most) {
      times.set(term, (times.get(term) ?? 0) + count);
      if (variants.length > 1) doubtful.add(term);
    }
  }
  const terms: WeightedTerm[] = [];
  let mass = 0;
  for (const [text, count] of times) {
    const term = findTerm(index, text);
    const known = whole === index ? term : findTerm(whole, text);
    const idf = inverseFrequency(passages, documentFrequency(whole, known));
    if (term >= 0) terms.push({ term, idf, times: count });
    // What only a misspelling holds is not missing from the corpus.
    if (known >= 0 || !doubtful.has(text)) mass += idf;
  }
  return { terms, mass };
}
