import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { wholesIn } from './parts-of-whole.ts';

let at = 0;
function passage(kind: Passage['kind'], text: string, label?: string): Passage {
  const start = at;
  at += text.length + 1;
  return {
    ...{ id: `p-${start}`, documentId: 'd', headingPath: ['Hallen'], text, embeddedText: text, start, kind },
    ...{ end: start + text.length, page: 1, pageEnd: 1 },
    ...(label === undefined ? {} : { label }),
  };
}

const read = (...passages: readonly Passage[]) =>
  wholesIn(passages).map(({ parts }) => parts.map(({ name, words }) => [name, words]));

test('a sentence parts a whole among those it names with a figure each', () => {
  expect(
    read(passage('prose', 'Hallen ejes af Sorø Kommune (60 pct.), Sparekassen (25 pct.) og klubben (15 pct.).')),
  ).toEqual([
    [
      ['Sorø Kommune', '60 pct.'],
      ['Sparekassen', '25 pct.'],
      ['klubben', '15 pct.'],
    ],
  ]);
  expect(read(passage('prose', 'Pengene kommer fra staten (3 mio. kr.) og regionen (1 mio. kr.).'))).toEqual([
    [
      ['staten', '3 mio. kr.'],
      ['regionen', '1 mio. kr.'],
    ],
  ]);
});

test.each([
  ['Betaling: Sorø betaler 45 pct., Faxe 35 pct. og Køge 20 pct. af lejen.', ['Sorø', 'Faxe', 'Køge']],
  ['Sorø betaler 45 pct. af lejen, Faxe 35 og Køge 20.', ['Sorø', 'Faxe', 'Køge']],
  [
    '60 pct. af prisen dækkes af staten, 25 pct. af salg af kort og 15 pct. af regionen.',
    ['staten', 'salg af kort', 'regionen'],
  ],
])('%s: names stand on one side of their shares', (text, names) => {
  expect(read(passage('prose', text))).toEqual([names.map((name) => [name, expect.stringContaining('pct.')])]);
});

test('half of a whole is a share of it', () => {
  expect(read(passage('prose', 'Sorø dækker halvdelen af udgifterne, Faxe 30 pct. og Køge 20 pct.'))).toEqual([
    [
      ['Sorø', 'halvdelen'],
      ['Faxe', '30 pct.'],
      ['Køge', '20 pct.'],
    ],
  ]);
});

test('what stands behind the only share and is no share of it parts nothing', () => {
  expect(read(passage('prose', 'Sorø betaler 45 pct., og Faxe har 35 ansatte.'))).toEqual([]);
});

test('labelled lines below a lead-in part one when they hold shares', () => {
  const lead = passage('prose', 'Sådan bruges pengene:');
  const lines = (one: string, other: string) => [
    passage('field', `Løn: ${one}`, 'Løn'),
    passage('field', `Husleje: ${other}`, 'Husleje'),
  ];
  expect(read(lead, ...lines('70 pct.', '30 pct.'))).toEqual([
    [
      ['Løn', '70 pct.'],
      ['Husleje', '30 pct.'],
    ],
  ]);
  expect(read(lead, ...lines('70 kr.', '30 kr.'))).toEqual([]);
  expect(read(lead, ...lines('70 pct.', '90 pct.'))).toEqual([]);
  expect(read(...lines('70 pct.', '30 pct.'))).toEqual([]);
});

test('what stands in brackets and is no figure, or of another unit, parts nothing', () => {
  expect(read(passage('prose', 'Med er Sorø (vært) og Ringsted (siden 2019).'))).toEqual([]);
  expect(read(passage('prose', 'Med er Sorø (60 pct.) og Ringsted (4 kr.).'))).toEqual([]);
});
