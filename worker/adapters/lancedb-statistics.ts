import type { Table } from '@lancedb/lancedb';
import { z } from 'zod';

import { StatisticsBuilder, type CorpusStatistics } from '../../corpus/index/corpus-statistics.ts';
import { defaultFields } from '../../corpus/index/lexical-index.ts';
import { arrowVectorSchema } from './lancedb-rows.ts';

export interface LanceStatistics {
  readonly statistics: CorpusStatistics;
  /** Mean of all vectors, when they are scored. */
  readonly centroid: Float32Array | undefined;
  /** How many passages each document has. */
  readonly passagesOfDocument: ReadonlyMap<string, number>;
}

const rowSchema = z.object({
  documentId: z.string(),
  embeddedText: z.string(),
  vector: arrowVectorSchema.optional(),
});

/** Counts what scoring must know of all passages, in one pass over the table. */
export async function readLanceStatistics(
  table: Table,
  dimension: number,
  scoresVectors: boolean,
): Promise<LanceStatistics> {
  const builder = new StatisticsBuilder(defaultFields);
  const passagesOfDocument = new Map<string, number>();
  const sums = new Float64Array(dimension);
  const columns = ['documentId', 'embeddedText', ...(scoresVectors ? ['vector'] : [])];
  for await (const batch of table.query().select(columns)) {
    for (const row of batch.toArray()) {
      const { documentId, embeddedText, vector } = rowSchema.parse(row);
      passagesOfDocument.set(documentId, (passagesOfDocument.get(documentId) ?? 0) + 1);
      builder.add(embeddedText);
      vector?.toArray().forEach((value, place) => (sums[place] = (sums[place] ?? 0) + value));
    }
  }
  const statistics = builder.finish();
  const centroid = scoresVectors ? Float32Array.from(sums, (sum) => sum / Math.max(1, statistics.passages)) : undefined;
  return { statistics, centroid, passagesOfDocument };
}
