import type { Connection } from '@lancedb/lancedb';
import { createHash } from 'node:crypto';

import type { Embedder } from '../corpus/embedder.ts';
import type { Passage } from '../corpus/passage.ts';
import { openTableAt, readRows } from './lance-table.ts';

/** Where vectors that were computed before are found: an older ingest, by its tag on `passages`. */
export interface VectorCache {
  readonly connection: Connection;
  readonly tag: string;
}

/** Names what a vector was computed from: the embedder and the text, as 32 hex digits. */
function vectorKeyOf(fingerprint: string, embeddedText: string): string {
  return createHash('sha256').update(`${fingerprint}\n${embeddedText}`).digest('hex').slice(0, 32);
}

/** A passage with its vector. */
export interface EmbeddedPassage {
  readonly passage: Passage;
  readonly vectorKey: string;
  readonly vector: Float32Array;
}

/**
 * The vectors of a batch of passages, in order. A vector that the cache holds under the same key is used again;
 * the rest are embedded, each distinct text once. `embedded` counts the texts that had to be.
 */
export async function embedBatch(
  passages: readonly Passage[],
  embedder: Embedder,
  fingerprint: string,
  cache: VectorCache | undefined,
): Promise<{ readonly vectors: readonly EmbeddedPassage[]; readonly embedded: number }> {
  const keyed = passages.map((passage) => ({ passage, vectorKey: vectorKeyOf(fingerprint, passage.embeddedText) }));
  const known = cache === undefined ? new Map<string, Float32Array>() : await cachedVectors(cache, keyed);

  const missing = new Map<string, string>();
  for (const { passage, vectorKey } of keyed) {
    if (!known.has(vectorKey)) missing.set(vectorKey, passage.embeddedText);
  }
  const fresh = missing.size === 0 ? [] : await embedder.embed([...missing.values()]);
  for (const [index, key] of [...missing.keys()].entries()) {
    const vector = fresh[index];
    if (vector?.length !== embedder.dimension) {
      throw new Error(`embedder ${embedder.id} gave ${vector?.length ?? 'no'} numbers, expected ${embedder.dimension}`);
    }
    known.set(key, vector);
  }

  const vectors = keyed.map(({ passage, vectorKey }) => {
    const vector = known.get(vectorKey);
    if (vector === undefined) throw new Error(`no vector for ${vectorKey}`);
    return { passage, vectorKey, vector };
  });
  return { vectors, embedded: missing.size };
}

async function cachedVectors(
  { connection, tag }: VectorCache,
  keyed: readonly { readonly vectorKey: string }[],
): Promise<Map<string, Float32Array>> {
  const table = await openTableAt(connection, 'passages', tag);
  const list = keyed.map(({ vectorKey }) => `'${vectorKey}'`).join(', ');
  const known = new Map<string, Float32Array>();
  for await (const row of readRows(table, { columns: ['vectorKey', 'vector'], where: `vectorKey IN (${list})` })) {
    if (typeof row['vectorKey'] === 'string' && row['vector'] instanceof Float32Array)
      known.set(row['vectorKey'], row['vector']);
  }
  return known;
}
