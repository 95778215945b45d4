/** One question's candidates: a row of features each, and whether it answers. */
export interface RankingExample {
  readonly rows: readonly (readonly number[])[];
  readonly good: readonly boolean[];
}

const rounds = 400;
const rate = 0.5;
const momentum = 0.9;

/**
 * Weights of a linear ranker, by gradient ascent on the log-probability that a softmax over a question's candidates
 * gives to those that answer (ListNet's top-one loss), with an L2 penalty of `ridge` / 2 per squared weight for all
 * examples together. Examples without an answer teach nothing. Deterministic.
 */
export function fitSoftmaxRanker(examples: readonly RankingExample[], features: number, ridge: number): number[] {
  const used = examples.filter(({ good }) => good.includes(true));
  const weights = Array.from({ length: features }, () => 0);
  const speed = weights.slice();
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -ridge * weight);
    for (const { rows, good } of used) {
      const all = softmax(rows.map((row) => dot(row, weights)));
      const goodMass = all.reduce((sum, share, index) => sum + (good[index] === true ? share : 0), 0);
      rows.forEach((row, index) => {
        const share = all[index] ?? 0;
        const pull = (good[index] === true && goodMass > 0 ? share / goodMass : 0) - share;
        row.forEach((value, feature) => (gradient[feature] = (gradient[feature] ?? 0) + pull * value));
      });
    }
    for (let feature = 0; feature < features; feature++) {
      speed[feature] = momentum * (speed[feature] ?? 0) + (gradient[feature] ?? 0) / Math.max(1, used.length);
      weights[feature] = (weights[feature] ?? 0) + rate * (speed[feature] ?? 0);
    }
  }
  return weights;
}

/** Indexes of the rows, best first; ties keep their order. */
export function rankRows(rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const scores = rows.map((row) => dot(row, weights));
  return rows.map((_, index) => index).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
}

function dot(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
