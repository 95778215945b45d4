import { expect, test } from 'vitest';

import { isAspectHeading, ownersOfAspects } from './aspect-headings.ts';

/** Headings with names in capitals. */
const ownersIn = (...headings: string[]) =>
  ownersOfAspects(headings.map((heading) => ({ heading, isName: /^\p{Lu}{2}/u.test(heading) })));

test('a heading of aspects alone says no subject', () => {
  expect(['Økonomi', 'Ledelse og ansatte', 'Formål, opgaver og økonomi'].map(isAspectHeading)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Baggrund for aftalen', 'Ledelse og havne'].map(isAspectHeading)).toEqual([false, false]);
});

test('aspects between two names are of the first', () => {
  expect(ownersIn('Baggrund for det', 'HAVNEN', 'Ledelse', 'Økonomi', 'STIEN')).toEqual([
    undefined,
    undefined,
    1,
    1,
    undefined,
  ]);
});

test('behind the last name they are of it only where names have such headings', () => {
  expect(ownersIn('HAVNEN', 'STIEN', 'Økonomi')).toEqual([undefined, undefined, undefined]);
  expect(ownersIn('HAVNEN', 'Ledelse', 'STIEN', 'Økonomi')).toEqual([undefined, 0, undefined, 2]);
});

test('what stands under no name is of the whole document', () => {
  expect(ownersIn('Baggrund for det', 'Økonomi', 'HAVNEN')).toEqual([undefined, undefined, undefined]);
});
