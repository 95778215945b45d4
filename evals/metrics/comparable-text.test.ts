import { expect, test } from 'vitest';

import { comparableTokens, holdsPhrase } from './comparable-text.ts';

test('numerals compare as values', () => {
  expect(holdsPhrase('Bidraget er 3,0 kr. pr. indbygger.', '3 kr.')).toBe(true);
  expect(holdsPhrase('Bidraget er 33 kr. pr. indbygger.', '3 kr.')).toBe(false);
  expect(holdsPhrase('Et budget på 2,6 mio. kr.', '2.600.000 kroner')).toBe(true);
  expect(holdsPhrase('alle elleve kommuner', '11 kommuner')).toBe(true);
  expect(holdsPhrase('50 % fra kommunerne', '50 pct.')).toBe(true);
});

test('words compare without case, with æ, ø and å kept apart', () => {
  expect(comparableTokens('Møde i Aarhus.')).toEqual(['møde', 'i', 'aarhus']);
  expect(holdsPhrase('Rådet mødes', 'radet')).toBe(false);
});

test('a phrase matches whole words in order, and a genitive of its last word', () => {
  expect(holdsPhrase('BusinessAalborg er med', 'Aalborg')).toBe(false);
  expect(holdsPhrase('Odenses borgmester', 'Odense')).toBe(true);
  expect(holdsPhrase('formand og næstformand', 'næstformand formand')).toBe(false);
});

test('a phrase of punctuation is looked for as it stands', () => {
  expect(holdsPhrase('se **her**', '**')).toBe(true);
  expect(holdsPhrase('se her', '**')).toBe(false);
});
