import fc from 'fast-check';
import { expect, test } from 'vitest';

import { derive } from './derivation.ts';

test('a number is derived only when every operand stands in a quote', () => {
  const quotes = ['Bidraget er 33,25 kr.', 'De betaler 3 kr. pr. elev.'];
  expect(derive({ operation: 'difference', operands: [33.25, 3] }, quotes)).toEqual([30.25]);
  expect(derive({ operation: 'sum', operands: [33.25, 3] }, quotes)).toEqual([36.25]);
  expect(derive({ operation: 'difference', operands: [33.25, 3] }, quotes.slice(0, 1))).toBeUndefined();
  expect(derive({ operation: 'ratio', operands: [3, 0] }, [...quotes, '0 kr.'])).toBeUndefined();
  expect(derive({ operation: 'mean', operands: [] }, quotes)).toBeUndefined();
});

test('a count needs all its names, each counted once', () => {
  const quotes = ['drift, kurser og tilsyn'];
  expect(derive({ operation: 'count', names: ['drift', 'kurser', 'Drift'] }, quotes)).toEqual([2]);
  expect(derive({ operation: 'count', names: ['drift', 'salg'] }, quotes)).toBeUndefined();
});

test('lengths of time may be said in minutes and seconds', () => {
  const derivation = { operation: 'difference', operands: [660, 450], unit: 'seconds' } as const;
  expect(derive(derivation, ['11 minutter', '7 minutter og 30 sekunder'])).toEqual([3, 30]);
});

test('a difference is never negative and does not depend on the order', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
      const quotes = [`${one} stk.`, `${other} stk.`];
      const [value] = derive({ operation: 'difference', operands: [one, other] }, quotes) ?? [];
      expect(value).toBe(Math.abs(one - other));
      expect(derive({ operation: 'difference', operands: [other, one] }, quotes)).toEqual([value]);
    }),
  );
});
