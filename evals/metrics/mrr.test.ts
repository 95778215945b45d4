import { expect, test } from 'vitest';

import { reciprocalRank } from './mrr.ts';

test('is the reciprocal of the first relevant rank', () => {
  expect(reciprocalRank(['a', 'b', 'c'], new Set(['b', 'c']), 10)).toBe(0.5);
  expect(reciprocalRank(['a', 'b', 'c'], new Set(['c']), 2)).toBe(0);
});
