import { expect, test } from 'vitest';

import { distributionOf } from './distribution.ts';
import { medianGrowth } from './memory-samples.ts';

test('quantiles are values that were measured, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(distributionOf(hundred)).toEqual({ count: 100, mean: 50.5, p50: 50, p99: 99, max: 100 });
  expect(distributionOf([7])).toEqual({ count: 1, mean: 7, p50: 7, p99: 7, max: 7 });
});

test('growth of memory leaves the first quarter out', () => {
  expect(medianGrowth([10, 50, 100, 100, 100, 100, 100, 100])).toBe(0);
  expect(medianGrowth([100, 100, 100, 100, 150, 150, 200, 200])).toBe(1);
});
