import { randomBelow, seededRandom } from './seeded-random.ts';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 2_000;

/** The mean of the values with its 95 % percentile bootstrap interval, drawn with a fixed seed. */
export function bootstrapMean(values: readonly number[]): Interval {
  const random = seededRandom(20_261_123);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[randomBelow(random, values.length)] ?? 0;
    return sum / values.length;
  }).toSorted((one, other) => one - other);
  const at = (share: number) => means[Math.floor(share * (resamples - 1))] ?? mean;
  return { mean, low: at(0.025), high: at(0.975) };
}
