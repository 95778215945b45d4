import { expect, test } from 'vitest';

import { documentNames } from './document-names.ts';

function namesIn(title: string, text: string, headings: readonly string[] = []) {
  return documentNames(
    text,
    { id: 'd', file: 'd.md', title, kind: 'notat', publisher: 'X', date: '2024-01-01', language: 'da' },
    headings.map((heading) => ({ heading, level: 1, start: 0, end: heading.length })),
  );
}

const school = 'Sejlskolen Nord er en skole for alle. Den har tre både.';

test('names are those that the text abbreviates; a long form that is written small is none', () => {
  const text = 'Søernes Fælles Råd (SFR) skriver en skovplan (SKP). Søernes Fælles Råd (SFR) er nyt.';
  expect(namesIn('Notat om skov', text)).toEqual([
    { name: 'Søernes Fælles Råd', abbreviation: 'SFR', isSubject: false },
  ]);
});

test('the name in the title is what the document is about', () => {
  expect(namesIn('Sejlskolen Nord i 2023', school)).toEqual([{ name: 'Sejlskolen Nord', isSubject: true }]);
  expect(namesIn('Beretning fra Søernes Fælles Råd', 'Søernes Fælles Råd (SFR) har tre både.')).toEqual([
    { name: 'Søernes Fælles Råd', abbreviation: 'SFR', isSubject: true },
  ]);
});

test.each([
  ['a section has it', 'Sejlskolen Nord i 2023', school, ['1. Sejlskolen Nord']],
  ['no sentence is about it', 'Sejlskolen Nord i 2023', 'Bådene ligger ved Sejlskolen Nord.', []],
  ['it is a municipality', 'Skive i tal', 'Skive er en kommune. Skive har skoler.', []],
])('a name in the title is no subject where %s', (_, title, text, headings) => {
  expect(namesIn(title, text, headings)).toEqual([]);
});
