import type { Passage } from '../passage.ts';
import { sentenceFeatureNames, sentenceFeatures } from './sentence-features.ts';
import fitted from './sentence-weights.json' with { type: 'json' };

/** A sentence of a passage; `[start, end)` are UTF-16 offsets in the document's canonical text. */
export interface RankedSentence {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** Log-odds up to a constant of the query: higher is better, comparable within one call. */
  readonly score: number;
}

const weightOf: Readonly<Record<string, number>> = fitted.weights;
const weights = sentenceFeatureNames.map((name) => weightOf[name] ?? 0);

/**
 * All sentences of `passages`, the likeliest to answer `query` first; ties keep the order of the text. A linear ranker
 * whose weights `evals/bench/fit-sentences.ts` fits and writes, with its cross-validation, to `sentence-weights.json`.
 * @param passages best first
 * @param scores one per passage, as the search gave them; without them the order of the passages counts
 */
export function rankSentences(
  query: string,
  passages: readonly Passage[],
  scores?: readonly number[],
): RankedSentence[] {
  return sentenceFeatures(query, passages, scores)
    .map(({ passage, start, end, values }) => ({
      passageId: passage.id,
      start: passage.start + start,
      end: passage.start + end,
      score: values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0),
    }))
    .toSorted((one, other) => other.score - one.score);
}
