import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findQuote } from './find-quote.ts';

const text = 'Rådet »holder« møde i 2,5 timer – hver måned.\nDer er 11 kommuner\u00ad med.';
const found = (quote: string) => {
  const at = findQuote(quote, text);
  return at === undefined ? undefined : [text.slice(at.start, at.end), at.check];
};

describe('a quote', () => {
  test.each([
    ['Rådet »holder« møde', 'Rådet »holder« møde', 'exact'],
    ['rådet "holder" møde', 'Rådet »holder« møde', 'normalised'],
    ['timer - hver måned. Der er 11 kommuner', 'timer – hver måned.\nDer er 11 kommuner', 'normalised'],
    ['… møde i 2,5 timer …', 'møde i 2,5 timer', 'normalised'],
    ['11 kommuner med', '11 kommuner\u00ad med', 'normalised'],
  ])('%s is found', (quote, words, check) => {
    expect(found(quote)).toEqual([words, check]);
  });

  test.each(['1 kommuner', '5 timer', 'møde i 2', 'åned', 'Rådet holder møde', '', ' … '])('%j is not', (quote) => {
    expect(found(quote)).toBeUndefined();
  });

  test('of whole words is found as itself, and what is found lies within the text', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (one, other, noise) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        for (const quote of [text.slice(start, end), `${text.slice(start, end)}${noise}`, noise.toUpperCase()]) {
          const at = findQuote(quote, text);
          expect(at === undefined || (0 <= at.start && at.start < at.end && at.end <= text.length)).toBe(true);
        }
      }),
    );
  });
});
