import { expect, test } from 'vitest';

import { readList } from './listed.ts';

test('enumerations are read from bullets, commas and "og"', () => {
  expect(readList('Opgaver: drift, kurser for børn og tilsyn.', 'Opgaver')).toEqual([
    'drift',
    'kurser for børn',
    'tilsyn',
  ]);
  expect(readList('kurser og en bus, der kører tre gange om ugen')).toEqual(['kurser', 'en bus']);
});

test('a short bullet is told whole, a long one up to its first clause', () => {
  expect(readList('Mål:\n• Ro, som alle ønsker.\n• Orden')).toEqual(['Ro, som alle ønsker', 'Orden']);
  const long = 'Ro, som alle ønsker sig på de pladser, hvor der både er børn, hunde og musik';
  expect(readList(`Mål:\n• ${long}\n• Orden`)).toEqual(['Ro', 'Orden']);
});

test('running prose is no enumeration', () => {
  expect(readList('De laver alt. Og mere.')).toEqual([]);
  expect(readList('Skolen drives af den kommune, som eleverne for det meste kommer fra i løbet af året')).toEqual([]);
});
