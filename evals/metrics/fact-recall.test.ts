import { expect, test } from 'vitest';

import { factRecall } from './fact-recall.ts';

test('counts the facts that are there and names those that are not', () => {
  const facts = ['15 kr.', { anyOf: ['pr. indbygger', 'per indbygger'] }, 'Region Nordjylland'];
  expect(factRecall('15 kr. per indbygger', facts)).toEqual({ recall: 1 - 1 / 3, missing: ['Region Nordjylland'] });
});

test('without facts there is nothing to measure', () => {
  expect(factRecall('', [])).toEqual({ recall: undefined, missing: [] });
});
