import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findMunicipalities, municipalities } from './municipalities.ts';

const names = (text: string) => findMunicipalities(text).map(({ name }) => name);

describe('findMunicipalities', () => {
  it.each([
    ['Hjørring, Brønderslev og Frederikshavn Kommuner', ['Hjørring', 'Brønderslev', 'Frederikshavn']],
    ['overborgmesteren for Københavns Kommune', ['København']],
    ['Er Århus og Høje Taastrup med?', ['Aarhus', 'Høje-Taastrup']],
    ['hvad er toender med i', ['Tønder']],
    ['Randers’ og Vejles borgere', ['Randers', 'Vejle']],
    ['og Aarhus Kommune Aarhus, Syddjurs', ['Aarhus', 'Aarhus', 'Syddjurs']],
    ['Deltager Vejen Kommune? Vejen er lang.', ['Vejen', 'Vejen']],
    ['Hun tog vejen til Ribe', []],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'Det er Aalborg Universitet og BusinessAalborg',
    'Hjørring Erhvervscenter og Aalborg Samarbejdet',
    'Væksthus Nordjylland, Erhvervshus Nord Frederikshavn',
    'Erhvervsrådet Herning Ikast-Brande, som er en forening',
  ])('leaves organisations alone: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('finds every municipality in any genitive and gives its place', () => {
    expect(municipalities).toHaveLength(98);
    fc.assert(
      fc.property(
        fc.constantFrom(...municipalities),
        fc.constantFrom('', ' Kommune', ' Kommunes', 's'),
        ({ name }, suffix) => {
          const text = `Både ${name}${suffix} og Fanø`;
          const [first, second] = findMunicipalities(text);
          expect(first?.name).toBe(name);
          expect(text.slice(first?.start, first?.end)).toBe(`${name}${suffix}`);
          expect(second?.name).toBe('Fanø');
        },
      ),
    );
  });
});
