import { analyse, fieldNames, fieldTerms, type FieldName } from './analysis.ts';
import { TermIndexBuilder } from './build-term-index.ts';
import type { CorpusStatistics, TermFrequencies } from './corpus-statistics.ts';
import type { TermIndex } from './term-index.ts';

/** Folded words as hashes (ascending) and in how many passages each stands, to know a misspelt word from a rare one. */
export type WordList = TermFrequencies;

/** What is searched by words: one term index per field, over the same passages in the same order. */
export interface LexicalIndex {
  readonly passages: number;
  readonly fields: Readonly<Partial<Record<FieldName, TermIndex>>>;
  readonly wordList: WordList;
  /** Of the corpus that these passages are a part of; absent when they are all of it. */
  readonly statistics?: CorpusStatistics;
}

/** The fields that the product indexes; `words` gains nothing beside them (docs/retrieval.md). */
export const defaultFields: readonly FieldName[] = ['stems', 'ngrams'];

/** Builds the index over passages' searchable texts (`embeddedText`), in the order of the passages. */
export function buildLexicalIndex(
  texts: readonly string[],
  wanted: readonly FieldName[] = defaultFields,
): LexicalIndex {
  const builders = fieldNames.map((name) => ({ name, builder: new TermIndexBuilder(fieldTerms[name]) }));
  const used = builders.filter(({ name }) => name === 'words' || wanted.includes(name));
  for (const text of texts) {
    const words = analyse(text);
    for (const { builder } of used) builder.add(words);
  }
  const fields: Partial<Record<FieldName, TermIndex>> = {};
  let wordList: WordList = { high: new Uint32Array(), low: new Uint32Array(), frequencies: new Uint32Array() };
  for (const { name, builder } of used) {
    const index = builder.finish();
    if (wanted.includes(name)) fields[name] = index;
    if (name === 'words') wordList = { high: index.high, low: index.low, frequencies: index.frequencies };
  }
  return { passages: texts.length, fields, wordList };
}
