import fc from 'fast-check';
import { expect, test } from 'vitest';

import { shorten, shortenToWords } from './shorten.ts';

const text = 'Syv kommuner er med. De mødes d. 3. maj i Vejle. Resten følger.';

test.each([
  [63, text],
  [62, 'Syv kommuner er med. De mødes d. 3. maj i Vejle.'],
  [47, 'Syv kommuner er med.'],
  [19, 'Syv kommuner er …'],
  [5, 'Syv …'],
  [4, 'Sy …'],
  [2, ''],
])('at %i characters: %s', (limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});

test('a quote is cut at a word even where a sentence ends earlier', () => {
  expect(shortenToWords(text, 32)).toBe('Syv kommuner er med. De mødes …');
});

test.each([shorten, shortenToWords])('what is left is a beginning of the text and keeps to the limit: %o', (cut) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: -2, max: 90 }), (long, limit) => {
      const short = cut(long, limit);
      expect(short.length).toBeLessThanOrEqual(Math.max(0, limit));
      expect(short.isWellFormed()).toBe(true);
      const begun = short === long ? short : short.replace(/ …$/, '');
      expect(long.startsWith(begun)).toBe(true);
    }),
  );
});
