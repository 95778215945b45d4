import type { SourceMap } from '../../corpus/document.ts';
import { bulletMark, CanonicalWriter } from './canonical-writer.ts';
import { lineEndBetween } from './hyphens.ts';
import type { BlockLine, BlockShape, LayoutBlock, TableCell } from './layout-block.ts';
import { softHyphen, type Span } from './source-lines.ts';
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
  /** With `shape: "cell"` and `"columns"`. */
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
  if (block.cell !== undefined && !block.cell.opensRow) return ' | ';
  const sameList = previous?.shape === block.shape && block.shape !== 'paragraph' && block.shape !== 'heading';
  return block.apart && !sameList ? '\n\n' : '\n';
}

function writeLines(source: string, block: LayoutBlock, writer: CanonicalWriter, vocabulary: Vocabulary): void {
  block.lines.forEach((line, index) => {
    writer.startPage(line.page);
    const next = block.lines[index + 1];
    const end = next === undefined || block.shape === 'code' ? 'space' : lineEnd(source, line, next, vocabulary);
    writer.copy(end === 'join' ? withoutHyphen(source, line.spans) : line.spans);
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

/** The line without the hyphen at its end; a soft hyphen is no part of it anyway. */
function withoutHyphen(source: string, spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last === undefined || source[last[1]] === softHyphen) return [...spans];
  return [...spans.slice(0, -1), [last[0], last[1] - 1]];
}
