import { termHash } from './term-hash.ts';

/**
 * An inverted index over one kind of term, as typed arrays only. Term t's hash is `high[t], low[t]`, ascending; its
 * postings are numbered `[firsts[t], firsts[t + 1])` and are the bytes `[starts[t], starts[t + 1])`. A posting is a
 * variable-length number (7 bits a byte, low first, high bit = more follows): twice the gap to the passage before
 * (minus 1; the first counts from -1), plus 1 if the term occurs more than once; then one byte follows with the number
 * of occurrences (at most 255).
 */
export interface TermIndex {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly starts: Uint32Array;
  readonly firsts: Uint32Array;
  readonly postings: Uint8Array;
  /** Terms per passage, repeats counted, at most 65,535. */
  readonly lengths: Uint16Array;
  /**
   * One byte per posting, or empty: bit b says that the term occurs in sentence b of the passage. With more than 8
   * sentences neighbours share a bit.
   */
  readonly sentences: Uint8Array;
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
export function documentFrequency(index: Pick<TermIndex, 'firsts'>, term: number): number {
  return term < 0 ? 0 : (index.firsts[term + 1] ?? 0) - (index.firsts[term] ?? 0);
}

/** Inverse document frequency as in Lucene's BM25, ln(1 + (N - n + 0.5) / (n + 0.5)): never negative. */
export function inverseFrequency(passages: number, containing: number): number {
  return Math.log(1 + (passages - containing + 0.5) / (containing + 0.5));
}

/** Calls `visit` with each passage that holds the term, ascending, and the posting's number. */
export function eachPosting(index: TermIndex, term: number, visit: (passage: number, posting: number) => void): void {
  const { postings } = index;
  const end = index.starts[term + 1] ?? 0;
  let posting = index.firsts[term] ?? 0;
  let at = index.starts[term] ?? 0;
  let passage = -1;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let code = byte & 127;
    for (let shift = 7; byte > 127 && at < end; shift += 7) {
      byte = postings[at++] ?? 0;
      code |= (byte & 127) << shift;
    }
    if ((code & 1) === 1) at++;
    passage += (code >>> 1) + 1;
    visit(passage, posting++);
  }
}
