import { stem } from '../danish/stemming.ts';
import type { SignalName } from '../passage-index.ts';
import { analyseQuery, fieldNames, fieldTerms, type FieldName } from './analysis.ts';
import { bestSentenceShares } from './best-sentence.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { addFieldScores, fieldNorms, type FieldNorms, type WeightedTerm } from './score-field.ts';
import { correctSpelling } from './spelling.ts';
import { documentFrequency, findTerm, inverseFrequency, type TermIndex } from './term-index.ts';
import { cosine, type VectorTable } from './vector-table.ts';

/** Weight of each signal. Words, stems and n-grams are divided by their best passage's score before. */
export type SignalWeights = Readonly<Record<SignalName, number>>;

/**
 * The product's weights, from a grid over XQuAD-da and exam texts (docs/retrieval.md): plateaus, not peaks. `vector`
 * counts only where the snapshot carries vectors; 1 puts a dense embedder level with the n-grams.
 */
export const defaultWeights: SignalWeights = { words: 0, stems: 0.4, ngrams: 1, window: 0.2, vector: 1 };

export interface IndexQuery {
  readonly text: string;
  /** Unit vector by the index's embedder. */
  readonly vector?: Float32Array;
  readonly limit: number;
  /** Which passages may be found; all when absent. */
  readonly allowed?: (passage: number) => boolean;
}

export interface IndexHit {
  /** Position of the passage in the index. */
  readonly passage: number;
  readonly score: number;
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
}

export interface IndexResult {
  readonly hits: readonly IndexHit[];
  /** As in `SearchResult`. */
  readonly coverage: number;
}

/** The sentence signal is computed for this many best passages, or 4 × limit. */
const fewestCandidates = 64;

interface FieldState {
  readonly name: FieldName;
  readonly index: TermIndex;
  readonly norms: FieldNorms;
  readonly sums: Float32Array;
}

/** Makes the search over one index; it keeps working memory between queries and is not re-entrant (nor async). */
export function createIndexSearch(
  index: LexicalIndex,
  vectors?: VectorTable,
  weights: SignalWeights = defaultWeights,
): (query: IndexQuery) => IndexResult {
  const { passages, wordList } = index;
  const stems = index.fields.stems;
  const fields: FieldState[] = [];
  for (const name of fieldNames) {
    const field = index.fields[name];
    if (field === undefined || weights[name] === 0) continue;
    fields.push({ name, index: field, norms: fieldNorms(field.lengths), sums: new Float32Array(passages * 2) });
  }
  const totals = new Float32Array(passages);

  /** The query's words, each with the word it was probably meant to be. */
  const readQuery = (text: string): string[][] =>
    analyseQuery(text).map((word) => {
      const known = findTerm(wordList, word) >= 0 || (stems !== undefined && findTerm(stems, stem(word)) >= 0);
      const correction = known ? undefined : correctSpelling(wordList, word);
      return correction === undefined ? [word] : [word, correction];
    });

  const fieldQuery = (field: TermIndex, name: FieldName, words: readonly string[][]) => {
    const times = new Map<string, number>();
    const missing = new Set<string>();
    for (const variants of words) {
      const terms = new Map<string, number>();
      for (const variant of variants) {
        const own = new Map<string, number>();
        for (const term of fieldTerms[name](variant)) own.set(term, (own.get(term) ?? 0) + 1);
        for (const [term, count] of own) terms.set(term, Math.max(count, terms.get(term) ?? 0));
      }
      for (const [term, count] of terms) {
        times.set(term, (times.get(term) ?? 0) + count);
        if (variants.length > 1) missing.add(term);
      }
    }
    const weighted: WeightedTerm[] = [];
    let mass = 0;
    for (const [text, count] of times) {
      const term = findTerm(field, text);
      const idf = inverseFrequency(passages, documentFrequency(field, term));
      if (term >= 0) weighted.push({ term, idf, times: count });
      // A misspelt word is not held against the corpus.
      if (term >= 0 || !missing.has(text)) mass += idf;
    }
    return { weighted, mass };
  };

  return ({ text, vector, limit, allowed }) => {
    totals.fill(0);
    const words = readQuery(text);
    const factors = new Map<FieldName, number>();
    let coverage = 0;
    let stemQuery: { weighted: readonly WeightedTerm[]; mass: number } | undefined;
    for (const { name, index: field, norms, sums } of fields) {
      const query = fieldQuery(field, name, words);
      if (name === 'stems') stemQuery = query;
      sums.fill(0);
      addFieldScores(field, norms, query.weighted, sums);
      let best = 0;
      let bestMass = 0;
      for (let passage = 0; passage < passages; passage++) {
        const score = sums[passage * 2] ?? 0;
        const mass = sums[passage * 2 + 1] ?? 0;
        if ((score > best || mass > bestMass) && (allowed === undefined || allowed(passage))) {
          best = Math.max(best, score);
          bestMass = Math.max(bestMass, mass);
        }
      }
      if (best === 0) continue;
      const factor = weights[name] / best;
      factors.set(name, factor);
      for (let passage = 0; passage < passages; passage++) {
        totals[passage] = (totals[passage] ?? 0) + factor * (sums[passage * 2] ?? 0);
      }
      if (name === 'ngrams') coverage = Math.min(1, bestMass / query.mass);
    }
    const cosines = vector === undefined || vectors === undefined ? undefined : vectorShares(vectors, vector, totals);
    if (cosines !== undefined) {
      for (let passage = 0; passage < passages; passage++) {
        totals[passage] = (totals[passage] ?? 0) + weights.vector * (cosines[passage] ?? 0);
      }
    }

    const candidates = bestPassages(totals, Math.max(fewestCandidates, limit * 4), allowed);
    const shares =
      stems === undefined || weights.window === 0
        ? new Map<number, number>()
        : bestSentenceShares(stems, stemQuery ?? fieldQuery(stems, 'stems', words), candidates);
    const hits = candidates.map((passage): IndexHit => {
      const signals: Partial<Record<SignalName, number>> = {};
      let score = 0;
      const add = (name: SignalName, value: number) => {
        if (value === 0) return;
        signals[name] = value;
        score += value;
      };
      for (const { name, sums } of fields) add(name, (factors.get(name) ?? 0) * (sums[passage * 2] ?? 0));
      add('window', weights.window * (shares.get(passage) ?? 0));
      add('vector', weights.vector * (cosines?.[passage] ?? 0));
      return { passage, score, signals };
    });
    hits.sort((one, other) => other.score - one.score || one.passage - other.passage);
    return { hits: hits.slice(0, limit), coverage };
  };
}

