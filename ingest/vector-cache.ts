import { makeArrowTable, type Connection } from '@lancedb/lancedb';

import { vectorsSchema } from './lance-schema.ts';
import { hasTable, openTableAt, readRows } from './lance-table.ts';

export interface KeyedVector {
  /** Names what the vector was computed from: embedder and text. */
  readonly vectorKey: string;
  readonly vector: Float32Array;
}

/** Vectors that were computed before. */
export interface VectorCache {
  /** Those of the keys that are known. */
  find(keys: readonly string[]): Promise<Map<string, Float32Array>>;
  /** Remembers vectors for good; absent where they are found again in the ingest that is being written. */
  keep?(vectors: readonly KeyedVector[]): Promise<void>;
}

/** The vectors of an older ingest, by its tag on `passages`. */
export function vectorsOfIngest(connection: Connection, tag: string): VectorCache {
  return { find: async (keys) => findIn(await openTableAt(connection, 'passages', tag), keys) };
}

/**
 * Vectors that were paid for, in a table of their own for each embedder. Each is kept as soon as it is there, whether
 * the ingest comes to its end or not, and no version or rollback takes it away: an unchanged text is never paid for twice.
 */
export async function keptVectors(
  connection: Connection,
  fingerprint: string,
  dimension: number,
): Promise<VectorCache> {
  const name = `vectors-${fingerprint}`;
  const schema = vectorsSchema(dimension);
  const table = (await hasTable(connection, name))
    ? await connection.openTable(name)
    : await connection.createEmptyTable(name, schema);
  return {
    find: (keys) => findIn(table, keys),
    keep: async (vectors) => {
      await table.add(
        makeArrowTable(
          [...vectors].map((one) => ({ ...one })),
          { schema },
        ),
      );
    },
  };
}

async function findIn(
  table: Awaited<ReturnType<typeof openTableAt>>,
  keys: readonly string[],
): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  if (keys.length === 0) return known;
  const list = keys.map((key) => `'${key}'`).join(', ');
  for await (const row of readRows(table, { columns: ['vectorKey', 'vector'], where: `vectorKey IN (${list})` })) {
    if (typeof row['vectorKey'] === 'string' && row['vector'] instanceof Float32Array)
      known.set(row['vectorKey'], row['vector']);
  }
  return known;
}
