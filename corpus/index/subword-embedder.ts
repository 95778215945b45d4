import { wordNgrams } from '../danish/ngrams.ts';
import type { Embedder, EmbedderIdentity } from '../embedder.ts';
import { analyse } from './analysis.ts';
import { termHash } from './term-hash.ts';

const buckets = 1 << 14;
const lengths = [3, 4, 5];
export const subwordIdentity: EmbedderIdentity = { id: 'subword', dimension: 256, version: 1 };

/** What training leaves: one inverse document frequency per hash bucket of n-grams. */
export interface SubwordWeights {
  readonly idf: Float32Array;
}

function features(
  text: string,
): Map<number, { readonly bucket: number; readonly sign: number; readonly count: number }> {
  const found = new Map<number, { bucket: number; sign: number; count: number }>();
  for (const word of analyse(text)) {
    for (const length of lengths) {
      for (const gram of wordNgrams(word, length)) {
        const { high, low } = termHash(gram);
        const known = found.get(high);
        if (known === undefined) found.set(high, { bucket: low % buckets, sign: (low >>> 31) * 2 - 1, count: 1 });
        else known.count++;
      }
    }
  }
  return found;
}

/** Counts in how many of `texts` each bucket occurs: idf = ln(1 + (N - n + 0.5) / (n + 0.5)), as BM25 has it. */
export function trainSubwordEmbedder(texts: readonly string[]): SubwordWeights {
  const frequency = new Uint32Array(buckets);
  for (const text of texts) {
    for (const bucket of new Set([...features(text).values()].map((feature) => feature.bucket))) {
      frequency[bucket] = (frequency[bucket] ?? 0) + 1;
    }
  }
  return { idf: Float32Array.from(frequency, (n) => Math.log(1 + (texts.length - n + 0.5) / (n + 0.5))) };
}

/**
 * A local, deterministic embedder: character 3- to 5-grams of folded words, weighted by idf and damped count, hashed
 * with a sign into `dimension` places (feature hashing) and normalised. It knows likeness of spelling, not of meaning.
 */
export function createSubwordEmbedder(weights: SubwordWeights): Embedder {
  if (weights.idf.length !== buckets) throw new Error(`subword weights need ${buckets} buckets`);
  const embedOne = (text: string): Float32Array => {
    const vector = new Float32Array(subwordIdentity.dimension);
    for (const [hash, { bucket, sign, count }] of features(text)) {
      const place = hash % vector.length;
      vector[place] = (vector[place] ?? 0) + sign * (weights.idf[bucket] ?? 0) * (1 + Math.log(count));
    }
    const length = Math.hypot(...vector);
    return length === 0 ? vector : vector.map((value) => value / length);
  };
  return { ...subwordIdentity, embed: (texts) => Promise.resolve(texts.map(embedOne)) };
}
