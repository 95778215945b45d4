import { analyse, fieldNames, fieldTerms, type FieldName } from './analysis.ts';
import { termHash } from './term-hash.ts';

/** Terms as hashes (ascending) and in how many passages each stands. */
export interface TermFrequencies {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** One field of a whole corpus. */
export interface FieldStatistics extends TermFrequencies {
  /** Terms per passage, repeats counted. */
  readonly meanLength: number;
}

/** What scoring has to know of a corpus beside the passages that it scores. */
export interface CorpusStatistics {
  readonly passages: number;
  readonly fields: Readonly<Partial<Record<FieldName, FieldStatistics>>>;
  readonly wordList: TermFrequencies;
}

/** Counts a corpus' terms, passage by passage, and keeps no postings. */
export class StatisticsBuilder {
  readonly #counters: readonly { readonly name: FieldName; readonly counter: TermCounter }[];
  #passages = 0;

  constructor(wanted: readonly FieldName[]) {
    const used = fieldNames.filter((name) => name === 'words' || wanted.includes(name));
    this.#counters = used.map((name) => ({ name, counter: new TermCounter(fieldTerms[name]) }));
  }

  /** Adds a passage by its searchable text. */
  add(text: string): void {
    const words = analyse(text);
    for (const { counter } of this.#counters) counter.add(words, this.#passages);
    this.#passages++;
  }

  finish(): CorpusStatistics {
    const fields: Partial<Record<FieldName, FieldStatistics>> = {};
    for (const { name, counter } of this.#counters) fields[name] = counter.finish(this.#passages);
    const none = new Uint32Array();
    return {
      passages: this.#passages,
      fields,
      wordList: fields.words ?? { high: none, low: none, frequencies: none },
    };
  }
}

class TermCounter {
  readonly #termsOf: (word: string) => string[];
  readonly #ids = new Map<string, number>();
  readonly #wordIds = new Map<string, readonly number[]>();
  readonly #frequencies: number[] = [];
  /** The passage that each term was last seen in. */
  readonly #seen: number[] = [];
  #length = 0;

  constructor(termsOf: (word: string) => string[]) {
    this.#termsOf = termsOf;
  }

  add(words: readonly string[], passage: number): void {
    for (const word of words) {
      const ids = this.#idsOf(word);
      this.#length += ids.length;
      for (const id of ids) {
        if (this.#seen[id] === passage) continue;
        this.#seen[id] = passage;
        this.#frequencies[id] = (this.#frequencies[id] ?? 0) + 1;
      }
    }
  }

  finish(passages: number): FieldStatistics {
    const terms = Array.from(this.#ids, ([term, id]) => ({
      ...termHash(term),
      frequency: this.#frequencies[id] ?? 0,
    })).sort((one, other) => one.high - other.high || one.low - other.low);
    return {
      high: Uint32Array.from(terms, ({ high }) => high),
      low: Uint32Array.from(terms, ({ low }) => low),
      frequencies: Uint32Array.from(terms, ({ frequency }) => frequency),
      meanLength: this.#length / Math.max(1, passages),
    };
  }

  #idsOf(word: string): readonly number[] {
    const known = this.#wordIds.get(word);
    if (known !== undefined) return known;
    const ids = this.#termsOf(word).map((term) => {
      const id = this.#ids.get(term) ?? this.#ids.size;
      this.#ids.set(term, id);
      return id;
    });
    this.#wordIds.set(word, ids);
    return ids;
  }
}
