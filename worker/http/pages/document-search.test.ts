import fc from 'fast-check';
import { expect, test } from 'vitest';

import { searchText } from './document-search.ts';

const found = (text: string, typed: string) =>
  searchText(text, typed)?.hits.map(({ start, end }) => text.slice(start, end));

test.each([
  ['Aarhus og AARHUS', 'aarhus', ['Aarhus', 'AARHUS']],
  ['Århus og Aarhus', 'århus', ['Århus', 'Aarhus']],
  ['Særlig SAERLIG', 'saerlig', ['Særlig', 'SAERLIG']],
  ['to\nord, to  ord', 'to ord', ['to\nord', 'to  ord']],
  ['a.b axb a*b', 'a.b', ['a.b']],
  ['( [ \\ ^ - ] )', '[ \\ ^ -', ['[ \\ ^ -']],
  ['ord', 'andet', []],
])('in "%s" finds "%s"', (text, typed, expected) => {
  expect(found(text, typed)).toEqual(expected);
});

test.each([undefined, '', ' \n'])('searches for nothing when %j is typed', (typed) => {
  expect(searchText('tekst', typed)).toBeUndefined();
});

test('finds whatever stands in the text, and says when there is more than is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.string({ maxLength: 20 }), (words, around) => {
      fc.pre(words.trim() !== '');
      expect(searchText(`${around} ${words.trim()}`, words)?.hits.length).toBeGreaterThan(0);
    }),
  );
  expect(searchText('a'.repeat(201), 'a')).toMatchObject({ cut: true });
  expect(searchText('a'.repeat(200), 'a')).toMatchObject({ cut: false });
});
