import type { TextBlock } from '../clean/write-blocks.ts';
import { labelledRows } from './fact-sheet.ts';
import { fieldLabel, itemName } from './labels.ts';
import type { PassageDraft } from './passage-draft.ts';

/** A lead-in and its enumeration stay one passage up to so many characters: longer ones blur what they are about. */
const longestList = 700;
/** Items no longer than this say little alone, so they stay together even without a lead-in. */
const shortItem = 80;
/** So many short lines in a row are a list; after a colon fewer will do. */
const fewestLines = 3;
const fewestAnnouncedLines = 2;

/** Forms passages from the blocks between two headings. */
export function groupBlocks(sectionBlocks: readonly TextBlock[], text: string): PassageDraft[] {
  const blocks = labelledRows(linesAsItems(sectionBlocks, text), text);
  const drafts: PassageDraft[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block === undefined) break;
    const listFrom = isItem(block) && !opensList(block, blocks[index + 1], text) ? index : index + 1;
    const items =
      opensList(block, blocks[index + 1], text) || isItem(block) ? itemsFrom(blocks, listFrom, block, text) : [];
    const lead = listFrom > index ? block : undefined;
    if (items.length > 0 && staysTogether(lead, items, text)) {
      drafts.push(listDraft(lead, items, text));
    } else {
      if (lead !== undefined) drafts.push(blockDraft(lead, text));
      for (const item of items) drafts.push(blockDraft(item, text));
    }
    index = listFrom + items.length;
  }
  return drafts;
}

function isItem(block: TextBlock | undefined): boolean {
  return block?.shape === 'item' || block?.shape === 'numbered';
}

/** "Kontoret foreslår," and "Det betyder, at" announce items as a colon does: the sentence goes on in them. */
const goesOn = /(?:,|\s(?:at|om))$/u;

/**
 * Whether a block announces items that follow it, deeper ones if it is an item itself: it ends in a colon, or it is
 * prose and ends in the middle of a sentence.
 */
function opensList(block: TextBlock, next: TextBlock | undefined, text: string): boolean {
  if (next === undefined || !isItem(next)) return false;
  if (text[block.end - 1] === ':') return !isItem(block) || next.indent > block.indent;
  return !isItem(block) && goesOn.test(text.slice(block.start, block.end));
}

function itemsFrom(blocks: readonly TextBlock[], from: number, lead: TextBlock, text: string): TextBlock[] {
  const deeperThan = isItem(lead) && blocks[from] !== lead ? lead.indent : -1;
  let to = from;
  for (let block = blocks[to]; block !== undefined && isItem(block) && block.indent > deeperThan; block = blocks[to]) {
    if (to > from && deeperThan < 0 && isNestedLead(blocks, to, text)) break;
    to++;
  }
  return blocks.slice(from, to);
}

/** Whether an item leads in deeper ones and so opens a list of its own. */
function isNestedLead(blocks: readonly TextBlock[], index: number, text: string): boolean {
  const block = blocks[index];
  return block !== undefined && opensList(block, blocks[index + 1], text);
}

function staysTogether(lead: TextBlock | undefined, items: readonly TextBlock[], text: string): boolean {
  if (items.some((item) => fieldLabel(text.slice(item.start, item.end)) !== undefined)) return false;
  const first = lead ?? items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return false;
  const allShort = items.every((item) => item.end - item.start <= shortItem);
  if (lead === undefined && (items.length < 2 || !allShort)) return false;
  return allShort || last.end - first.start <= longestList;
}

function listDraft(lead: TextBlock | undefined, items: readonly TextBlock[], text: string): PassageDraft {
  const first = lead ?? items[0];
  const start = first?.start ?? 0;
  const end = items.at(-1)?.end ?? start;
  const label = lead === undefined ? undefined : fieldLabel(text.slice(lead.start, lead.end));
  return label === undefined ? { kind: 'list', start, end } : { kind: 'field', label, start, end };
}

function blockDraft(block: TextBlock, text: string): PassageDraft {
  const { start, end, cell } = block;
  if (cell !== undefined)
    return {
      kind: 'field',
      label: cell.column,
      start,
      end,
      ...(cell.row !== '' ? { row: cell.row } : {}),
    };
  const content = text.slice(start, end);
  const label = block.shape === 'code' ? undefined : fieldLabel(content);
  if (label !== undefined && label.length + 1 < content.length) return { kind: 'field', label, start, end };
  if (!isItem(block)) return { kind: 'prose', start, end };
  const name = itemName(content);
  return name === undefined ? { kind: 'item', start, end } : { kind: 'item', label: name, start, end };
}

/** Takes lines that were printed one under another, without bullets, for the items that they are. */
function linesAsItems(blocks: readonly TextBlock[], text: string): TextBlock[] {
  const isLine = blocks.map((block) => block.shape === 'paragraph' && readsAsLine(text.slice(block.start, block.end)));
  const result: TextBlock[] = [];
  for (let from = 0; from < blocks.length;) {
    let to = from;
    while (isLine[to] === true) to++;
    const lead = result.at(-1);
    const announced = lead !== undefined && text[lead.end - 1] === ':';
    const least = announced ? fewestAnnouncedLines : fewestLines;
    for (const block of blocks.slice(from, to)) result.push(to - from >= least ? { ...block, shape: 'item' } : block);
    const next = blocks[to];
    if (next !== undefined) result.push(next);
    from = to + 1;
  }
  return result;
}

function readsAsLine(content: string): boolean {
  return content.length <= shortItem && !/[.!?:]["”»’)]*$/u.test(content) && fieldLabel(content) === undefined;
}
