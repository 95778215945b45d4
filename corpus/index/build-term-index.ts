import { termHash } from './term-hash.ts';
import type { TermIndex } from './term-index.ts';

/** Numbers kept per posting while building: term, passage, count. */
const rowLength = 3;

/** Builds one field's index; passages are added in order. */
export class TermIndexBuilder {
  readonly #termsOf: (word: string) => string[];
  readonly #ids = new Map<string, number>();
  readonly #wordIds = new Map<string, Uint32Array>();
  readonly #lengths: number[] = [];
  #rows = new Uint32Array(rowLength << 12);
  #size = 0;

  constructor(termsOf: (word: string) => string[]) {
    this.#termsOf = termsOf;
  }

  /** Adds the next passage, given its folded words. */
  add(words: readonly string[]): void {
    const passage = this.#lengths.length;
    const counts = new Map<number, number>();
    let length = 0;
    for (const word of words) {
      const ids = this.#idsOf(word);
      length += ids.length;
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    this.#lengths.push(Math.min(length, 65_535));
    for (const [id, count] of counts) this.#push(id, passage, Math.min(count, 255));
  }

  finish(): TermIndex {
    const terms = Array.from(this.#ids, ([term, id]) => ({ ...termHash(term), id }));
    terms.sort((one, other) => one.high - other.high || one.low - other.low);
    const rank = new Uint32Array(terms.length);
    terms.forEach((term, index) => (rank[term.id] = index));
    const { firsts, order } = this.#sorted(rank);

    const starts = new Uint32Array(terms.length + 1);
    let bytes = new Uint8Array(order.length * 2 + 64);
    let at = 0;
    for (let term = 0; term < terms.length; term++) {
      starts[term] = at;
      let previous = -1;
      for (let posting = firsts[term] ?? 0; posting < (firsts[term + 1] ?? 0); posting++) {
        const row = order[posting] ?? 0;
        const passage = this.#rows[row + 1] ?? 0;
        const count = this.#rows[row + 2] ?? 1;
        if (at + 8 > bytes.length) bytes = grown(bytes);
        let code = (passage - previous - 1) * 2 + (count > 1 ? 1 : 0);
        for (; code > 127; code >>>= 7) bytes[at++] = (code & 127) | 128;
        bytes[at++] = code;
        if (count > 1) bytes[at++] = count;
        previous = passage;
      }
    }
    starts[terms.length] = at;
    return {
      high: Uint32Array.from(terms, (term) => term.high),
      low: Uint32Array.from(terms, (term) => term.low),
      starts,
      frequencies: firsts.slice(1).map((next, term) => next - (firsts[term] ?? 0)),
      postings: bytes.slice(0, at),
      lengths: Uint16Array.from(this.#lengths),
    };
  }

  /** A counting sort by term; it keeps passages ascending within each, as they were added in order. */
  #sorted(rank: Uint32Array): { firsts: Uint32Array; order: Uint32Array } {
    const rankAt = (row: number) => rank[this.#rows[row] ?? 0] ?? 0;
    const firsts = new Uint32Array(rank.length + 1);
    for (let row = 0; row < this.#size; row += rowLength) increment(firsts, rankAt(row) + 1);
    for (let term = 0; term < rank.length; term++) firsts[term + 1] = (firsts[term + 1] ?? 0) + (firsts[term] ?? 0);
    const next = firsts.slice();
    const order = new Uint32Array(this.#size / rowLength);
    for (let row = 0; row < this.#size; row += rowLength) {
      order[next[rankAt(row)] ?? 0] = row;
      increment(next, rankAt(row));
    }
    return { firsts, order };
  }

  #idsOf(word: string): Uint32Array {
    const known = this.#wordIds.get(word);
    if (known !== undefined) return known;
    const ids = Uint32Array.from(this.#termsOf(word), (term) => {
      const id = this.#ids.get(term) ?? this.#ids.size;
      this.#ids.set(term, id);
      return id;
    });
    this.#wordIds.set(word, ids);
    return ids;
  }

  #push(term: number, passage: number, count: number): void {
    if (this.#size + rowLength > this.#rows.length) {
      const rows = new Uint32Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#rows[this.#size++] = term;
    this.#rows[this.#size++] = passage;
    this.#rows[this.#size++] = count;
  }
}

function increment(array: Uint32Array, index: number): void {
  array[index] = (array[index] ?? 0) + 1;
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
