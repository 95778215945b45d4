import { hitAtK } from '../metrics/hit-at-k.ts';
import { reciprocalRank } from '../metrics/mrr.ts';
import { ndcgAtK } from '../metrics/ndcg.ts';
import { recallAtK } from '../metrics/recall-at-k.ts';
import { bootstrapMean, type Interval } from './bootstrap.ts';
import type { RankTexts } from './rank-texts.ts';
import type { SetQuestion } from './shared-data.ts';

export interface RetrievalScore {
  readonly hit1: number;
  readonly recall5: number;
  readonly mrr10: number;
  readonly ndcg10: Interval;
}

/** Ranks for every question, as `rewrite` would have it typed, and averages. */
export async function scoreRanking(
  questions: readonly SetQuestion[],
  rank: RankTexts,
  rewrite: (question: string) => string = (question) => question,
): Promise<RetrievalScore> {
  const scores: { hit1: number; recall5: number; mrr10: number; ndcg10: number }[] = [];
  for (const { question, relevant } of questions) {
    const ranking = await rank(rewrite(question));
    scores.push({
      hit1: hitAtK(ranking, relevant, 1),
      recall5: recallAtK(ranking, relevant, 5),
      mrr10: reciprocalRank(ranking, relevant, 10),
      ndcg10: ndcgAtK(ranking, relevant, 10),
    });
  }
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;
  return {
    hit1: mean(scores.map((score) => score.hit1)),
    recall5: mean(scores.map((score) => score.recall5)),
    mrr10: mean(scores.map((score) => score.mrr10)),
    ndcg10: bootstrapMean(scores.map((score) => score.ndcg10)),
  };
}

/** The chance that a value of `high` exceeds one of `low`, ties counting half: the area under the ROC curve. */
export function auroc(high: readonly number[], low: readonly number[]): number {
  let wins = 0;
  for (const one of high) for (const other of low) wins += one > other ? 1 : one === other ? 0.5 : 0;
  return wins / (high.length * low.length);
}
