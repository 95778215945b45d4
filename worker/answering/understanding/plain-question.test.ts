import { expect, test } from 'vitest';

import { readMessage } from './message.ts';

test.each([
  ['Passer det, at Odense ikke er med i Åhallen?', ['Er Odense ikke med i Åhallen?']],
  ['Det bedes oplyst, hvorvidt Odense også betaler til Åhallen.', ['Betaler Odense også til Åhallen?']],
  ['Det er vel Odense, der ejer bygningen, ikke?', ['Ejer Odense bygningen?']],
  ['Odense har da 24 pladser, ikke sandt?', ['Har Odense 24 pladser?']],
  ['Jeg har hørt, at Åhallen er gratis. Passer det?', ['Er Åhallen gratis?']],
  ['Hvor er det nu, de har et kontor i Norge?', ['Hvor har de et kontor i Norge?']],
  ['Vis mig de ordninger, der findes', ['Hvilke ordninger findes?']],
  ['Nej, jeg mente Åhallen.', ['Hvad med Åhallen?']],
  // No verb that is known to be one: as it was.
  ['Er det rigtigt, at Odense zapper Åhallen?', ['Er det rigtigt, at Odense zapper Åhallen?']],
  ['I 2022 kostede Åhallen 3 mio. kr., ikke?', ['I 2022 kostede Åhallen 3 mio. kr., ikke?']],
])('%s', (message, questions) => {
  expect(readMessage(message).questions).toEqual(questions);
});

test.each([
  ['Hvem er formand, hvor mange ansatte er der, og koster det noget?', 3],
  ['Hvem i bestyrelsen bestemmer, hvad en plads koster?', 1],
  ['Hvilke kommuner, hvor der er åer, er med?', 1],
  ['Hvem ejer hallen og driver cafeen?', 1],
  ['Hvis vi melder os ind, hvad skal vi så betale?', 1],
  ['Hvis ansvar er taget, og hvem betaler for det?', 2],
])('%s is %i questions', (message, count) => {
  expect(readMessage(message).questions).toHaveLength(count);
});

test('a sentence that leaves out who is asks for nothing beside one that does', () => {
  expect(readMessage('er medlem. Hvad med Åhallen').questions).toEqual(['Hvad med Åhallen']);
});

test('speech, haste and mark-up are written out, and a letter is cut to what it asks', () => {
  expect(readMessage('<p>hvormange   pladser harÅhallen???</p>').questions).toEqual([
    'hvor mange pladser har Åhallen?',
  ]);
  expect(readMessage('hva fanden koster koster **Åhallen**').questions).toEqual(['hvad koster Åhallen']);
});
