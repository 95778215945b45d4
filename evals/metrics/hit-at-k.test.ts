import { expect, test } from 'vitest';

import { hitAtK } from './hit-at-k.ts';

test('hits within k only', () => {
  expect(hitAtK(['a', 'b'], new Set(['b']), 1)).toBe(0);
  expect(hitAtK(['a', 'b'], new Set(['b', 'x']), 2)).toBe(1);
  expect(hitAtK(['a'], new Set(), 1)).toBe(0);
});
