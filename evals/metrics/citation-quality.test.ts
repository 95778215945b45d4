import { expect, test } from 'vitest';

import type { Citation } from '../../worker/answering/answer.ts';
import { citationQuality } from './citation-quality.ts';

const citation = (n: number, quote: string): Citation => ({
  n,
  role: 'support',
  passageId: 'p-0000000000000000',
  document: { id: 'a', title: 'A', version: '0' },
  headingPath: ['Rådet'],
  page: 1,
  pageEnd: 1,
  quote,
  start: 0,
  end: quote.length,
  check: 'exact',
  url: '',
});
const statement = (text: string, citations: number[]) => ({ kind: 'statement' as const, text, citations });
const citations = [
  citation(1, 'Rådet har 5 ansatte.'),
  citation(2, 'Formanden er fra Danfoss.'),
  citation(3, 'Vækst.'),
];
const quality = (...segments: ReturnType<typeof statement>[]) => citationQuality({ segments, citations }, []);

test('a statement that its only citation entails is perfect', () => {
  expect(quality(statement('Rådet har 5 ansatte.', [1]))).toEqual({ recall: 1, precision: 1, unsupported: [] });
});

test('an unsupported statement takes all its citations with it', () => {
  expect(quality(statement('Rådet har 6 ansatte.', [1]), statement('Formanden er fra Danfoss.', [2]))).toEqual({
    recall: 0.5,
    precision: 0.5,
    unsupported: ['#6'],
  });
});

test('a citation that is neither enough alone nor needed is imprecise', () => {
  const both = statement('Rådet har 5 ansatte, og formanden er fra Danfoss.', [1, 2]);
  expect(quality(both)).toMatchObject({ recall: 1, precision: 1 });
  expect(quality(statement('Rådet har 5 ansatte.', [1, 3]))).toMatchObject({ recall: 1, precision: 0.5 });
});

test('no citation and an unknown citation reject the statement', () => {
  expect(quality(statement('Rådet har 5 ansatte.', []))).toMatchObject({ recall: 0, precision: 0 });
  expect(quality(statement('Rådet har 5 ansatte.', [1, 9]))).toMatchObject({ recall: 0, precision: 0 });
});

test('an answer of notices alone has nothing to measure', () => {
  expect(
    citationQuality({ segments: [{ kind: 'notice', text: 'Det står der ikke.', citations: [] }], citations }, []),
  ).toEqual({
    recall: undefined,
    precision: undefined,
    unsupported: [],
  });
});
