import type { Span } from './source-lines.ts';

/** A line of a block: the parts of the source that it shows, markup left out, and the page that it stands on. */
export interface BlockLine {
  readonly spans: readonly Span[];
  /** 1-based. */
  readonly page: number;
}

/**
 * What a block is in the layout. `paragraph` may turn out to be a heading; `heading` is marked up as one;
 * `numbered` opens with a number that may number a heading or an item; `contents` is a line of a table of contents;
 * `cell` is one cell of a table; `code` keeps its lines.
 */
export type BlockShape = 'paragraph' | 'item' | 'numbered' | 'heading' | 'code' | 'contents' | 'cell';

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
  /** With `shape: "cell"`. */
  readonly cell?: TableCell;
}

/** Where a cell stands: its column's heading, the first cell of its row, and the cell's place in the row, from 0. */
export interface TableCell {
  readonly column: string;
  readonly row: string;
  readonly index: number;
}
