import { expect, test } from 'vitest';

import { createMemoryTokenBudget } from './token-budget-memory.ts';

test('a day has its tokens: set aside, settled, and there again the next day', async () => {
  let clock = 0;
  const budget = createMemoryTokenBudget(100, () => clock);
  expect(await budget.reserve(60)).toBe(true);
  expect(await budget.reserve(60)).toBe(false);
  await budget.settle(60, 20);
  expect(await budget.reserve(80)).toBe(true);
  expect(await budget.reserve(1)).toBe(false);
  clock = 86_400_000;
  expect(await budget.reserve(100)).toBe(true);
});
