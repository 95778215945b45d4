import { describe, expect, it } from 'vitest';

import { wordsOf } from '../words.ts';
import { countsThing } from './counted-thing.ts';

const thing = (word: string) => wordsOf(word)[0];

describe('what a number counts', () => {
  it.each([
    ['ca. 45 ansatte – men man strukturerer på ny', undefined, 'ansatte'],
    ['412', 'Klager', 'klager'],
    ['Antallet af klager var 412', undefined, 'klager'],
    ['Vagten rykkede ud 1.875 gange i 2022', undefined, 'udrykninger'],
    ['Lauget har ingen ansatte', undefined, 'medarbejdere'],
  ])('%s (%s) counts %s', (text, label, word) => {
    expect(countsThing(text, label, thing(word))).toBe(true);
  });

  it.each([
    ['3 kr. pr. indbygger, hvilket giver 2,6 mio. kr.', undefined, 'indbyggere'],
    ['Sekretariatet mødes 10-12 gange årligt', undefined, 'ansatte'],
    ['to vagtledere mere', undefined, 'køretøjer'],
  ])('%s does not count %s%s', (text, label, word) => {
    expect(countsThing(text, label, thing(word))).toBe(false);
  });
});
