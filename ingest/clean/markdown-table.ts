import { visibleSpans } from './inline-markup.ts';
import type { LayoutBlock } from './layout-block.ts';
import type { PagedLine } from './page-marks.ts';
import { isBlank, type Span } from './source-lines.ts';

/** Dashes, colons and bars; written without groups, which overflow the stack on very long lines. */
const delimiterRow = /^[-:|\s]+$/;
/** GitHub-flavoured Markdown knows no limit; a row wider than this is no table anybody reads. */
const mostColumns = 200;

/** Whether a table starts here: a row with a bar, and under it a row of dashes. */
export function startsTable(line: PagedLine, next: PagedLine | undefined): boolean {
  if (next === undefined || next.gap > 0 || !line.text.includes('|')) return false;
  return next.text.includes('-') && next.text.includes('|') && delimiterRow.test(next.text);
}

/** The blocks of a table whose first line is `lines[from]`, and the index of the line after it. */
export function tableBlocks(
  source: string,
  lines: readonly PagedLine[],
  from: number,
): { readonly blocks: LayoutBlock[]; readonly next: number } {
  const head = lines[from];
  if (head === undefined) return { blocks: [], next: from };
  const headCells = cellSpans(source, head);
  const columns = headCells.map((cell) => shownText(source, cell));
  const blocks = rowBlocks(source, head, columns, headCells, true);
  let next = from + 2;
  for (let row = lines[next]; row !== undefined && row.gap === 0 && row.text.includes('|'); row = lines[++next]) {
    blocks.push(...rowBlocks(source, row, columns, cellSpans(source, row), false));
  }
  return { blocks, next };
}

function rowBlocks(
  source: string,
  line: PagedLine,
  columns: readonly string[],
  cells: readonly Span[],
  isHead: boolean,
): LayoutBlock[] {
  const row = shownText(source, cells[0]);
  const blocks: LayoutBlock[] = [];
  cells.forEach((cell, index) => {
    const spans = visibleSpans(source, [cell])[0] ?? [];
    if (shownText(source, cell) === '') return;
    blocks.push({
      shape: isHead ? 'columns' : 'cell',
      apart: isHead && blocks.length === 0,
      indent: 0,
      lines: [{ spans, page: line.page }],
      cell: { column: columns[index] ?? '', row: index === 0 ? '' : row, opensRow: blocks.length === 0 },
    });
  });
  return blocks;
}

/** Ranges between the bars of a row, the bars at its ends and escaped ones apart. */
function cellSpans(source: string, line: PagedLine): Span[] {
  const bars = [...line.text.matchAll(/(?<!\\)\|/g)].slice(0, mostColumns).map((match) => match.index);
  const edges = [
    ...(bars[0] === 0 ? [] : [-1]),
    ...bars,
    ...(bars.at(-1) === line.text.length - 1 ? [] : [line.text.length]),
  ];
  return edges.slice(1).map((edge, index) => trim(source, line.start + (edges[index] ?? -1) + 1, line.start + edge));
}

function trim(source: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(source[from] ?? '')) from++;
  while (to > from && isBlank(source[to - 1] ?? '')) to--;
  return [from, to];
}

function shownText(source: string, cell: Span | undefined): string {
  if (cell === undefined) return '';
  return (visibleSpans(source, [cell])[0] ?? [])
    .map(([start, end]) => source.slice(start, end))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
