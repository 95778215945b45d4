import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fold } from './folding.ts';

test.each([
  ['Aabenraa', 'Åbenrå'],
  ['FOERER', 'fører'],
  ['forer', 'Fører'],
  ['aeldre', 'ÆLDRE'],
  ['Muller', 'Müller'],
  ['ide', 'idé'],
  ['sam\u00adarbejde', 'samarbejde'],
  ['pc’en', "pc'en"],
  ['A\u030alborg', 'Ålborg'],
])('%s and %s are one form', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test('keeps words apart that only ring or plain a tells apart', () => {
  expect(fold('får')).not.toBe(fold('far'));
});

test('folding twice is folding once, for any string', () => {
  const danish = fc.string({ unit: fc.constantFrom(...'aoeæøåÆØÅ\u00ad\u030aéǽ') });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), danish), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
