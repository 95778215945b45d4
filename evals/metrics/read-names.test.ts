import { expect, test } from 'vitest';

import { nameReader } from './read-names.ts';

const read = nameReader(
  ['Aarhus', 'Herning', 'Ikast-Brande', 'Vejen', 'Hjørring', 'København', 'Høje-Taastrup'],
  ['Aalborg Universitet', 'Hjørring'],
  ['Business Region Aarhus', 'Erhvervsrådet Herning Ikast-Brande'],
);
const names = (text: string) => read(text).map(({ name }) => name);

test('reads every mention in order, repeats included', () => {
  expect(names('Aarhus Kommune Aarhus, Høje-Tåstrup og Ikast-Brande.')).toEqual([
    'Aarhus',
    'Aarhus',
    'Høje-Taastrup',
    'Ikast-Brande',
  ]);
});

test('a name inside a heading or an organisation is not a mention', () => {
  expect(names('Business Region Aarhus; Erhvervsrådet Herning Ikast-Brande; Hjørring Erhvervscenter')).toEqual([]);
});

test('a genitive counts, an ordinary word does not', () => {
  expect(names('Københavns Kommune er på vejen; Vejen er med')).toEqual(['København', 'Vejen']);
});

test('names that are no municipality are read whatever their case', () => {
  expect(read('AALBORG UNIVERSITET')).toEqual([{ name: 'Aalborg Universitet', kind: 'other' }]);
});
