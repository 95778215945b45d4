import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { askedMunicipality, askedSort, isSortOfVenue } from './asked-sort.ts';

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

test.each([
  ['Hvilken kommune købte mest salt?', 'kommune'],
  ['Hvem af kommunerne i Åhallen sparede mindst?', 'kommunerne'],
  ['Hvor meget betaler kommunerne i Åhallen?', undefined],
  ['Hvad køber kommunen mest af?', undefined],
])('which one of several municipalities "%s" asks for', (question, word) => {
  expect(askedMunicipality(wordsOf(question))?.text).toBe(word);
});
