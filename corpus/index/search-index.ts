import type { SignalName } from '../passage-index.ts';
import { fieldNames, type FieldName } from './analysis.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { fieldQuery, readQuery } from './query-terms.ts';
import { blockBits, createFieldScorer, type FieldScores } from './score-field.ts';
import { addVectorShares, type VectorTable } from './vector-table.ts';

/** Weight of each signal, after division by its best passage's score. */
export type SignalWeights = Readonly<Record<FieldName | 'vector', number>>;

/**
 * The product's weights: the plateau of a grid over XQuAD-da and exam texts (docs/retrieval.md). `vector` counts only
 * where the snapshot carries vectors; 1 puts a dense embedder level with the n-grams.
 */
export const defaultWeights: SignalWeights = { words: 0, stems: 0.4, ngrams: 1, vector: 1 };

export interface IndexQuery {
  readonly text: string;
  /** Unit vector by the index's embedder. */
  readonly vector?: Float32Array;
  readonly limit: number;
  /** Which passages may be found; all when absent. */
  readonly allowed?: (passage: number) => boolean;
  /** Look every passage up in full instead of those alone that can be among the best: same hits, slower. */
  readonly exhaustive?: boolean;
}

export interface IndexHit {
  /** Position of the passage in the index. */
  readonly passage: number;
  readonly score: number;
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
}

export interface IndexResult {
  /** Best first; ties go to the earlier passage. */
  readonly hits: readonly IndexHit[];
  /** As in `SearchResult`. */
  readonly coverage: number;
}

interface FieldState {
  readonly name: FieldName;
  readonly scores: FieldScores;
  /** Weight of the signal divided by the field's best score. */
  readonly factor: number;
}

/** Makes the search over one index. It keeps its working memory between queries, so it must not call itself. */
export function createIndexSearch(
  index: LexicalIndex,
  vectors?: VectorTable,
  weights: SignalWeights = defaultWeights,
): (query: IndexQuery) => IndexResult {
  const { passages, statistics } = index;
  const scorers = fieldNames.flatMap((name) => {
    const field = index.fields[name];
    const whole = statistics?.fields[name];
    return field === undefined || weights[name] === 0
      ? []
      : [{ name, field, whole, score: createFieldScorer(field, whole?.meanLength) }];
  });
  const blockMost = new Float64Array(Math.ceil(passages / (1 << blockBits)));
  const totals = new Float32Array(vectors === undefined ? 0 : passages);
  const vectorShares = new Float32Array(vectors === undefined ? 0 : passages);

  return ({ text, vector, limit, allowed, exhaustive = false }) => {
    const words = readQuery(statistics ?? index, text);
    const fields: FieldState[] = [];
    for (const { name, field, whole, score } of scorers) {
      const query = fieldQuery(field, name, words, whole, statistics?.passages);
      const scores = score(query.terms, query.mass);
      const best = bestScore(scores, allowed, exhaustive);
      if (best > 0) fields.push({ name, scores, factor: weights[name] / best });
    }

    // First what is certain of each passage (sparse terms and vectors), and the most that can come on top of it.
    const byVector = vectors !== undefined && vector !== undefined && weights.vector > 0;
    if (byVector) {
      for (let passage = 0; passage < passages; passage++) totals[passage] = certainOf(passage, fields);
      addVectorShares(vectors, vector, weights.vector, totals, vectorShares);
    }
    const certain = (passage: number) => (byVector ? (totals[passage] ?? 0) : certainOf(passage, fields));
    const denseMost = fields.reduce((sum, { scores, factor }) => sum + factor * scores.denseMost, 0);
    for (let block = 0; block < blockMost.length; block++)
      blockMost[block] = byVector ? Infinity : mostOf(block, fields);

    const needed = exhaustive
      ? -Infinity
      : certainOfRank(certain, blockMost, passages, limit, allowed) * slack - denseMost;
    const hits: IndexHit[] = [];
    for (let block = 0; block < blockMost.length; block++) {
      if ((blockMost[block] ?? 0) < needed) continue;
      const end = Math.min(passages, (block + 1) << blockBits);
      for (let passage = block << blockBits; passage < end; passage++) {
        if (certain(passage) < needed || (allowed !== undefined && !allowed(passage))) continue;
        const hit = hitOf(passage, fields, byVector ? (vectorShares[passage] ?? 0) : 0);
        if (hit.score > 0) hits.push(hit);
      }
    }
    hits.sort((one, other) => other.score - one.score || one.passage - other.passage);
    return { hits: hits.slice(0, limit), coverage: coverageOf(hits[0], fields) };
  };
}

