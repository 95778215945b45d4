import { MatchQuery, type Query, type Table, type VectorQuery } from '@lancedb/lancedb';
import { z } from 'zod';

import { spacedWords } from '../../corpus/index/analysis.ts';
import { createCandidateIndexer } from '../../corpus/index/candidate-index.ts';
import { readQuery } from '../../corpus/index/query-terms.ts';
import { createIndexSearch } from '../../corpus/index/search-index.ts';
import { quantiseVectors } from '../../corpus/index/vector-table.ts';
import type { PassageIndex, SearchQuery } from '../../corpus/passage-index.ts';
import { arrowVectorSchema, isOneOf } from './lancedb-rows.ts';
import { readLanceStatistics } from './lancedb-statistics.ts';

export interface LanceSearch {
  readonly search: PassageIndex['search'];
  /** How many passages each document has. */
  readonly passagesOfDocument: ReadonlyMap<string, number>;
}

/** Passages that each of the three queries brings beside as many as are asked for. */
const spareCandidates = 200;

/**
 * Search over the table `passages` at one version. Danish full text, n-gram full text and vectors each name their best
 * passages; all of those are ranked by the scorer of the snapshot, which is told the statistics of the whole corpus, so
 * that scores are the snapshot's as long as each signal's best passage is among them. `scoresVectors`: whether vectors
 * count in the score too, as they do in a snapshot that carries them.
 */
export async function createLanceSearch(table: Table, dimension: number, scoresVectors: boolean): Promise<LanceSearch> {
  const { statistics, centroid, passagesOfDocument } = await readLanceStatistics(table, dimension, scoresVectors);

  const columns = ['ordinal', 'id', 'embeddedText', ...(scoresVectors ? ['vector'] : [])];

  const indexCandidates = createCandidateIndexer(statistics);

  const search = async ({ text, vector, documentIds, limit }: SearchQuery) => {
    const words = readQuery(statistics, text).flat();
    if (words.length === 0 || statistics.passages === 0 || documentIds?.length === 0) return { hits: [], coverage: 0 };

    const bestOf = async (query: Query | VectorQuery, rankedBy: '_score' | '_distance') => {
      const limited = query.select([...columns, rankedBy]).limit(limit + spareCandidates);
      return (documentIds === undefined ? limited : limited.where(isOneOf('documentId', documentIds))).toArray();
    };
    const found = await Promise.all([
      bestOf(table.query().fullTextSearch(new MatchQuery(text, 'embeddedText')), '_score'),
      bestOf(table.query().fullTextSearch(new MatchQuery(spacedWords(words), 'folded')), '_score'),
      vector?.length === dimension ? bestOf(table.query().nearestTo(vector), '_distance') : [],
    ]);
    const candidates = new Map<number, z.infer<typeof candidateSchema>>();
    for (const row of found.flat()) {
      const candidate = candidateSchema.parse(row);
      candidates.set(candidate.ordinal, candidate);
    }
    const passages = [...candidates.values()].toSorted((one, other) => one.ordinal - other.ordinal);
    const vectors = passages.flatMap((passage) => passage.vector?.toArray() ?? []);
    const rank = createIndexSearch(
      indexCandidates(passages, words),
      centroid && { ...quantiseVectors(vectors, dimension), centroid },
    );
    const { hits, coverage } = rank({ text, limit, ...(vector && { vector }) });
    return {
      hits: hits.map(({ passage, score, signals }) => ({ passageId: passages[passage]?.id ?? '', score, signals })),
      coverage,
    };
  };
  return { search, passagesOfDocument };
}

const candidateSchema = z.object({
  ordinal: z.int(),
  id: z.string(),
  embeddedText: z.string(),
  vector: arrowVectorSchema.optional(),
});
