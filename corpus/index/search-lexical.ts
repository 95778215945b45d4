import type { SignalName } from '../passage-index.ts';
import { analyse, fieldNames, fieldTerms } from './analysis.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { eachPosting, findTerm, type TermIndex } from './term-index.ts';

const k1 = 1.2;
const b = 0.75;
const weights: Readonly<Partial<Record<SignalName, number>>> = { words: 0, stems: 0.4, ngrams: 1 };

export interface LexicalHit {
  readonly passage: number;
  readonly score: number;
  readonly signals: Partial<Record<SignalName, number>>;
}

export interface LexicalResult {
  readonly hits: readonly LexicalHit[];
  readonly coverage: number;
}

/** Inverse document frequency as in Lucene's BM25: never negative. */
function inverseFrequency(passages: number, containing: number): number {
  return Math.log(1 + (passages - containing + 0.5) / (containing + 0.5));
}

interface FieldScores {
  readonly scores: Float32Array;
  /** Idf mass of the query's terms that each passage holds, and of the whole query. */
  readonly mass: Float32Array;
  readonly queryMass: number;
}

function scoreField(index: TermIndex, terms: ReadonlyMap<string, number>): FieldScores {
  const passages = index.lengths.length;
  const scores = new Float32Array(passages);
  const mass = new Float32Array(passages);
  let total = 0;
  for (const length of index.lengths) total += length;
  const mean = total / Math.max(1, passages) || 1;
  let queryMass = 0;
  for (const [text, times] of terms) {
    const term = findTerm(index, text);
    const idf = inverseFrequency(passages, term < 0 ? 0 : (index.frequencies[term] ?? 0));
    queryMass += idf;
    if (term < 0) continue;
    eachPosting(index, term, (passage, count) => {
      const norm = k1 * (1 - b + (b * (index.lengths[passage] ?? 0)) / mean);
      scores[passage] = (scores[passage] ?? 0) + (times * idf * count * (k1 + 1)) / (count + norm);
      mass[passage] = (mass[passage] ?? 0) + idf;
    });
  }
  return { scores, mass, queryMass };
}

/** Searches by words alone; `allowed` says which passages may be found. Ties go to the earlier passage. */
export function searchLexical(
  index: LexicalIndex,
  query: string,
  limit: number,
  allowed: (passage: number) => boolean = () => true,
): LexicalResult {
  const words = analyse(query);
  const passages = index.words.lengths.length;
  const scores = new Float32Array(passages);
  const shares: { readonly name: SignalName; readonly scores: Float32Array; readonly factor: number }[] = [];
  let coverage = 0;
  for (const name of fieldNames) {
    const weight = weights[name] ?? 0;
    if (weight === 0) continue;
    const terms = new Map<string, number>();
    for (const word of words) for (const term of fieldTerms[name](word)) terms.set(term, (terms.get(term) ?? 0) + 1);
    const field = scoreField(index[name], terms);
    let best = 0;
    let bestMass = 0;
    for (let passage = 0; passage < passages; passage++) {
      if (!allowed(passage)) continue;
      best = Math.max(best, field.scores[passage] ?? 0);
      bestMass = Math.max(bestMass, field.mass[passage] ?? 0);
    }
    if (best === 0) continue;
    const factor = weight / best;
    for (let passage = 0; passage < passages; passage++) {
      scores[passage] = (scores[passage] ?? 0) + factor * (field.scores[passage] ?? 0);
    }
    shares.push({ name, scores: field.scores, factor });
    if (name === 'ngrams') coverage = bestMass / field.queryMass;
  }
  const found: number[] = [];
  for (let passage = 0; passage < passages; passage++) {
    if ((scores[passage] ?? 0) > 0 && allowed(passage)) found.push(passage);
  }
  found.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
  const hits = found.slice(0, limit).map((passage): LexicalHit => {
    const signals: Partial<Record<SignalName, number>> = {};
    for (const share of shares) {
      const value = share.factor * (share.scores[passage] ?? 0);
      if (value > 0) signals[share.name] = value;
    }
    return { passage, score: scores[passage] ?? 0, signals };
  });
  return { hits, coverage: Math.min(1, coverage) };
}
