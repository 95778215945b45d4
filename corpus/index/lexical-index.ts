import { analyse, fieldNames, fieldTerms, type FieldName } from './analysis.ts';
import { TermIndexBuilder } from './build-term-index.ts';
import type { TermIndex } from './term-index.ts';

/** What is searched by words: one term index per field, over the same passages in the same order. */
export type LexicalIndex = Readonly<Record<FieldName, TermIndex>>;

/** Builds the index over passages' searchable texts (`embeddedText`), in the order of the passages. */
export function buildLexicalIndex(texts: Iterable<string>): LexicalIndex {
  const builders = fieldNames.map((name) => new TermIndexBuilder(fieldTerms[name]));
  for (const text of texts) {
    const words = analyse(text);
    for (const builder of builders) builder.add(words);
  }
  const [words, stems, ngrams] = builders.map((builder) => builder.finish());
  if (words === undefined || stems === undefined || ngrams === undefined) throw new Error('a field has no index');
  return { words, stems, ngrams };
}
