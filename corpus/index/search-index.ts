import type { SignalName } from '../passage-index.ts';
import { fieldNames, type FieldName } from './analysis.ts';
import { bestPassages } from './best-passages.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { fieldQuery, readQuery } from './query-terms.ts';
import { addFieldScores, fieldNorms, type FieldNorms } from './score-field.ts';
import type { TermIndex } from './term-index.ts';
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
  readonly index: TermIndex;
  readonly norms: FieldNorms;
  readonly sums: Float32Array;
}

/** Makes the search over one index. It keeps its working memory between queries, so it must not call itself. */
export function createIndexSearch(
  index: LexicalIndex,
  vectors?: VectorTable,
  weights: SignalWeights = defaultWeights,
): (query: IndexQuery) => IndexResult {
  const { passages } = index;
  const fields: FieldState[] = [];
  for (const name of fieldNames) {
    const field = index.fields[name];
    if (field === undefined || weights[name] === 0) continue;
    fields.push({ name, index: field, norms: fieldNorms(field.lengths), sums: new Float32Array(passages * 2) });
  }
  const totals = new Float32Array(passages);
  const cosines = new Float32Array(vectors === undefined ? 0 : passages);

  return ({ text, vector, limit, allowed }) => {
    totals.fill(0);
    const words = readQuery(index, text);
    const factors = new Map<FieldName, number>();
    let coverage = 0;
    for (const { name, index: field, norms, sums } of fields) {
      const query = fieldQuery(field, name, words);
      sums.fill(0);
      addFieldScores(field, norms, query.terms, sums);
      const best = bestOf(sums, passages, allowed);
      if (best.score === 0) continue;
      const factor = weights[name] / best.score;
      factors.set(name, factor);
      for (let passage = 0; passage < passages; passage++) {
        totals[passage] = (totals[passage] ?? 0) + factor * (sums[passage * 2] ?? 0);
      }
      if (name === 'ngrams') coverage = Math.min(1, best.mass / query.mass);
    }
    const byVector = vectors !== undefined && vector !== undefined && weights.vector > 0;
    if (byVector) addVectorShares(vectors, vector, weights.vector, totals, cosines);

    const hits = bestPassages(totals, limit, allowed).map((passage): IndexHit => {
      const signals: Partial<Record<SignalName, number>> = {};
      for (const { name, sums } of fields) {
        const share = (factors.get(name) ?? 0) * (sums[passage * 2] ?? 0);
        if (share > 0) signals[name] = share;
      }
      if (byVector && (cosines[passage] ?? 0) > 0) signals.vector = cosines[passage] ?? 0;
      return { passage, score: totals[passage] ?? 0, signals };
    });
    return { hits, coverage };
  };
}

/** The highest score and the highest idf mass among the allowed passages. */
function bestOf(
  sums: Float32Array,
  passages: number,
  allowed: ((passage: number) => boolean) | undefined,
): { readonly score: number; readonly mass: number } {
  let best = 0;
  let bestMass = 0;
  for (let passage = 0; passage < passages; passage++) {
    const score = sums[passage * 2] ?? 0;
    const mass = sums[passage * 2 + 1] ?? 0;
    if ((score <= best && mass <= bestMass) || (allowed !== undefined && !allowed(passage))) continue;
    best = Math.max(best, score);
    bestMass = Math.max(bestMass, mass);
  }
  return { score: best, mass: bestMass };
}
