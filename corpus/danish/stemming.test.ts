import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { stem } from './stemming.ts';

/** Word and stem from the Snowball project's Danish vocabulary (BSD-3-Clause). */
const sample = [
  ['virksomhed', 'virksom'],
  ['godt', 'godt'],
  ['bygge', 'byg'],
  ['undersøgt', 'undersøg'],
  ['lykkedes', 'lykked'],
  ['hus', 'hus'],
  ['at', 'at'],
  ['dyb', 'dyb'],
  ['lagt', 'lagt'],
] as const;

test('stems as the Snowball definition of 2026 does', () => {
  for (const [word, expected] of sample) expect(stem(word)).toBe(expected);
});

test('takes an ending off after an apostrophe', () => {
  expect(["pc'en", "eu's", "dsb'"].map(stem)).toEqual(['pc', 'eu', 'dsb']);
});

const vocabulary = fileURLToPath(new URL('../../../shared/data/snowball-da/pairs.tsv', import.meta.url));

test.skipIf(!existsSync(vocabulary))('stems the whole Snowball vocabulary (skipped without ../shared/data)', () => {
  const pairs = readFileSync(vocabulary, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const wrong = pairs.filter((line) => {
    const [word = '', expected = ''] = line.split('\t');
    return stem(word) !== expected;
  });
  expect(pairs.length).toBeGreaterThan(20_000);
  expect(wrong).toEqual([]);
});

test('gives a beginning of the word, never nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
      const result = stem(word);
      expect(word.startsWith(result)).toBe(true);
      expect(result).not.toBe('');
    }),
  );
});
