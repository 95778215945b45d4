export interface LabelledRow {
  readonly values: readonly number[];
  readonly good: boolean;
  readonly weight: number;
}

const rounds = 600;
const rate = 0.3;
const momentum = 0.9;

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Logistic regression with an L2 penalty of `ridge` / 2 per squared weight (not the bias). Deterministic. */
export function fitLogistic(rows: readonly LabelledRow[], features: number, ridge: number): LogisticModel {
  const mass = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Array.from({ length: features + 1 }, () => 0);
  const speed = weights.slice();
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight, at) => (at === features ? 0 : -ridge * weight));
    for (const { values, good, weight } of rows) {
      const pull = weight * ((good ? 1 : 0) - probability({ bias: weights[features] ?? 0, weights }, values));
      values.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + pull * value));
      gradient[features] = (gradient[features] ?? 0) + pull;
    }
    weights.forEach((_, at) => {
      speed[at] = momentum * (speed[at] ?? 0) + (gradient[at] ?? 0) / mass;
      weights[at] = (weights[at] ?? 0) + rate * (speed[at] ?? 0);
    });
  }
  return { bias: weights[features] ?? 0, weights: weights.slice(0, features) };
}

/** Probability (0..1) that a row is good. */
export function probability({ bias, weights }: LogisticModel, values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
