import { createHash } from 'node:crypto';

import type { Embedder } from '../corpus/embedder.ts';
import type { Passage } from '../corpus/passage.ts';
import { batchesOf } from './lance-table.ts';
import type { VectorCache } from './vector-cache.ts';

/** Texts that are embedded before their vectors are kept: no more than these are lost when an ingest breaks off. */
const TEXTS_A_STEP = 256;

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
 * What is embedded is kept step by step where the cache keeps; `onEmbedded` is told how many passages are done.
 */
export async function embedBatch(
  passages: readonly Passage[],
  embedder: Embedder,
  fingerprint: string,
  cache: VectorCache | undefined,
  onEmbedded: (done: number) => void,
): Promise<{ readonly vectors: readonly EmbeddedPassage[]; readonly embedded: number }> {
  const keyed = passages.map((passage) => ({ passage, vectorKey: vectorKeyOf(fingerprint, passage.embeddedText) }));
  const keys = keyed.map(({ vectorKey }) => vectorKey);
  const known = (await cache?.find(keys)) ?? new Map<string, Float32Array>();

  const missing = new Map<string, string>();
  for (const { passage, vectorKey } of keyed) {
    if (!known.has(vectorKey)) missing.set(vectorKey, passage.embeddedText);
  }
  let embedded = 0;
  for (const step of batchesOf([...missing], TEXTS_A_STEP)) {
    const fresh = await embedder.embed(step.map(([, text]) => text));
    const vectors = step.map(([vectorKey], index) => {
      const vector = fresh[index];
      if (vector?.length !== embedder.dimension) {
        const numbers = vector?.length ?? 'no';
        throw new Error(`embedder ${embedder.id} gave ${numbers} numbers, expected ${embedder.dimension}`);
      }
      return { vectorKey, vector };
    });
    await cache?.keep?.(vectors);
    for (const { vectorKey, vector } of vectors) known.set(vectorKey, vector);
    embedded += step.length;
    onEmbedded(passages.length - missing.size + embedded);
  }

  const vectors = keyed.map(({ passage, vectorKey }) => {
    const vector = known.get(vectorKey);
    if (vector === undefined) throw new Error(`no vector for ${vectorKey}`);
    return { passage, vectorKey, vector };
  });
  return { vectors, embedded };
}
