import fc from 'fast-check';
import { expect, test } from 'vitest';

import { askedPeriod, onlyPeriodIn, periodBefore, periodOfTitle, periodsIn, withoutPeriod } from './periods.ts';

test('a school year is one period, and a day, an amount or a price level is none', () => {
  expect(periodsIn('Børn 2022/23 og Børn 2023/2024')).toEqual(['2022/23', '2023/24']);
  expect(periodsIn('i 2021-priser, 2.022 kr., 2022,5 og journal 2023-1147')).toEqual(['2023']);
  expect(onlyPeriodIn('fra 2021 til 2022')).toBeUndefined();
  expect(withoutPeriod('klager 2023/24')).toBe('klager');
});

test('a title tells its year only where it says so', () => {
  expect(periodOfTitle('Vinteren 2020/21 i tal')).toBe('2020/21');
  expect(periodOfTitle('Fælles drift i 2022')).toBe('2022');
  expect(periodOfTitle('Strategi 2030')).toBeUndefined();
});

test('the year before a year may be asked for', () => {
  expect(askedPeriod('Hvor mange var der året før 2022?')).toBe('2021');
  expect(askedPeriod('Hvor mange var der i skoleåret 2022/23?')).toBe('2022/23');
});

test('the year before sorts right before it, also over New Year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1902, max: 2098 }), (year) => {
      const winter = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
      expect(periodBefore(String(year))).toBe(String(year - 1));
      expect(periodBefore(winter) < winter).toBe(true);
      expect(periodsIn(`i ${periodBefore(winter)}`)).toHaveLength(1);
    }),
  );
});
