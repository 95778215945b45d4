import { expect, it } from 'vitest';

import type { TextBlock } from '../clean/write-blocks.ts';
import { labelledRows } from './fact-sheet.ts';

function row(first: string, second: string, heads: readonly [string, string], at: number): [TextBlock[], string] {
  const text = `${first}\n${second}\n`;
  const block = (start: number, length: number, cell: NonNullable<TextBlock['cell']>): TextBlock => ({
    shape: 'cell',
    apart: false,
    indent: 0,
    start: at + start,
    end: at + start + length,
    cell,
  });
  return [
    [
      block(0, first.length, { column: heads[0], row: '', opensRow: true }),
      block(first.length + 1, second.length, { column: heads[1], row: first, opensRow: false }),
    ],
    text,
  ];
}

it.each([
  ['a sheet of one thing', 'Udlån i 2024', ['Emne', 'Oplysning'], ['Udlån i 2024']],
  ['a table without heads', 'Tilholdssted', ['', ''], ['Tilholdssted']],
  ['an aspect under any heads', 'Formål', ['Navn', 'Antal'], ['Formål']],
  ['a table of figures', 'Skat', ['Emne', 'Antal henvendelser'], ['Emne', 'Antal henvendelser']],
] as const)('reads %s', (_, first, heads, columns) => {
  const [blocks, text] = row(first, '12', heads, 0);
  expect(labelledRows(blocks, text).map(({ cell }) => cell?.column)).toEqual(columns);
});
