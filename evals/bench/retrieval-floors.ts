import { z } from 'zod';

import type { ProductScores } from './product-scores.ts';
import type { SentenceAccuracy } from './sentence-examples.ts';

const share = z.number().min(0).max(1);

/** `retrieval-floors.json`: what finding must reach, by the name of the set. */
export const retrievalFloorsSchema = z.record(
  z.string(),
  z.strictObject({
    /** Floors for questions as written. */
    hit1: share,
    ndcg10: share,
    /** The most that nDCG@10 may fall when a question is typed without æøå, or with a typo. */
    loss: share,
    /** Floors for the share of questions whose first, or one of whose first three, sentences holds the answer. */
    sentenceTop1: share,
    sentenceTop3: share,
  }),
);
export type RetrievalFloors = z.infer<typeof retrievalFloorsSchema>[string];

export interface RetrievalFigures {
  readonly product: ProductScores;
  readonly sentences: SentenceAccuracy;
}

/** What does not hold, one line each; empty = all does. */
export function retrievalFaults(
  set: string,
  { product, sentences }: RetrievalFigures,
  floors: RetrievalFloors | undefined,
): string[] {
  if (floors === undefined) return [`${set}: no floors are set for it`];
  const written = product.asWritten.ndcg10.mean;
  const fall = (typed: ProductScores[keyof ProductScores]) => written - typed.ndcg10.mean;
  const atLeast = (what: string, value: number, floor: number) =>
    value >= floor ? [] : [`${set}: ${what} is ${value.toFixed(4)}, its floor is ${floor}`];
  const atMost = (what: string, value: number, ceiling: number) =>
    value <= ceiling ? [] : [`${set}: ${what} is ${value.toFixed(4)}, its ceiling is ${ceiling}`];
  return [
    ...atLeast('hit@1', product.asWritten.hit1, floors.hit1),
    ...atLeast('nDCG@10', written, floors.ndcg10),
    ...atMost('the loss when typed ae oe aa', fall(product.inTwoLetters), floors.loss),
    ...atMost('the loss when typed ae o a', fall(product.inOneLetter), floors.loss),
    ...atMost('the loss with one typo', fall(product.withTypo), floors.loss),
    ...atLeast('the best sentence', sentences.top1, floors.sentenceTop1),
    ...atLeast('the best three sentences', sentences.top3, floors.sentenceTop3),
  ];
}
