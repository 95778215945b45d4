import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseNumerals } from './numerals.ts';

test.each([
  ['33,25 kr. og 360.000', [33.25, 360_000]],
  ['2,6 mio. kr. og 8 millioner', [2_600_000, 8_000_000]],
  ['1.234.567,5 og 35 000 passagerer', [1_234_567.5, 35_000]],
  ['elleve, halvtreds og femoghalvfjerds', [11, 50, 75]],
  ['to hundrede, trehundrede og hundrede', [200, 300, 100]],
  ['1.9 2014 eller 1.1.2007', [1.9, 2014, 1, 1, 2007]],
  ['10-12 personer, 2½ år', [10, 12, 2.5]],
  ['CO2, A4 og EU27', []],
  ['mange mio. kr.', []],
])('%s', (text, values) => {
  expect(parseNumerals(text).map((numeral) => numeral.value)).toEqual(values);
});

test('marks the article', () => {
  expect(parseNumerals('en kommune og to').map(({ ambiguous }) => ambiguous)).toEqual([true, undefined]);
});

test('reads back whole numbers as Danes write them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
      const written = `${whole.toLocaleString('da-DK')},${tenth}`;
      expect(parseNumerals(`i alt ${written} ton`)).toEqual([
        { value: Number(`${whole}.${tenth}`), start: 6, end: 6 + written.length },
      ]);
    }),
  );
});

test('ends in finite values within the text, for any string', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789., ½-', 'en', 'mio.', 'tusind', 'hundrede', 'og') }),
      (text) => {
        for (const { value, start, end } of parseNumerals(text)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
