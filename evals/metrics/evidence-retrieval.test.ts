import { expect, test } from 'vitest';

import { evidenceRetrieval } from './evidence-retrieval.ts';

const span = (start: number, end: number) => ({ documentId: 'a', start, end });
const corpus = [span(0, 10), span(10, 20), span(20, 30), span(30, 40)];
const evidence = [[span(2, 5)], [span(22, 24), span(32, 34)]];
const ranked = (...ids: number[]) => ids.flatMap((id) => corpus[id] ?? []);

test('a perfect ranking scores 1', () => {
  expect(evidenceRetrieval(evidence, ranked(0, 2, 3), corpus)).toEqual({
    hitAt1: 1,
    recallAt5: 1,
    ndcgAt10: 1,
    found: 1,
  });
});

test('late and missing evidence lower the scores', () => {
  const result = evidenceRetrieval(evidence, ranked(1, 3), corpus);
  expect(result).toMatchObject({ hitAt1: 0, recallAt5: 0.5, found: 0.5 });
  // One of three relevant passages, at rank 2: (1/log2 3) / (1 + 1/log2 3 + 1/2).
  expect(result?.ndcgAt10).toBeCloseTo(0.6309 / 2.1309, 3);
});

test('without evidence there is nothing to measure; without hits nothing is found', () => {
  expect(evidenceRetrieval([], corpus, corpus)).toBeUndefined();
  expect(evidenceRetrieval(evidence, [], corpus)).toEqual({ hitAt1: 0, recallAt5: 0, ndcgAt10: 0, found: 0 });
});
