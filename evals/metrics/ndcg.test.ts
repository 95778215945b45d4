import { expect, test } from 'vitest';

import { ndcgAtK } from './ndcg.ts';

test('gives 1 to the best order and less to a later hit', () => {
  expect(ndcgAtK(['a', 'b', 'c'], new Set(['a', 'b']), 10)).toBe(1);
  expect(ndcgAtK(['c', 'a'], new Set(['a']), 10)).toBeCloseTo(1 / Math.log2(3));
  expect(ndcgAtK(['c', 'a', 'b'], new Set(['a', 'b']), 10)).toBeCloseTo(
    (1 / Math.log2(3) + 0.5) / (1 + 1 / Math.log2(3)),
  );
  expect(ndcgAtK(['a', 'a'], new Set(['a', 'b']), 2)).toBeLessThan(1);
  expect(ndcgAtK(['c', 'a'], new Set(['a']), 1)).toBe(0);
});
