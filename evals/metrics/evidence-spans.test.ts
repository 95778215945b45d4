import { expect, test } from 'vitest';

import { coversHalf, locateEvidence, overlaps } from './evidence-spans.ts';

const texts = new Map([
  ['a', 'Rådet har 5 ansatte\nog et budget (2,6 mio.).'],
  ['b', 'Rådet har 5 ansatte.'],
]);
const span = (start: number, end: number, documentId = 'a') => ({ documentId, start, end });

test('finds every verbatim place, white space apart', () => {
  expect(locateEvidence('5 ansatte og et budget (2,6', texts)).toEqual([span(10, 37)]);
  expect(locateEvidence('Rådet har 5 ansatte', texts)).toEqual([span(0, 19), span(0, 19, 'b')]);
  expect(locateEvidence('rådet har 5 ansatte', texts)).toEqual([]);
});

test('spans overlap within one document, and touching is not overlapping', () => {
  expect(overlaps(span(0, 5), span(4, 9))).toBe(true);
  expect(overlaps(span(0, 5), span(5, 9))).toBe(false);
  expect(overlaps(span(0, 5), span(0, 5, 'b'))).toBe(false);
});

test('half of the shorter span has to be shared', () => {
  expect(coversHalf(span(0, 100), span(40, 50))).toBe(true);
  expect(coversHalf(span(0, 50), span(49, 100))).toBe(false);
});
