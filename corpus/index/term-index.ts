import { termHash } from './term-hash.ts';

/** More occurrences in a passage than this count as this many. */
export const mostCounted = 7;

/**
 * An inverted index over one kind of term, as typed arrays only. Term t's hash is `high[t], low[t]`, ascending, and
 * `frequencies[t]` passages hold it. Its postings are the bytes `[starts[t], starts[t + 1])`:
 * - of a sparse term, one variable-length number per passage (7 bits a byte, low first, high bit = more follows), which
 *   is 4 × the gap to the passage before (minus 1; the first counts from -1) plus the count, or plus 3 with the count in
 *   a byte behind it when it is 3 or more;
 * - of a dense term (see `isDense`), four bits per passage, the low half of a byte first: the count, 0 to 7.
 */
export interface TermIndex {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly starts: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly postings: Uint8Array;
  /** Terms per passage, repeats counted, at most 65,535. */
  readonly lengths: Uint16Array;
}

/**
 * Whether a term of that document frequency is stored densely: from a fifth of the passages on that takes little more
 * room than gaps, and any passage can be looked up at once.
 */
export function isDense(frequency: number, passages: number): boolean {
  return frequency * 5 >= passages;
}

/** The number of the term in the index, or -1. */
export function findTerm(index: Pick<TermIndex, 'high' | 'low'>, term: string): number {
  const { high, low } = termHash(term);
  let from = 0;
  let to = index.high.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = index.high[middle] ?? 0;
    const order = found === high ? (index.low[middle] ?? 0) - low : found - high;
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** In how many passages a term stands; 0 for -1. */
export function documentFrequency(index: Pick<TermIndex, 'frequencies'>, term: number): number {
  return term < 0 ? 0 : (index.frequencies[term] ?? 0);
}

/** Inverse document frequency as in Lucene's BM25, ln(1 + (N - n + 0.5) / (n + 0.5)): never negative. */
export function inverseFrequency(passages: number, containing: number): number {
  return Math.log(1 + (passages - containing + 0.5) / (containing + 0.5));
}
