import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf } from '../words.ts';
import { figuresOf } from './figures-of.ts';
import { readMeasure } from './measure.ts';
import { dated, standingsOverYears } from './over-years.ts';

/** Sections of running text, as an ingest cuts them. */
function passagesOf(sections: readonly (readonly [heading: string, text: string])[]): Passage[] {
  let at = 0;
  return sections.map(([heading, text], index) => {
    const start = at;
    at += text.length + 1;
    return {
      id: `p-${index}`,
      documentId: 'd',
      headingPath: [heading],
      text,
      embeddedText: `Om skoler\n${heading}\n${text}`,
      start,
      end: start + text.length,
      page: 1,
      pageEnd: 1,
      kind: 'prose',
    };
  });
}

function overYears(passages: readonly Passage[], name: string, asked: string) {
  const { figures, owners } = figuresOf(passages, []);
  const measure = readMeasure(wordsOf(asked), 'any', undefined);
  const owner = owners.find((one) => one.name === name);
  if (measure === undefined || owner === undefined) throw new Error('nothing is measured');
  return standingsOverYears(figures, measure, owner).map((one) => [dated(one), one.per]);
}

test('a price goes on being per the same in the next sentence', () => {
  const passages = passagesOf([
    ['Nordskolen', 'Nordskolen tager imod børn. En plads koster 310 kr. i døgnet i 2023. I 2022 var prisen 298 kr.'],
  ]);
  expect(overYears(passages, 'Nordskolen', 'prisen plads')).toEqual([
    ['298 kr. (2022)', 'plads i døgnet'],
    ['310 kr. i døgnet (2023)', 'plads i døgnet'],
  ]);
});

test('figures told in turn are of those who were named in turn', () => {
  const passages = passagesOf([
    ['Nordskolen', 'Nordskolen har en hal.'],
    ['Sydskolen', 'Sydskolen har en have.'],
    [
      'Økonomi',
      'Nordskolen kostede 22 mio. kr. i 2022, og Sydskolen kostede 4 mio. kr. For 2023 er tallene 24 mio. kr. og 5 mio. kr.',
    ],
  ]);
  const amounts = (name: string) => overYears(passages, name, 'kostede').map(([said]) => said);
  expect(amounts('Nordskolen')).toEqual(['22 mio. kr. (2022)', '24 mio. kr. (2023)']);
  expect(amounts('Sydskolen')).toEqual(['4 mio. kr. (2022)', '5 mio. kr. (2023)']);
});

test('a year with two numbers for the same is left out', () => {
  const passages = passagesOf([
    [
      'Nordskolen',
      'Nordskolen havde 90 børn i 2022. Nordskolen havde 80 børn i 2023. Nordskolen havde 85 børn i 2023.',
    ],
  ]);
  expect(overYears(passages, 'Nordskolen', 'børn').map(([said]) => said)).toEqual(['90 børn (2022)']);
});

test('a column called by a year is of what its table is headed', () => {
  const cells = ['2022', '2023'].map((label, at): Passage => {
    const text = at === 0 ? '29' : '61';
    const headingPath = ['Skader', 'Østskolen'];
    return {
      id: `p-${label}`,
      documentId: 'd',
      headingPath,
      label,
      text,
      embeddedText: ['Om skoler', ...headingPath, label, text].join('\n'),
      start: at * 3,
      end: at * 3 + 2,
      page: 1,
      pageEnd: 1,
      kind: 'field',
    };
  });
  expect(overYears(cells, 'Østskolen', 'skader').map(([said]) => said)).toEqual(['29 (2022)', '61 (2023)']);
});

test('"året før" in a sentence of its own goes on from the one before', () => {
  const passages = passagesOf([['Nordskolen', 'Nordskolen brugte 27 kr. i 2024. Året før var det 23 kr.']]);
  expect(overYears(passages, 'Nordskolen', 'brugte penge').map(([said]) => said)).toEqual([
    '23 kr. året før',
    '27 kr. (2024)',
  ]);
});

test('a column called by its year counts what the heading of its table asks for, in any form of its verb', () => {
  const rows = passagesOf([]).concat(
    ['2021', '2022'].map((label, at): Passage => ({
      ...{
        id: `c-${at}`,
        documentId: 'd',
        label,
        text: ['410', '395'][at] ?? '',
        embeddedText: 'Om skoler',
        kind: 'field',
      },
      ...{ headingPath: ['Hvor mange bøger solgte skolerne?', 'Nordskolen'], start: at * 4, end: at * 4 + 3 },
      ...{ page: 1, pageEnd: 1 },
    })),
  );
  const expected = [
    ['410 (2021)', undefined],
    ['395 (2022)', undefined],
  ];
  expect(overYears(rows, 'Nordskolen', 'bøger sælger')).toEqual(expected);
  expect(overYears(rows, 'Nordskolen', 'bøger solgt')).toEqual(expected);
  expect(overYears(rows, 'Nordskolen', 'blade sælger')).toEqual([]);
});
