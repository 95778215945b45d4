import { expect, test } from 'vitest';

import { escaped, isProperName } from './proper-name.ts';

test.each([
  ['several words with capitals', 'Søernes Råd', ''],
  ['a capital inside a sentence', 'Broen', 'De mødes på Broen. Det er en bro.'],
  ['two sentences that it opens', 'Broen', 'Broen er lang. Broen er ny.'],
])('a name is told by %s', (_, name, text) => {
  expect(isProperName(name, text)).toBe(true);
});

test.each(['Broen er lang.', 'Broen er lang. Broen er ny, og broen er dyr.', 'De mødes på Broenden.'])(
  'a noun is none: %s',
  (text) => {
    expect(isProperName('Broen', text)).toBe(false);
  },
);

test('marks in a name stand for themselves', () => {
  expect(new RegExp(`^${escaped('Å+ (syd)')}$`, 'u').test('Å+ (syd)')).toBe(true);
  expect(isProperName('A.S', 'Vi ejer AdS.')).toBe(false);
});
