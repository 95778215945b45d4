import { expect, test } from 'vitest';

import { recallAtK } from './recall-at-k.ts';

test('counts the share of relevant ids among the first k', () => {
  const relevant = new Set(['b', 'd']);
  expect(recallAtK(['a', 'b', 'c', 'd'], relevant, 2)).toBe(0.5);
  expect(recallAtK(['a', 'b', 'b', 'd'], relevant, 4)).toBe(1);
  expect(recallAtK(['a'], new Set(), 1)).toBe(0);
});
