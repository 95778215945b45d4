import type { Connection } from '@lancedb/lancedb';

import type { Embedder } from '../corpus/embedder.ts';
import { analyse, spacedWords } from '../corpus/index/analysis.ts';
import type { CorpusContents } from './corpus-version.ts';
import { embedBatch } from './embed-passages.ts';
import { recordIngest, type IngestRecord } from './ingest-log.ts';
import { documentRow, participationRow, passageRow } from './lance-rows.ts';
import { documentsSchema, participationTableSchema, passagesSchema } from './lance-schema.ts';
import { batchesOf, buildFullTextIndexes, replaceTable } from './lance-table.ts';
import { tagOf, tagTables } from './lance-tags.ts';
import type { OnProgress } from './progress.ts';
import { keptVectors, vectorsOfIngest } from './vector-cache.ts';

/** Documents are large; a batch of them is kept small. */
const DOCUMENTS_A_BATCH = 50;

export interface NewIngest {
  readonly record: IngestRecord;
  readonly contents: CorpusContents;
  readonly embedder: Embedder;
  /** The ingest whose vectors may be used again. */
  readonly previous: IngestRecord | undefined;
  /** Whether each vector is to be kept as soon as it is there, since it costs money or time to have. */
  readonly keepsVectors: boolean;
}

/**
 * Writes the three tables, builds the full-text indexes, tags the versions that came of it and last of all adds
 * the ingest to the log. Gives how many texts had to be embedded anew.
 */
export async function writeIngest(
  connection: Connection,
  { record, contents, embedder, previous, keepsVectors }: NewIngest,
  onProgress: OnProgress,
): Promise<{ readonly embedded: number }> {
  const isAlike =
    previous?.embedderFingerprint === record.embedderFingerprint && previous.storeFormat === record.storeFormat;
  const cache = keepsVectors
    ? await keptVectors(connection, record.embedderFingerprint, embedder.dimension)
    : isAlike
      ? vectorsOfIngest(connection, tagOf(previous.number))
      : undefined;
  let done = 0;
  let embedded = 0;
  const total = contents.passages.length;
  async function* passageBatches() {
    onProgress({ stage: 'embed', done, total });
    for (const batch of batchesOf(contents.passages)) {
      const first = done;
      const fresh = await embedBatch(batch, embedder, record.embedderFingerprint, cache, (count) => {
        onProgress({ stage: 'embed', done: first + count, total });
      });
      embedded += fresh.embedded;
      yield fresh.vectors.map(({ vectorKey, vector, passage }, index) => {
        const folded = spacedWords(analyse(passage.embeddedText));
        return passageRow({ ordinal: first + index, passage, folded, vectorKey, vector });
      });
      done += batch.length;
      onProgress({ stage: 'embed', done, total });
    }
  }

  const passages = await replaceTable(connection, 'passages', passagesSchema(embedder.dimension), passageBatches());
  onProgress({ stage: 'index', done: 0, total: 3 });
  if (total > 0) await buildFullTextIndexes(passages);
  const participation = await replaceTable(
    connection,
    'participation',
    participationTableSchema,
    mapBatches(contents.participation, participationRow),
  );
  onProgress({ stage: 'index', done: 1, total: 3 });
  const documents = await replaceTable(
    connection,
    'documents',
    documentsSchema,
    mapBatches(contents.documents, documentRow, DOCUMENTS_A_BATCH),
  );
  onProgress({ stage: 'index', done: 2, total: 3 });
  await tagTables(connection, record.number, {
    passages: await passages.version(),
    participation: await participation.version(),
    documents: await documents.version(),
  });
  await recordIngest(connection, record);
  onProgress({ stage: 'index', done: 3, total: 3 });
  return { embedded };
}

function* mapBatches<T>(
  items: readonly T[],
  row: (ordinal: number, item: T) => Record<string, unknown>,
  size?: number,
): Generator<Record<string, unknown>[]> {
  let ordinal = 0;
  for (const batch of batchesOf(items, size)) yield batch.map((item) => row(ordinal++, item));
}
