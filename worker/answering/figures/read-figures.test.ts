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
