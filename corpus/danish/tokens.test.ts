import fc from 'fast-check';
import { expect, test } from 'vitest';

import { tokenize } from './tokens.ts';

const texts = (text: string) => tokenize(text).map((token) => token.text);

test('keeps numbers whole and parts ranges and hyphenated names', () => {
  expect(texts('33,25 kr. fra 1.9 2014 til 10-12 i Ikast-Brande, 360.000.')).toEqual([
    ...['33,25', 'kr', 'fra', '1.9', '2014', 'til', '10', '12', 'i', 'Ikast', 'Brande', '360.000'],
  ]);
});

test('keeps inner apostrophes and letters beside digits', () => {
  expect(texts("pc'en ’EU’s’ CO2 §5 25%")).toEqual(["pc'en", 'EU’s', 'CO2', '5', '25']);
});

test('offsets give the token back, in order, for any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { text: token, start, end } of tokenize(text)) {
        expect(text.slice(start, end)).toBe(token);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});