/** Passages of all documents are compared by vector while that is at most this many multiplications. */
const fullScan = 8_000_000;
/** Beyond it, this many lexically best passages are. */
const partialScan = 2_000;

/**
 * Cosines stretched so that the mean passage has 0 and the best 1: dense embedders keep all cosines in a narrow band.
 */
function vectorShares(table: VectorTable, query: Float32Array, totals: Float32Array): Float32Array {
  const passages = table.scales.length;
  const all = passages * table.dimension <= fullScan;
  const compared = all ? Array.from({ length: passages }, (_, passage) => passage) : bestPassages(totals, partialScan);
  const shares = new Float32Array(passages);
  if (query.length !== table.dimension || compared.length === 0) return shares;
  const cosines = compared.map((passage) => cosine(table, passage, query));
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const spread = cosines.reduce((most, value) => Math.max(most, value), -1) - mean;
  if (spread <= 0) return shares;
  compared.forEach((passage, index) => (shares[passage] = Math.max(0, ((cosines[index] ?? 0) - mean) / spread)));
  return shares;
}

/** The `count` passages with the highest totals above 0, best first; ties go to the earlier passage. */
function bestPassages(totals: Float32Array, count: number, allowed?: (passage: number) => boolean): number[] {
  // A heap with the worst kept passage on top.
  const heap: number[] = [];
  const total = (passage: number) => totals[passage] ?? 0;
  const worse = (one: number, other: number) =>
    total(one) < total(other) || (total(one) === total(other) && one > other);
  const at = (place: number) => heap[place] ?? 0;
  const sink = () => {
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2])
        if (child < heap.length && worse(at(child), at(least))) least = child;
      if (least === place) return;
      [heap[place], heap[least]] = [at(least), at(place)];
      place = least;
    }
  };
  for (let passage = 0; passage < totals.length; passage++) {
    if (total(passage) <= 0 || (heap.length === count && !worse(at(0), passage))) continue;
    if (allowed !== undefined && !allowed(passage)) continue;
    if (heap.length === count) {
      heap[0] = passage;
      sink();
      continue;
    }
    let place = heap.push(passage) - 1;
    for (let parent = (place - 1) >> 1; place > 0 && worse(at(place), at(parent)); parent = (place - 1) >> 1) {
      [heap[place], heap[parent]] = [at(parent), at(place)];
      place = parent;
    }
  }
  return heap.sort((one, other) => total(other) - total(one) || one - other);
}
