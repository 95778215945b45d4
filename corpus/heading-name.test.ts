import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { headingName } from './heading-name.ts';

describe('headingName', () => {
  it.each([
    ['2.1 Fælles vagt', 'Fælles vagt'],
    ['2. Fælles vagt', 'Fælles vagt'],
    ['3 Formål', 'Formål'],
    ['4.2.1. drift og vedligehold', 'drift og vedligehold'],
    ['5) Økonomi', 'Økonomi'],
    ['§ 3 Ledelse', 'Ledelse'],
    ['§ 4 a. Hæftelse', 'Hæftelse'],
    ['A. Vandværket', 'Vandværket'],
    ['b) udgifter', 'udgifter'],
    ['IV. Opsigelse', 'Opsigelse'],
    ['Kapitel 2: Ejere', 'Ejere'],
    ['Bilag A – Takster', 'Takster'],
  ])('takes the numbering off "%s"', (heading, name) => expect(headingName(heading)).toBe(name));

  it.each([
    '98 kommuner',
    '5 gode råd',
    '2021 Regnskab',
    '1. maj 2020',
    'A. P. Møllers Fond',
    'Kapitel 2',
    '§ 3',
    '3D-huset',
  ])('leaves "%s" as it is', (heading) => expect(headingName(heading)).toBe(heading));

  it('gives a part of the heading with a letter in it, if there is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'A1b.§ )IVå:-') }), (heading) => {
        const name = headingName(heading);
        expect(heading.endsWith(name) || heading.trim() === name || heading.trim().endsWith(name)).toBe(true);
        expect(/\p{L}/u.test(name)).toBe(/\p{L}/u.test(heading));
      }),
    );
  });
});
