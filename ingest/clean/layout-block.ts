import type { Span } from './source-lines.ts';

/** A line of a block: the parts of the source that it shows, markup left out, and the page that it stands on. */
export interface BlockLine {
  readonly spans: readonly Span[];
  /** 1-based. */
  readonly page: number;
}

/**
 * What a block is in the layout. `paragraph` may turn out to be a heading, `prose` not; `heading` is marked up as one;
 * `numbered` opens with a number that may number a heading or an item; `contents` is a line of a table of contents;
 * `cell` is one cell of a table, `columns` a cell of its head; `code` keeps its lines.
 */
export type BlockShape =
  | 'paragraph'
  | 'prose'
  | 'item'
  | 'numbered'
  | 'heading'
  | 'code'
  | 'contents'
  | 'columns'
  | 'cell';

/** Lines that belong together, before they are written as canonical text. */
export interface LayoutBlock {
  readonly shape: BlockShape;
  readonly lines: readonly BlockLine[];
  /** Whether white space in the source set it apart from the block before. */
  readonly apart: boolean;
  /** How far its first line is set in; deeper items belong to the item above. */
  readonly indent: number;
  /** Source offset of the bullet, with `shape: "item"`. */
  readonly bullet?: number;
  /** With `shape: "heading"`: 1 = topmost. */
  readonly level?: number;
  /** With `shape: "cell"` and `"columns"`. */
  readonly cell?: TableCell;
}

/** Where a cell stands: its column's heading and the first cell of its row, which is empty for that cell itself. */
export interface TableCell {
  readonly column: string;
  readonly row: string;
  /** Whether it is the first cell of its row that holds something. */
  readonly opensRow: boolean;
}
