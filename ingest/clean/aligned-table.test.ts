import { expect, test } from 'vitest';

import { alignedTable } from './aligned-table.ts';
import { assignPages } from './page-marks.ts';
import { measureRhythm } from './rhythm.ts';
import { sourceLines } from './source-lines.ts';

function read(source: string) {
  const lines = sourceLines(source);
  const rhythm = measureRhythm(lines);
  const table = alignedTable(assignPages(lines, rhythm), 0, rhythm);
  return table?.blocks
    .filter(({ shape }) => shape === 'cell')
    .map(({ lines: own, cell }) => {
      const text = own.flatMap(({ spans }) => spans.map(([start, end]) => source.slice(start, end))).join('');
      return [cell?.row, cell?.column, text].join('|');
    });
}

test('names with figures behind them, under a head, are a table', () => {
  expect(read('            2023    2024\nHunde        210     198\nKatte      1.610     655')).toEqual([
    ...['||Hunde', 'Hunde|2023|210', 'Hunde|2024|198'],
    ...['||Katte', 'Katte|2023|1.610', 'Katte|2024|655'],
  ]);
  expect(read('Kommune      Andel\n------------------\nSorø         40 %\nNy Bydel     60 %')).toEqual([
    ...['|Kommune|Sorø', 'Sorø|Andel|40 %', '|Kommune|Ny Bydel', 'Ny Bydel|Andel|60 %'],
  ]);
});

test.each([
  ['labelled lines', 'Oplysninger      Tal\nAnsatte:         12\nFrivillige:      40'],
  ['contents', 'Afsnit           Side\nBaggrund         2\nFormål           4'],
  ['one row', 'Dyr       2023\nHunde     210'],
  ['rows without a head', 'Hunde     210\nKatte     610\nKaniner   44'],
  ['text in columns', 'Navn      Opgave\nSorø      Vært\nRinge     Gæst'],
])('%s are none', (_, source) => {
  expect(read(source)).toBeUndefined();
});
