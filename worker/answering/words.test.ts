import fc from 'fast-check';
import { expect, test } from 'vitest';

import { findPhrase, sameWord, wordsOf } from './words.ts';

function same(one: string, other: string): boolean {
  const [first] = wordsOf(one);
  const [second] = wordsOf(other);
  return first !== undefined && second !== undefined && sameWord(first, second);
}

test.each([
  ['Kolding', 'Koldings', true],
  ['finansiering', 'finansering', true],
  ['Ærø', 'Aeroe', true],
  ['formand', 'foramnd', true],
  ['2014', '2015', false],
  ['Vejle', 'Vejen', false],
  ['råd', 'rad', false],
])('%s and %s are the same word: %s', (one, other, expected) => {
  expect(same(one, other)).toBe(expected);
});

test('a phrase stands together and in order', () => {
  expect(findPhrase(wordsOf('Sig mig, hvor mange er med?'), 'hvor mange')).toBe(2);
  expect(findPhrase(wordsOf('Hvor er der så mange?'), 'hvor mange')).toBe(-1);
});

test('any text is read without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      for (const first of wordsOf(one))
        for (const second of wordsOf(other)) expect(sameWord(first, second)).toBe(sameWord(second, first));
    }),
  );
});
