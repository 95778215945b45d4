import { termHash } from './term-hash.ts';
import type { TermIndex } from './term-index.ts';

/** Builds one field's index; passages are added in order. */
export class TermIndexBuilder {
  readonly #termsOf: (word: string) => string[];
  readonly #ids = new Map<string, number>();
  readonly #wordIds = new Map<string, Uint32Array>();
  readonly #lengths: number[] = [];
  /** Three numbers per posting: term, passage, count. */
  #rows = new Uint32Array(3 << 12);
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
    const terms = [...this.#ids].map(([term, id]) => ({ ...termHash(term), id }));
    terms.sort((a, b) => a.high - b.high || a.low - b.low);
    const rank = new Uint32Array(terms.length);
    terms.forEach((term, index) => (rank[term.id] = index));

    // A counting sort keeps passages ascending within each term, as they were added in order.
    const frequencies = new Uint32Array(terms.length);
    for (let row = 0; row < this.#size; row += 3) increment(frequencies, rank[this.#rows[row] ?? 0] ?? 0);
    const next = new Uint32Array(terms.length);
    for (let term = 1; term < terms.length; term++) next[term] = (next[term - 1] ?? 0) + (frequencies[term - 1] ?? 0);
    const order = new Uint32Array(this.#size / 3);
    for (let row = 0; row < this.#size; row += 3) {
      const term = rank[this.#rows[row] ?? 0] ?? 0;
      order[next[term] ?? 0] = row;
      increment(next, term);
    }

    const starts = new Uint32Array(terms.length + 1);
    let bytes = new Uint8Array(this.#size * 2 + 64);
    let at = 0;
    let position = 0;
    for (let term = 0; term < terms.length; term++) {
      starts[term] = at;
      let previous = -1;
      for (const last = position + (frequencies[term] ?? 0); position < last; position++) {
        const row = order[position] ?? 0;
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
      frequencies,
      postings: bytes.slice(0, at),
      lengths: Uint16Array.from(this.#lengths),
    };
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
    if (this.#size + 3 > this.#rows.length) {
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
