import { sentenceFeatureNames, sentenceFeatures, type SentenceFeatures } from '../../corpus/index/sentence-features.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { IngestedSet } from './ingested-set.ts';
import type { SetQuestion } from './shared-data.ts';
import { fitSoftmaxRanker, rankRows, type RankingExample } from './softmax-ranker.ts';

/** How many passages the answer's sentence is looked for in. */
export const searchedPassages = 5;
/** Strength of the penalty on weights; the result hardly moves between 0.3 and 3. */
const ridge = 1;
const folds = 10;

export interface SentenceExample extends RankingExample {
  readonly set: string;
  readonly group: string;
  /** The same question over the right passages alone. */
  readonly given: RankingExample;
}

/** Share of examples whose first, or one of whose first three, sentences holds the answer. */
export interface SentenceAccuracy {
  readonly questions: number;
  readonly top1: number;
  readonly top3: number;
}

/** One example per question whose answer stands in its text. */
export async function sentenceExamples(set: IngestedSet): Promise<SentenceExample[]> {
  const examples: SentenceExample[] = [];
  for (const question of set.questions) {
    if (!question.answerInText) continue;
    const { hits } = await set.index.search({ text: question.question, limit: searchedPassages });
    const passages = await set.index.passages(hits.map((hit) => hit.passageId));
    const right = set.passages.filter((passage) => isRelevant(set, question, passage));
    const scores = hits.map((hit) => hit.score);
    examples.push({
      set: set.name,
      group: question.group,
      ...exampleOf(set, question, sentenceFeatures(question.question, passages, scores)),
      given: exampleOf(set, question, sentenceFeatures(question.question, right)),
    });
  }
  return examples;
}

function isRelevant(set: IngestedSet, question: SetQuestion, passage: Passage): boolean {
  return question.relevant.has(set.textOf.get(passage.id) ?? '');
}

function exampleOf(set: IngestedSet, question: SetQuestion, features: readonly SentenceFeatures[]): RankingExample {
  const answer = question.answer.toLowerCase();
  return {
    rows: features.map(({ values }) => values),
    good: features.map(
      ({ passage, start, end }) =>
        isRelevant(set, question, passage) && passage.text.slice(start, end).toLowerCase().includes(answer),
    ),
  };
}

export function fitWeights(examples: readonly SentenceExample[]): number[] {
  return fitSoftmaxRanker(examples, sentenceFeatureNames.length, ridge);
}

/**
 * Accuracy by cross-validation: each tenth of the groups (articles, exams) is judged by weights fitted on the others.
 * `given` judges the same weights over the right passages alone: the ceiling that retrieval leaves.
 */
export function crossValidate(
  examples: readonly SentenceExample[],
): Map<string, { found: SentenceAccuracy; given: SentenceAccuracy }> {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = ({ group }: SentenceExample) => groups.indexOf(group) % folds;
  const ranks = Array.from({ length: folds }, (_, fold) => {
    const weights = fitWeights(examples.filter((example) => foldOf(example) !== fold));
    return examples
      .filter((example) => foldOf(example) === fold)
      .map((example) => ({
        set: example.set,
        found: goodRank(example, weights),
        given: goodRank(example.given, weights),
      }));
  }).flat();
  return new Map(
    [...new Set(examples.map(({ set }) => set))].map((set) => {
      const own = ranks.filter((rank) => rank.set === set);
      return [set, { found: accuracy(own.map((rank) => rank.found)), given: accuracy(own.map((rank) => rank.given)) }];
    }),
  );
}

/** Place of the first sentence that answers, from 1; Infinity without one. */
function goodRank({ rows, good }: RankingExample, weights: readonly number[]): number {
  const place = rankRows(rows, weights).findIndex((index) => good[index] === true);
  return place < 0 ? Infinity : place + 1;
}

function accuracy(ranks: readonly number[]): SentenceAccuracy {
  const within = (most: number) => ranks.filter((rank) => rank <= most).length / ranks.length;
  return { questions: ranks.length, top1: within(1), top3: within(3) };
}
