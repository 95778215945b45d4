import { namesAspect } from '../../corpus/danish/aspect-names.ts';
import { fold } from '../../corpus/danish/folding.ts';
import { contentHeads, topicHeads } from '../../corpus/danish/lexicon/fact-sheets.ts';
import type { TextBlock } from '../clean/write-blocks.ts';

const topics = new Set(topicHeads.map(fold));
const contents = new Set(contentHeads.map(fold));

/**
 * A row of two cells is a labelled line of the section, and not of a row, when its first cell names an aspect
 * ("Formål | At …") or its table's heads only say that lines follow ("Emne | Oplysning").
 */
export function labelledRows(blocks: readonly TextBlock[], text: string): TextBlock[] {
  return blocks.flatMap((block, at): TextBlock[] => {
    const before = blocks[at - 1];
    if (block.cell?.opensRow === true && isValueOf(block, blocks[at + 1], blocks[at + 2], text)) return [];
    if (before === undefined || !isValueOf(before, block, blocks[at + 1], text)) return [block];
    return [{ ...block, cell: { column: block.cell?.row ?? '', row: '', opensRow: true } }];
  });
}

function isValueOf(
  first: TextBlock,
  second: TextBlock | undefined,
  next: TextBlock | undefined,
  text: string,
): boolean {
  if (first.cell?.opensRow !== true || second?.cell === undefined || second.cell.opensRow) return false;
  if (next?.cell !== undefined && !next.cell.opensRow) return false;
  return isSheet(first.cell.column, second.cell.column) || namesAspect(text.slice(first.start, first.end));
}

function isSheet(left: string, right: string): boolean {
  if (left === '' && right === '') return true;
  return (left === '' || topics.has(fold(left))) && contents.has(fold(right));
}
