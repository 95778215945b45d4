import { expect, test } from 'vitest';

import { coverageCurve } from './coverage-curve.ts';

test('the surest questions come first, and accuracy is over those answered so far', () => {
  const outcomes = [
    { confidence: 0.2, right: false },
    { confidence: 0.9, right: true },
    { confidence: 0.5, right: false },
    { confidence: 0.7, right: true },
  ];
  expect(coverageCurve(outcomes, 4)).toEqual([
    { coverage: 0.25, accuracy: 1, confidence: 0.9 },
    { coverage: 0.5, accuracy: 1, confidence: 0.7 },
    { coverage: 0.75, accuracy: 2 / 3, confidence: 0.5 },
    { coverage: 1, accuracy: 0.5, confidence: 0.2 },
  ]);
});

test('nothing asked draws no curve', () => {
  expect(coverageCurve([], 10)).toEqual([]);
});
