import { expect, test } from 'vitest';

import { confusionTable, refusalScore, type StatusPair } from './refusal.ts';

const pairs: StatusPair[] = [
  { expected: 'unanswered', got: 'unanswered' },
  { expected: 'unanswered', got: 'answered' },
  { expected: 'answered', got: 'unanswered' },
  { expected: 'partial', got: 'partial' },
  { expected: 'answered', got: 'answered' },
  { expected: 'answered', got: 'answered' },
];

test('refusals are precise, complete, and false ones are counted against what is answerable', () => {
  expect(refusalScore(pairs)).toEqual({ precision: 0.5, recall: 0.5, falseRefusalRate: 0.25 });
  expect(refusalScore([])).toEqual({ precision: undefined, recall: undefined, falseRefusalRate: undefined });
});

test('the confusion table has expected status by row', () => {
  const table = confusionTable(pairs);
  expect(table.answered).toEqual({ answered: 2, partial: 0, unanswered: 1 });
  expect(table.unanswered).toEqual({ answered: 1, partial: 0, unanswered: 1 });
});
