import type { WeightedTerm } from './query-terms.ts';
import { isDense, mostCounted, type TermIndex } from './term-index.ts';

/** BM25's saturation and length normalisation, fitted on a grid with the signal weights (docs/retrieval.md). */
const bm25 = { k1: 0.9, b: 0.6 } as const;

/** BM25's factor of a term's weight: it grows with the count, but ever less, and less in a long passage. */
function saturate(count: number, norm: number): number {
  return (count * (bm25.k1 + 1)) / (count + norm);
}

/** Passages whose highest score is noted together, as a power of two: passage >> blockBits is the block. */
export const blockBits = 6;

/** Scores one query in one field; made by `createFieldScorer`. */
export interface FieldScores {
  /** By passage: what the sparse terms give, exactly. */
  readonly sparse: Float32Array;
  /** By block of passages: the highest value in `sparse`. */
  readonly blockBest: Float32Array;
  /** The most that the dense terms can add to any passage's score. */
  readonly denseMost: number;
  /** The passage's whole score. */
  exact(passage: number): number;
  /** What a passage of the same length scores that holds every term of the query once. */
  full(passage: number): number;
}

/**
 * BM25 (Robertson and Zaragoza 2009) over one field. The sparse terms of a query are read through, posting by posting;
 * the dense ones, which are most postings and weigh least, are looked up for the passages that need it. The arrays are
 * reused: a result holds until the next query. `meanLength` is the corpus' mean of terms per passage, when the index holds
 * a part of it.
 */
export function createFieldScorer(
  index: TermIndex,
  meanLength?: number,
): (terms: readonly WeightedTerm[], mass: number) => FieldScores {
  const { postings, starts, frequencies, lengths } = index;
  const passages = lengths.length;
  const own = () => lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages);
  const mean = (meanLength ?? own()) || 1;
  /** By passage: what BM25 adds to the count below the line. Saturation by count as a table would not fit the cache. */
  const norms = Float32Array.from(lengths, (length) => bm25.k1 * (1 - bm25.b + (bm25.b * length) / mean));
  const ceiling = saturate(
    mostCounted,
    norms.reduce((least, norm) => Math.min(least, norm), Infinity),
  );
  const sparse = new Float32Array(passages);
  const blockBest = new Float32Array(Math.ceil(passages / (1 << blockBits)));

  return (terms, mass) => {
    sparse.fill(0);
    blockBest.fill(0);
    const dense: { readonly start: number; readonly weight: number }[] = [];
    let denseWeight = 0;
    for (const { term, idf, times } of terms) {
      const weight = idf * times;
      const start = starts[term] ?? 0;
      if (isDense(frequencies[term] ?? 0, passages)) {
        dense.push({ start, weight });
        denseWeight += weight;
      } else {
        addSparse(postings, start, starts[term + 1] ?? 0, weight, norms, sparse, blockBest);
      }
    }
    return {
      sparse,
      blockBest,
      denseMost: denseWeight * ceiling,
      exact: (passage) => {
        let score = sparse[passage] ?? 0;
        for (const { start, weight } of dense) {
          const count = ((postings[start + (passage >> 1)] ?? 0) >> ((passage & 1) * 4)) & 7;
          if (count > 0) score += weight * saturate(count, norms[passage] ?? 0);
        }
        return score;
      },
      full: (passage) => mass * saturate(1, norms[passage] ?? 0),
    };
  };
}

/** Adds a term's scores to `sums`, and keeps the highest sum of each block. */
function addSparse(
  postings: Uint8Array,
  start: number,
  end: number,
  weight: number,
  norms: Float32Array,
  sums: Float32Array,
  blockBest: Float32Array,
): void {
  let at = start;
  let passage = -1;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let code = byte & 127;
    for (let shift = 7; byte > 127 && at < end; shift += 7) {
      byte = postings[at++] ?? 0;
      code |= (byte & 127) << shift;
    }
    passage += (code >>> 2) + 1;
    let count = code & 3;
    if (count === 3 && at < end) count = (postings[at++] ?? 3) & 7;
    const sum = (sums[passage] ?? 0) + weight * saturate(count, norms[passage] ?? 0);
    sums[passage] = sum;
    const block = passage >> blockBits;
    if (sum > (blockBest[block] ?? 0)) blockBest[block] = sum;
  }
}
