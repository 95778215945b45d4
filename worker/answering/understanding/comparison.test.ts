import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { readComparison } from './comparison.ts';

const read = (text: string) => readComparison(text, wordsOf(text), new Set());

test.each([
  ['Hvor meget steg prisen fra 2022 til 2023?', { taken: 'more', asksHowMuch: true }],
  ['Faldt antallet af børn fra 2022/23 til 2023/24?', { taken: 'less', asksHowMuch: false }],
  ['Hvor mange flere udkald var der end vinteren før?', { taken: 'more', asksHowMuch: true, fromBefore: true }],
  ['Er pladserne blevet billigere?', { taken: 'less', asksHowMuch: false }],
])('%s asks what has become of a figure', (text, change) => {
  expect(read(text)).toMatchObject({ kind: 'change', change });
});

test('a number that is held to be so is told from one that is taken for granted', () => {
  expect(read('Har skolen 50 ansatte?')).toMatchObject({ kind: 'exact', exact: { low: 50, noun: 'ansatte' } });
  expect(read('Er de 46 kommuner enige?')).toBeUndefined();
  expect(read('Åbnede skolen i 2015?')).toBeUndefined();
  expect(read('Har skolen mere end 50 ansatte?')).toMatchObject({ kind: 'bound', bound: { value: 50 } });
});

test('a year bounds dates where something came into being', () => {
  expect(read('Hvilke skoler er oprettet før 2015?')).toMatchObject({
    kind: 'bound',
    scale: 'age',
    direction: 'least',
  });
  expect(read('Hvilke skoler havde børn før 2015?')).toBeUndefined();
});

test('"først" compares dates, and "pr. år" is no unit', () => {
  expect(read('Hvad kom først, skolen eller hallen?')).toMatchObject({
    kind: 'extreme',
    scale: 'age',
    direction: 'least',
  });
  expect(read('Hvor er der færrest klager pr. år?')?.per).toBeUndefined();
});
