import { expect, test } from 'vitest';

import { forbiddenContent } from './forbidden-content.ts';

test('finds forbidden words, also in the genitive, but not inside longer words', () => {
  expect(forbiddenContent('Odenses bidrag; BusinessAalborg', ['Odense', 'Aalborg'])).toEqual(['Odense']);
});
