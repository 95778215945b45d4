import { termHash } from './term-hash.ts';
import { isDense, mostCounted, type TermIndex } from './term-index.ts';

/** Numbers kept per posting while building: term, passage, count. */
const rowLength = 3;

/** Builds one field's index; passages are added in order. */
export class TermIndexBuilder {
  readonly #termsOf: (word: string) => readonly string[];
  readonly #only: ReadonlySet<string> | undefined;
  readonly #ids = new Map<string, number>();
  readonly #wordIds = new Map<string, { readonly ids: Uint32Array; readonly terms: number }>();
  readonly #lengths: number[] = [];
  #rows = new Uint32Array(rowLength << 12);
  #size = 0;

  /** With `only`, no other terms can be found, but all count in the lengths. */
  constructor(termsOf: (word: string) => readonly string[], only?: ReadonlySet<string>) {
    this.#termsOf = termsOf;
    this.#only = only;
  }

  /** Adds the next passage, given its folded words. */
  add(words: readonly string[]): void {
    const passage = this.#lengths.length;
    const counts = new Map<number, number>();
    let length = 0;
    for (const word of words) {
      const { ids, terms } = this.#idsOf(word);
      length += terms;
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    this.#lengths.push(Math.min(length, 65_535));
    for (const [id, count] of counts) this.#push(id, passage, Math.min(count, mostCounted));
  }

  finish(): TermIndex {
    const terms = Array.from(this.#ids, ([term, id]) => ({ ...termHash(term), id }));
    terms.sort((one, other) => one.high - other.high || one.low - other.low);
    const rank = new Uint32Array(terms.length);
    terms.forEach((term, index) => (rank[term.id] = index));
    const { firsts, order } = this.#sorted(rank);

    const starts = new Uint32Array(terms.length + 1);
    const bytes = new GrowingBytes();
    for (let term = 0; term < terms.length; term++) {
      starts[term] = bytes.length;
      const rows = order.subarray(firsts[term] ?? 0, firsts[term + 1] ?? 0);
      if (isDense(rows.length, this.#lengths.length)) this.#writeDense(rows, bytes);
      else this.#writeSparse(rows, bytes);
    }
    starts[terms.length] = bytes.length;
    return {
      high: Uint32Array.from(terms, (term) => term.high),
      low: Uint32Array.from(terms, (term) => term.low),
      starts,
      frequencies: firsts.slice(1).map((next, term) => next - (firsts[term] ?? 0)),
      postings: bytes.finish(),
      lengths: Uint16Array.from(this.#lengths),
    };
  }

  #writeSparse(rows: Uint32Array, bytes: GrowingBytes): void {
    let previous = -1;
    for (const row of rows) {
      const passage = this.#rows[row + 1] ?? 0;
      const count = this.#rows[row + 2] ?? 1;
      let code = (passage - previous - 1) * 4 + Math.min(count, 3);
      for (; code > 127; code >>>= 7) bytes.push((code & 127) | 128);
      bytes.push(code);
      if (count >= 3) bytes.push(count);
      previous = passage;
    }
  }

  #writeDense(rows: Uint32Array, bytes: GrowingBytes): void {
    const block = new Uint8Array(Math.ceil(this.#lengths.length / 2));
    for (const row of rows) {
      const passage = this.#rows[row + 1] ?? 0;
      block[passage >> 1] = (block[passage >> 1] ?? 0) | ((this.#rows[row + 2] ?? 1) << ((passage & 1) * 4));
    }
    for (const byte of block) bytes.push(byte);
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

  #idsOf(word: string): { readonly ids: Uint32Array; readonly terms: number } {
    const known = this.#wordIds.get(word);
    if (known !== undefined) return known;
    const terms = this.#termsOf(word);
    const wanted = this.#only === undefined ? terms : terms.filter((term) => this.#only?.has(term));
    const ids = Uint32Array.from(wanted, (term) => {
      const id = this.#ids.get(term) ?? this.#ids.size;
      this.#ids.set(term, id);
      return id;
    });
    const found = { ids, terms: terms.length };
    this.#wordIds.set(word, found);
    return found;
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

class GrowingBytes {
  #bytes = new Uint8Array(1 << 12);
  length = 0;

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = byte;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}
