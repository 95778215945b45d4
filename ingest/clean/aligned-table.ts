import type { LayoutBlock } from './layout-block.ts';
import type { PagedLine } from './page-marks.ts';
import type { Rhythm } from './rhythm.ts';
import type { Span } from './source-lines.ts';

const columnGap = / {2,}|\t+/gu;
/** "1.234", "12,5 %", "3,2 mio. kr.", or a dash where there is none. */
const figureCell = /^(?:ca\.\s)?[\d.,]*\d(?:\s?(?:%|pct\.|(?:(?:mio|mia)\.\s)?kr\.))?$|^[-–—]$/u;
const rule = /^[-=_\s|+]{4,}$/u;
/** A table of contents has such a head too. */
const pageHead = /^(?:side|s\.)$/iu;
const fewestRows = 2;

/**
 * The blocks of a table that a plain text sets in columns, whose head is `lines[from]`, and the index of the line after
 * it; undefined when none starts there. Its rows must hold a name and figures, as many as the head has columns: anything
 * else set so may be prose.
 */
export function alignedTable(
  lines: readonly PagedLine[],
  from: number,
  rhythm: Rhythm,
): { readonly blocks: LayoutBlock[]; readonly next: number } | undefined {
  const head = lines[from];
  const heads = head === undefined ? [] : cellsOf(head);
  const [firstHead] = heads;
  if (head === undefined || firstHead === undefined || textOf(head, firstHead).endsWith(':')) return undefined;
  const rows: { readonly line: PagedLine; readonly cells: readonly Span[] }[] = [];
  let next = from + 1;
  for (let line = lines[next]; line !== undefined && line.gap <= rhythm.lineGap; line = lines[++next]) {
    if (rule.test(line.text)) continue;
    const cells = cellsOf(line);
    if (!isRow(line, cells) || cells.length !== (rows[0]?.cells.length ?? cells.length)) break;
    rows.push({ line, cells });
  }
  const width = rows[0]?.cells.length ?? 0;
  // Nothing needs to stand above the names.
  const missing = width - heads.length;
  if (rows.length < fewestRows || width < 2 || ![0, 1].includes(missing)) return undefined;
  const columns = [...Array.from({ length: missing }, () => ''), ...heads.map((cell) => textOf(head, cell))];
  if (missing === 1 && heads.length < 2) return undefined;
  if (isRow(head, heads) && !columns.slice(1).every(isYear)) return undefined;
  if (width === 2 && pageHead.test(columns[1] ?? '')) return undefined;
  return {
    blocks: [
      ...heads.map((span, at) => block(head, span, columns[at + missing] ?? '', '', 'columns', at === 0)),
      ...rows.flatMap(({ line, cells }) =>
        cells.map((span, at) => {
          const row = at === 0 ? '' : textOf(line, cells[0]);
          return block(line, span, columns[at] ?? '', row, 'cell', at === 0);
        }),
      ),
    ],
    next,
  };
}

function block(
  line: PagedLine,
  span: Span,
  column: string,
  row: string,
  shape: 'columns' | 'cell',
  opensRow: boolean,
): LayoutBlock {
  const apart = shape === 'columns' && opensRow;
  return { shape, apart, indent: 0, lines: [{ spans: [span], page: line.page }], cell: { column, row, opensRow } };
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d(?:\/\d\d)?$/u.test(text);
}

/** A name, and figures behind it. */
function isRow(line: PagedLine, cells: readonly Span[]): boolean {
  const [name, ...figures] = cells.map((cell) => textOf(line, cell));
  return (
    name !== undefined &&
    figures.length > 0 &&
    /\p{L}/u.test(name) &&
    !name.endsWith(':') &&
    figures.every((text) => figureCell.test(text))
  );
}

/** Where the cells of a line lie in the source. */
function cellsOf({ text, start }: PagedLine): Span[] {
  const cells: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(columnGap)) {
    cells.push([start + from, start + match.index]);
    from = match.index + match[0].length;
  }
  cells.push([start + from, start + text.length]);
  return cells;
}

function textOf({ text, start }: PagedLine, cell: Span | undefined): string {
  return cell === undefined ? '' : text.slice(cell[0] - start, cell[1] - start);
}
