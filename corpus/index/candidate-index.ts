import { analyse, fieldTerms } from './analysis.ts';
import { TermIndexBuilder } from './build-term-index.ts';
import type { CorpusStatistics } from './corpus-statistics.ts';
import { defaultFields, type LexicalIndex } from './lexical-index.ts';

/** A passage that may be among the best. */
interface Candidate {
  readonly id: string;
  readonly embeddedText: string;
}

/** Passages whose words are kept, and words whose terms are; beyond this the oldest go. */
const keptPassages = 4_000;
const keptWords = 100_000;

/**
 * Makes an index over a query's candidates that scores them as the index of the whole corpus would: its terms are the
 * query's alone, how common they are is taken from the corpus. What a text was analysed into is kept between queries.
 */
export function createCandidateIndexer(
  statistics: CorpusStatistics,
): (candidates: readonly Candidate[], words: readonly string[]) => LexicalIndex {
  const wordsOf = remember(keptPassages, analyse);
  const fields = defaultFields.map((name) => ({ name, termsOf: remember(keptWords, fieldTerms[name]) }));
  return (candidates, words) => {
    const texts = candidates.map(({ embeddedText }) => wordsOf(embeddedText));
    const built = fields.map(({ name, termsOf }) => {
      const builder = new TermIndexBuilder(termsOf, new Set(words.flatMap(termsOf)));
      for (const text of texts) builder.add(text);
      return [name, builder.finish()] as const;
    });
    const { wordList } = statistics;
    return { passages: candidates.length, fields: Object.fromEntries(built), wordList, statistics };
  };
}

function remember(most: number, work: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const kept = new Map<string, readonly string[]>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const done = work(text);
    const oldest = kept.keys().next();
    if (kept.size >= most && oldest.done !== true) kept.delete(oldest.value);
    kept.set(text, done);
    return done;
  };
}
