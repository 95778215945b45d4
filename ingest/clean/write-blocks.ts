import type { SourceMap } from '../../corpus/document.ts';
import { bulletMark, CanonicalWriter } from './canonical-writer.ts';
import { lineEndBetween } from './hyphens.ts';
import type { BlockLine, BlockShape, LayoutBlock, TableCell } from './layout-block.ts';
import { softHyphen } from './source-lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A block in the canonical text. `[start, end)` are UTF-16 offsets of its content, the bullet left out. */
export interface TextBlock {
  readonly shape: BlockShape;
  readonly start: number;
  readonly end: number;
  /** Whether it was set apart from the block before. */
  readonly apart: boolean;
  /** How far its first line was set in. */
  readonly indent: number;
  /** With `shape: "heading"`: 1 = topmost. */
  readonly level?: number;
  /** With `shape: "cell"`. */
  readonly cell?: TableCell;
}

export interface CanonicalText {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly pageStarts: number[];
  readonly blocks: TextBlock[];
}

/** Writes blocks as canonical text: an empty line before what stood apart, else a new line. */
export function writeBlocks(source: string, blocks: readonly LayoutBlock[], vocabulary: Vocabulary): CanonicalText {
  const writer = new CanonicalWriter(source);
  const written: TextBlock[] = [];
  blocks.forEach((block) => {
    if (writer.length > 0) writer.write(separator(block, written.at(-1)));
    writer.startPage(block.lines[0]?.page ?? 1);
    if (block.bullet !== undefined) writer.write(`${bulletMark} `);
    const start = writer.length;
    writeLines(source, block, writer, vocabulary);
    const { shape, apart, indent, level, cell } = block;
    written.push({
      shape,
      start,
      end: writer.length,
      apart,
      indent,
      ...(level === undefined ? {} : { level }),
      ...(cell === undefined ? {} : { cell }),
    });
  });
  return { ...writer.finish(), blocks: written };
}

function separator(block: LayoutBlock, previous: TextBlock | undefined): string {
  if (block.cell !== undefined && block.cell.index > 0) return ' | ';
  const sameList = previous?.shape === block.shape && block.shape !== 'paragraph' && block.shape !== 'heading';
  return block.apart && !sameList ? '\n\n' : '\n';
}

function writeLines(source: string, block: LayoutBlock, writer: CanonicalWriter, vocabulary: Vocabulary): void {
  block.lines.forEach((line, index) => {
    writer.startPage(line.page);
    const next = block.lines[index + 1];
    const end = next === undefined || block.shape === 'code' ? 'space' : lineEnd(source, line, next, vocabulary);
    line.spans.forEach((span, spanIndex) => {
      const isLast = spanIndex === line.spans.length - 1;
      writer.copy(isLast && end === 'join' && source[span[1]] !== softHyphen ? [span[0], span[1] - 1] : span);
    });
    if (next === undefined || end === 'join' || end === 'keep') return;
    writer.write(block.shape === 'code' ? '\n' : ' ');
  });
}

function lineEnd(source: string, line: BlockLine, next: BlockLine, vocabulary: Vocabulary) {
  const last = line.spans.at(-1);
  const first = next.spans[0];
  if (last === undefined || first === undefined) return 'space';
  if (source[last[1]] === softHyphen) return 'join';
  return lineEndBetween(source.slice(...last), source.slice(...first), vocabulary);
}
