import { expect, test } from 'vitest';

import { latencyOf } from './latency.ts';

test('percentiles by nearest rank', () => {
  const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(latencyOf(oneToTwenty)).toEqual({ p50: 10, p95: 19, max: 20 });
  expect(latencyOf([7])).toEqual({ p50: 7, p95: 7, max: 7 });
  expect(latencyOf([])).toBeUndefined();
});
