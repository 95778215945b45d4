import { seededRandom } from './seeded-random.ts';

/** One question's candidates: a row of features each, whether it answers, and whether it cannot be stated at all. */
export interface AnswerExample {
  readonly rows: readonly (readonly number[])[];
  readonly good: readonly boolean[];
  readonly lacks: readonly boolean[];
  readonly weight: number;
}

/** Weights of the features, and the score of saying nothing. */
export interface AnswerRanker {
  readonly weights: readonly number[];
  readonly silence: number;
}

const epochs = 40;
const batch = 16;
const rate = 0.01;
/** L2 penalty of half of this per squared weight; the score of saying nothing has none. */
const ridge = 0.005;

/**
 * A linear ranker over a question's candidates and the choice to say nothing, fitted by maximum likelihood of a softmax
 * over both (Adam: Kingma and Ba, 2015): where no candidate answers, saying nothing is right. So one model ranks and
 * refuses. Candidates that cannot be stated take no part. Deterministic.
 */
export function fitAnswerRanker(examples: readonly AnswerExample[], features: number): AnswerRanker {
  const used = examples.filter(({ rows }) => rows.length > 0);
  const random = seededRandom(11);
  const parameters = new Float64Array(features + 1);
  const first = new Float64Array(features + 1);
  const second = new Float64Array(features + 1);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(used, random);
    const speed = rate * (epoch < epochs / 2 ? 1 : epoch < epochs * 0.8 ? 0.3 : 0.1);
    for (let from = 0; from < order.length; from += batch) {
      const part = order.slice(from, from + batch);
      const gradient = new Float64Array(features + 1);
      for (const example of part) addGradient(example, parameters, gradient);
      const mass = part.reduce((sum, { weight }) => sum + weight, 0);
      step++;
      for (let at = 0; at <= features; at++) {
        const pull = (gradient[at] ?? 0) / mass - (at === features ? 0 : ridge * (parameters[at] ?? 0));
        first[at] = 0.9 * (first[at] ?? 0) + 0.1 * pull;
        second[at] = 0.999 * (second[at] ?? 0) + 0.001 * pull * pull;
        const mean = (first[at] ?? 0) / (1 - 0.9 ** step);
        const spread = Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
        parameters[at] = (parameters[at] ?? 0) + (speed * mean) / spread;
      }
    }
  }
  return { weights: [...parameters.subarray(0, features)], silence: parameters[features] ?? 0 };
}

/** Adds the gradient of the log-likelihood of what is right. */
function addGradient(
  { rows, good, lacks, weight }: AnswerExample,
  parameters: Float64Array,
  gradient: Float64Array,
): void {
  const silence = parameters.length - 1;
  const scores = rows.map((row, at) => (lacks[at] === true ? -Infinity : dot(row, parameters)));
  const most = Math.max(parameters[silence] ?? 0, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const silent = Math.exp((parameters[silence] ?? 0) - most);
  const total = powers.reduce((sum, power) => sum + power, silent);
  const isRight = good.map((is, at) => is && lacks[at] !== true);
  const right = powers.reduce((sum, power, at) => sum + (isRight[at] === true ? power : 0), 0);
  rows.forEach((row, at) => {
    const power = powers[at] ?? 0;
    const pull = weight * ((isRight[at] === true && right > 0 ? power / right : 0) - power / total);
    row.forEach((value, feature) => (gradient[feature] = (gradient[feature] ?? 0) + pull * value));
  });
  gradient[silence] = (gradient[silence] ?? 0) + weight * ((right > 0 ? 0 : 1) - silent / total);
}

/** The shares (0..1) of a question's candidates and of saying nothing. */
export function answerShares(
  rows: readonly (readonly number[])[],
  { weights, silence }: AnswerRanker,
): { readonly shares: readonly number[]; readonly silence: number } {
  const scores = rows.map((row) => dot(row, weights));
  const most = Math.max(silence, ...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const silent = Math.exp(silence - most);
  const total = powers.reduce((sum, power) => sum + power, silent);
  return { shares: powers.map((power) => power / total), silence: silent / total };
}

function dot(row: readonly number[], weights: ArrayLike<number>): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ item }) => item);
}
