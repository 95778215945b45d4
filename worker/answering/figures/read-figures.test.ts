import fc from 'fast-check';
import { expect, test } from 'vitest';

import { danishNumber, sayAmount } from './amounts.ts';
import { readDates } from './read-dates.ts';
import { readFigures } from './read-figures.ts';

const read = (text: string) =>
  readFigures(text).map(({ low, high, unit, per, start, end }) => ({
    words: text.slice(start, end),
    unit,
    value: low === high ? low : [low, high],
    ...(per === undefined ? {} : { per }),
  }));

test('money is told apart by what it is per', () => {
  expect(read('Gebyret er 7,50 kr. pr. husstand, i alt ca. 3,2 mio. kr. om året.')).toEqual([
    { words: '7,50 kr. pr. husstand', unit: 'kr', value: 7.5, per: 'husstand' },
    { words: 'ca. 3,2 mio. kr. om året', unit: 'kr', value: 3_200_000 },
  ]);
  expect(read('Hver ejer betaler et gebyr på 900 kr. om året')[0]).toMatchObject({ per: 'ejer' });
  expect(read('12 kr./elev')).toEqual([{ words: '12 kr./elev', unit: 'kr', value: 12, per: 'elev' }]);
});

test('ranges, lengths of time and how often are read as such', () => {
  expect(read('mødes ca. 10-12 gange årligt')).toEqual([
    { words: 'ca. 10-12 gange årligt', unit: 'times-a-year', value: [10, 12] },
  ]);
  expect(read('mødes hver anden måned')[0]).toMatchObject({ unit: 'times-a-year', value: 6 });
  expect(read('tog 7 minutter og 30 sekunder')).toEqual([
    { words: '7 minutter og 30 sekunder', unit: 'seconds', value: 450 },
  ]);
  expect(read('over 40 lærere')[0]).toMatchObject({ value: [40, Infinity] });
});

test('a count has its noun, and a part of it is marked', () => {
  const [all, part] = readFigures('20 faste medarbejdere, heraf 4 på deltid');
  expect(all).toMatchObject({ noun: 'faste medarbejdere', isPart: false });
  expect(part).toMatchObject({ low: 4, isPart: true });
  expect(readFigures('én tekniker fra hver skole')[0]).toMatchObject({ low: 1, per: 'skole' });
});

test('a year belongs to the figure beside it', () => {
  const figures = readFigures('De fik 120 breve i 2020, mod 90 breve året før.');
  expect(figures.filter(({ unit }) => unit === 'count').map(({ year }) => year)).toEqual(['2020', '2019']);
});

test.each([
  ['I 2022 kostede det 1,1 mio. kr., og i 2023 kostede det 1,4 mio. kr.', ['2022', '2023']],
  ['I 2023 var der aftaler om 610 hektar, mod 455 hektar i 2022.', ['2023', '2022']],
  ['De brugte 9 kr. i 2023, og for 2024 er der afsat 11 kr.', ['2023', '2024']],
  ['Skolen kostede 22 mio. kr. i 2022, og hallen kostede 4 mio. kr.', ['2022', '2022']],
  ['Der er 38 stillinger, og der ansættes 4 lærere mere i 2024.', [undefined, '2024']],
  ['Klubben blev oprettet i 2018 og har 5 trænere.', [undefined]],
  ['I de første ti måneder af 2023 var tallet 187.', ['2023', undefined]],
  ['I skoleåret 2022/23 gik 90 børn på skolen.', ['2022/23']],
])('%s: each figure has the year said of it', (text, years) => {
  expect(
    readFigures(text)
      .filter(({ unit }) => unit !== 'date')
      .map(({ year }) => year),
  ).toEqual(years);
});

test('what is counted is read over "mod", and the time before told apart', () => {
  const figures = readFigures('Holdet havde 118 udkald, mod 86 vinteren før.');
  expect(figures.map(({ low, noun, earlier }) => [low, noun, earlier])).toEqual([
    [118, 'udkald', undefined],
    [86, 'udkald', 'vinteren før'],
  ]);
});

test('a price is per what it is said of, and a length of time in the genitive lasts', () => {
  expect(read('En plads koster 3.150 kr. i døgnet.')[0]).toMatchObject({ per: 'plads i døgnet', value: 3150 });
  expect(read('Kommunerne betaler 640 kr. i timen.')[0]).toMatchObject({ per: 'time' });
  expect(read('94 kr. pr. husstand i år, og derefter 31 kr.')[1]).toMatchObject({ per: 'husstand' });
  const [two, months] = ['to års varsel', '24 måneders varsel'].map((text) => read(text)[0]);
  expect(two).toMatchObject({ words: 'to års varsel', unit: 'seconds' });
  expect(two?.value).toBe(months?.value);
});

test('none is a number, what comes on top is marked, and a clock or an address counts nothing', () => {
  expect(readFigures('Lauget har ingen ansatte.')[0]).toMatchObject({ low: 0, high: 0, noun: 'ansatte' });
  expect(readFigures('Museet har ingen del i driften.')).toEqual([]);
  expect(readFigures('De ansætter to vagter mere.')[0]?.isAdded).toBe(true);
  expect(readFigures('De har to vagter mere end før.')[0]?.isAdded).toBe(false);
  expect(readFigures('Der er åbent kl. 10-12 på Klinikstien 3 fra den 1. maj.')).toEqual([]);
  expect(read('mellem 12 og 15 sluser efterses')[0]).toMatchObject({
    value: [12, 15],
    words: 'mellem 12 og 15 sluser',
  });
});

test('dates are spans of days in the order of time', () => {
  const words = ['primo 2013', '1. maj 2013', '1.9 2014', 'Marts 2015', '2016'];
  const dates = words.map((text) => readDates(text)[0]);
  expect(dates.every((date) => date !== undefined && date.low <= date.high)).toBe(true);
  const lows = dates.map((date) => date?.low ?? 0);
  expect(lows.toSorted((one, other) => one - other)).toEqual(lows);
});

test('offsets hold in any text, and an amount said is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(2_000_000), fc.string(), (before, value, after) => {
      const text = `${before} ${danishNumber(value)} kr. ${after}`;
      for (const { start, end, low, high } of readFigures(text)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      expect(readFigures(sayAmount(value, 'kr', 'indbygger', ''))[0]).toMatchObject({ low: value, per: 'indbygger' });
    }),
  );
});

test('what two have of one thing is counted once, behind the same verb', () => {
  const nouns = (text: string) => readFigures(text).map(({ noun }) => noun);
  expect(nouns('Skolen har 12 lærere, og hallen har 4.')).toEqual(['lærere', 'lærere']);
  expect(nouns('Havnen fik 40 klager, mens banen kun fik 9.')).toEqual(['klager', 'klager']);
  expect(nouns('Skolen har 12 lærere, og loftet er 4.')).toEqual(['lærere', '']);
});
