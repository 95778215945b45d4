import type { WeightedTerm } from './query-terms.ts';
import type { TermIndex } from './term-index.ts';

/** BM25's saturation and length normalisation, fitted on a grid with the signal weights (docs/retrieval.md). */
export const bm25 = { k1: 0.9, b: 0.6 } as const;

/** What of BM25 depends on the passage alone, computed once. */
export interface FieldNorms {
  /** k1 × (1 - b + b × length / mean length) */
  readonly norms: Float32Array;
  /** The weight of a term that occurs once: (k1 + 1) / (1 + norm). */
  readonly single: Float32Array;
}

export function fieldNorms(lengths: Uint16Array): FieldNorms {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const norms = Float32Array.from(lengths, (length) => bm25.k1 * (1 - bm25.b + (bm25.b * length) / mean));
  return { norms, single: norms.map((norm) => (bm25.k1 + 1) / (1 + norm)) };
}

/**
 * Adds to `sums`, two numbers per passage: its BM25 score (Robertson and Zaragoza 2009, with Lucene's idf), and the idf
 * mass of the query's terms that it holds. Reads every posting of every term; see docs/index-format.md on pruning.
 */
export function addFieldScores(
  index: TermIndex,
  { norms, single }: FieldNorms,
  terms: readonly WeightedTerm[],
  sums: Float32Array,
): void {
  const { postings, starts } = index;
  for (const { term, idf, times } of terms) {
    const weight = idf * times;
    const end = starts[term + 1] ?? 0;
    let at = starts[term] ?? 0;
    let passage = -1;
    while (at < end) {
      let byte = postings[at++] ?? 0;
      let code = byte & 127;
      for (let shift = 7; byte > 127 && at < end; shift += 7) {
        byte = postings[at++] ?? 0;
        code |= (byte & 127) << shift;
      }
      passage += (code >>> 1) + 1;
      let saturated = single[passage] ?? 0;
      if ((code & 1) === 1) {
        const count = postings[at++] ?? 1;
        saturated = (count * (bm25.k1 + 1)) / (count + (norms[passage] ?? 1));
      }
      const place = passage * 2;
      sums[place] = (sums[place] ?? 0) + weight * saturated;
      sums[place + 1] = (sums[place + 1] ?? 0) + idf;
    }
  }
}
