import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { retrievalFaults, retrievalFloorsSchema, type RetrievalFigures } from './retrieval-floors.ts';

const score = (hit1: number, ndcg: number) => ({
  ...{ hit1, recall5: 1, mrr10: 1 },
  ndcg10: { mean: ndcg, low: 0, high: 1 },
});
const good: RetrievalFigures = {
  product: {
    asWritten: score(0.94, 0.965),
    inTwoLetters: score(0.94, 0.965),
    inOneLetter: score(0.94, 0.96),
    withTypo: score(0.94, 0.957),
  },
  sentences: { questions: 100, top1: 0.8, top3: 0.9 },
};
const floors = { hit1: 0.94, ndcg10: 0.965, loss: 0.01, sentenceTop1: 0.8, sentenceTop3: 0.9 };

test('figures at their floors hold', () => {
  expect(retrievalFaults('a', good, floors)).toEqual([]);
});

test.each<[string, Partial<RetrievalFigures>]>([
  ['a: hit@1', { product: { ...good.product, asWritten: score(0.93, 0.965) } }],
  ['a: nDCG@10', { product: { ...good.product, asWritten: score(0.94, 0.964) } }],
  ['a: the loss when typed ae oe aa', { product: { ...good.product, inTwoLetters: score(0.94, 0.95) } }],
  ['a: the loss when typed ae o a', { product: { ...good.product, inOneLetter: score(0.94, 0.95) } }],
  ['a: the loss with one typo', { product: { ...good.product, withTypo: score(0.94, 0.95) } }],
  ['a: the best sentence', { sentences: { questions: 100, top1: 0.79, top3: 0.9 } }],
  ['a: the best three sentences', { sentences: { questions: 100, top1: 0.8, top3: 0.89 } }],
])('%s is noticed', (fault, change) => {
  expect(retrievalFaults('a', { ...good, ...change }, floors)).toEqual([expect.stringContaining(fault)]);
});

test('a set without floors is a fault, and the file has floors for both sets', () => {
  expect(retrievalFaults('a', good, undefined)).toHaveLength(1);
  const file: unknown = JSON.parse(readFileSync(new URL('retrieval-floors.json', import.meta.url), 'utf8'));
  expect(Object.keys(retrievalFloorsSchema.parse(file))).toEqual(['XQuAD-da', 'Exams']);
});
