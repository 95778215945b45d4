import { expect, test } from 'vitest';

import { evidenceRetrieval } from './evidence-retrieval.ts';

const span = (start: number, end: number) => ({ documentId: 'a', start, end });
const passages = new Map([
  ['p0', span(0, 10)],
  ['p1', span(10, 20)],
  ['p2', span(20, 30)],
  ['p3', span(30, 40)],
]);
const evidence = [[span(2, 5)], [span(22, 24), span(32, 34)]];

test('a perfect ranking scores 1', () => {
  expect(evidenceRetrieval(evidence, ['p0', 'p2', 'p3'], passages)).toEqual({
    hitAt1: 1,
    recallAt5: 1,
    ndcgAt10: 1,
    found: 1,
  });
});

test('late and missing evidence lower the scores', () => {
  const result = evidenceRetrieval(evidence, ['p1', 'p3'], passages);
  expect(result).toMatchObject({ hitAt1: 0, recallAt5: 0.5, found: 0.5 });
  // One of three relevant passages, at rank 2: (1/log2 3) / (1 + 1/log2 3 + 1/2).
  expect(result?.ndcgAt10).toBeCloseTo(0.6309 / 2.1309, 3);
});

test('without evidence there is nothing to measure; without hits nothing is found', () => {
  expect(evidenceRetrieval([], ['p0'], passages)).toBeUndefined();
  expect(evidenceRetrieval(evidence, [], passages)).toEqual({ hitAt1: 0, recallAt5: 0, ndcgAt10: 0, found: 0 });
});
