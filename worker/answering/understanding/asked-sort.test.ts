import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { askedSort, isSortOfVenue } from './asked-sort.ts';

test.each([
  ['Hvilket museum har flest besøgende?', 'museum'],
  ['Hvilken af hallerne er dyrest?', 'hallerne'],
  ['Hvilke kommuner er med i Åhallen?', undefined],
  ['Hvilke store haller findes?', undefined],
  ['Hvad koster det?', undefined],
])('the sort of thing that "%s" asks for', (question, sort) => {
  expect(askedSort(wordsOf(question))?.text).toBe(sort);
});

test('what somebody is in is told by the grammar, whatever it is called', () => {
  expect(isSortOfVenue(wordsOf('Hvilke vandværker er Herning med i?'))).toBe(true);
  expect(isSortOfVenue(wordsOf('Hvilket museum har flest besøgende?'))).toBe(false);
});