/** Bounds are sums in single precision: they are believed up to this. */
const slack = 0.9999;

/** The best score of a field among the allowed passages. */
function bestScore(scores: FieldScores, allowed: IndexQuery['allowed'], exhaustive: boolean): number {
  const { sparse, blockBest, denseMost } = scores;
  let best = 0;
  const known = allowed === undefined ? blockBest.reduce((most, value) => Math.max(most, value), 0) : 0;
  let needed = exhaustive ? -Infinity : known * slack - denseMost;
  for (let block = 0; block < blockBest.length; block++) {
    if ((blockBest[block] ?? 0) < needed) continue;
    const end = Math.min(sparse.length, (block + 1) << blockBits);
    for (let passage = block << blockBits; passage < end; passage++) {
      if ((sparse[passage] ?? 0) < needed || (allowed !== undefined && !allowed(passage))) continue;
      best = Math.max(best, scores.exact(passage));
      if (!exhaustive) needed = Math.max(needed, best * slack - denseMost);
    }
  }
  return best;
}

/** What the sparse terms of all fields give a passage. */
function certainOf(passage: number, fields: readonly FieldState[]): number {
  let sum = 0;
  for (const { scores, factor } of fields) sum += factor * (scores.sparse[passage] ?? 0);
  return sum;
}

/** The most that the sparse terms of all fields give any passage of a block. */
function mostOf(block: number, fields: readonly FieldState[]): number {
  let sum = 0;
  for (const { scores, factor } of fields) sum += factor * (scores.blockBest[block] ?? 0);
  return sum;
}

/** What at least `limit` passages are certain to reach; 0 when there are fewer. */
function certainOfRank(
  certain: (passage: number) => number,
  blockMost: Float64Array,
  passages: number,
  limit: number,
  allowed: IndexQuery['allowed'],
): number {
  /** The highest so far, best first. */
  const best: number[] = [];
  let floor = 0;
  for (let block = 0; block < blockMost.length; block++) {
    if ((blockMost[block] ?? 0) <= floor) continue;
    const end = Math.min(passages, (block + 1) << blockBits);
    for (let passage = block << blockBits; passage < end; passage++) {
      const value = certain(passage);
      if (value <= floor || (allowed !== undefined && !allowed(passage))) continue;
      let place = best.length;
      while (place > 0 && (best[place - 1] ?? 0) < value) place--;
      best.splice(place, 0, value);
      if (best.length > limit) best.pop();
      if (best.length === limit) floor = best[limit - 1] ?? 0;
    }
  }
  return floor;
}

function hitOf(passage: number, fields: readonly FieldState[], vectorShare: number): IndexHit {
  const signals: Partial<Record<SignalName, number>> = {};
  let score = 0;
  for (const { name, scores, factor } of fields) {
    const share = factor * scores.exact(passage);
    if (share > 0) signals[name] = share;
    score += share;
  }
  if (vectorShare > 0) signals.vector = vectorShare;
  return { passage, score: score + vectorShare, signals };
}

/** The best passage's n-gram score as a share of what it would score with every n-gram of the query once. */
function coverageOf(best: IndexHit | undefined, fields: readonly FieldState[]): number {
  const ngrams = fields.find(({ name }) => name === 'ngrams');
  if (best === undefined || ngrams === undefined) return 0;
  const full = ngrams.scores.full(best.passage);
  return full === 0 ? 0 : Math.min(1, ngrams.scores.exact(best.passage) / full);
}
