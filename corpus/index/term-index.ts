import { termHash } from './term-hash.ts';

/**
 * An inverted index over one kind of term, as typed arrays only. Term t's hash is `high[t], low[t]`, ascending; its
 * postings are the bytes `[starts[t], starts[t + 1])`, `frequencies[t]` of them. A posting is a variable-length
 * number (7 bits a byte, low first, high bit = more): twice the gap to the passage before (from -1, minus 1), plus 1
 * if the term occurs more than once; then a byte with the number of occurrences follows (at most 255).
 */
export interface TermIndex {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly starts: Uint32Array;
  readonly frequencies: Uint32Array;
  readonly postings: Uint8Array;
  /** Terms per passage, repeats counted. */
  readonly lengths: Uint16Array;
}

/** The number of the term in the index, or -1. */
export function findTerm(index: TermIndex, term: string): number {
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

/** Calls `visit` with each passage that holds the term, ascending, and how often. */
export function eachPosting(index: TermIndex, term: number, visit: (passage: number, count: number) => void): void {
  const { postings } = index;
  const end = index.starts[term + 1] ?? 0;
  let at = index.starts[term] ?? 0;
  let passage = -1;
  while (at < end) {
    let code = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = postings[at++] ?? 0;
      code |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && at < end);
    passage += (code >>> 1) + 1;
    const count = (code & 1) === 1 ? (postings[at++] ?? 1) : 1;
    visit(passage, count);
  }
}
