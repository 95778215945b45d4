import { expect, test } from 'vitest';

import { enumerate } from './notices.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a og b'],
  [['a', 'b', 'c'], 'a, b og c'],
])('%j is enumerated as "%s"', (names, said) => {
  expect(enumerate(names)).toBe(said);
});
