import { makeArrowTable, type Connection } from '@lancedb/lancedb';
import { z } from 'zod';

import { ingestsSchema } from './lance-schema.ts';
import { hasTable, readRows } from './lance-table.ts';

const TABLE = 'ingests';

const ingestRecordSchema = z.object({
  /** 1, 2, …; the tag is made from it. */
  number: z.int().positive(),
  /** When it was made, ISO 8601 in UTC. */
  date: z.iso.datetime(),
  corpusVersion: z.string().regex(/^[0-9a-f]{12}$/),
  /** Of the corpus folder as it was read. */
  sourceFingerprint: z.string(),
  storeFormat: z.int(),
  embedderId: z.string(),
  embedderDimension: z.int().positive(),
  embedderVersion: z.int(),
  /** Identity with trained weights, hashed: vectors of two ingests are comparable when it is equal. */
  embedderFingerprint: z.string(),
  /** What the local embedder learned from the corpus; absent for an embedder elsewhere. */
  embedderWeights: z.instanceof(Uint8Array).optional(),
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  participation: z.int().nonnegative(),
});

/** A finished ingest, as the log has it. */
export type IngestRecord = z.infer<typeof ingestRecordSchema>;

/** All finished ingests, oldest first; none for a folder without any. */
export async function listIngests(connection: Connection): Promise<IngestRecord[]> {
  if (!(await hasTable(connection, TABLE))) return [];
  const records: IngestRecord[] = [];
  for await (const row of readRows(await connection.openTable(TABLE))) records.push(ingestRecordSchema.parse(row));
  return records.toSorted((a, b) => a.number - b.number);
}

/** Adds an ingest: one atomic write, and from then on the ingest exists. */
export async function recordIngest(connection: Connection, record: IngestRecord): Promise<void> {
  const table = (await hasTable(connection, TABLE))
    ? await connection.openTable(TABLE)
    : await connection.createEmptyTable(TABLE, ingestsSchema);
  await table.add(makeArrowTable([{ embedderWeights: null, ...record }], { schema: ingestsSchema }));
}
