import { withoutDanishLetters, withoutRingsAndStrokes, withTypo } from './rewrite-question.ts';
import type { RankTexts } from './rank-texts.ts';
import { scoreRanking, type RetrievalScore } from './score-ranking.ts';
import { seededRandom } from './seeded-random.ts';
import type { SetQuestion } from './shared-data.ts';

/** One way of finding, for questions as written and as people type them. */
export interface ProductScores {
  readonly asWritten: RetrievalScore;
  /** æ, ø and å typed ae, oe and aa. */
  readonly inTwoLetters: RetrievalScore;
  /** æ, ø and å typed ae, o and a. */
  readonly inOneLetter: RetrievalScore;
  /** One random typo in every question, the mean of all seeds. */
  readonly withTypo: RetrievalScore;
}

export const typoSeeds = [1, 2, 3, 4, 5];

export async function scoreProduct(questions: readonly SetQuestion[], rank: RankTexts): Promise<ProductScores> {
  const typos: RetrievalScore[] = [];
  for (const seed of typoSeeds) {
    const random = seededRandom(seed);
    typos.push(await scoreRanking(questions, rank, (question) => withTypo(question, random)));
  }
  return {
    asWritten: await scoreRanking(questions, rank),
    inTwoLetters: await scoreRanking(questions, rank, withoutDanishLetters),
    inOneLetter: await scoreRanking(questions, rank, withoutRingsAndStrokes),
    withTypo: meanScore(typos),
  };
}

function meanScore(scores: readonly RetrievalScore[]): RetrievalScore {
  const mean = (value: (score: RetrievalScore) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    hit1: mean((score) => score.hit1),
    recall5: mean((score) => score.recall5),
    mrr10: mean((score) => score.mrr10),
    ndcg10: {
      mean: mean((score) => score.ndcg10.mean),
      low: mean((score) => score.ndcg10.low),
      high: mean((score) => score.ndcg10.high),
    },
  };
}
