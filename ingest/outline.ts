import type { DocumentMetadata, OutlineEntry } from '../corpus/document.ts';
import type { CanonicalText, TextBlock } from './clean/write-blocks.ts';
import { fieldLabel } from './passages/labels.ts';
import { headingKey } from './outline/heading-key.ts';
import { readsAsHeading } from './outline/heading-shape.ts';
import { assignLevels } from './outline/nesting.ts';
import { openingHeading } from './outline/run-in-heading.ts';

/** Headings of a document, and the blocks that are neither heading, title nor table of contents. */
export interface Outlined {
  readonly outline: OutlineEntry[];
  readonly body: TextBlock[];
}

/** More lines than this in a row that read as headings are a list, an address or a signature. */
const mostInARow = 3;
/** The title is looked for among so many blocks from the start. */
const titleWithin = 8;

/**
 * Finds the headings of a cleaned document by its layout and wording, and their levels by `assignLevels`.
 * The title, and what reads as a heading above it, is no heading: every passage carries the title anyway.
 */
export function findOutline(cleaned: CanonicalText, metadata: DocumentMetadata): Outlined {
  const { text, blocks } = cleaned;
  const slice = (block: TextBlock) => text.slice(block.start, block.end);
  const dataKeys = new Set((metadata.outline ?? []).map((entry) => headingKey(entry.heading)));
  const titleKey = headingKey(metadata.title);
  const title = blocks.findIndex((block, index) => index < titleWithin && headingKey(slice(block)) === titleKey);

  const reads = blocks.map((block, index) => {
    if (block.shape === 'heading') return true;
    if (block.shape !== 'paragraph' && block.shape !== 'numbered') return false;
    if (index === title || dataKeys.has(headingKey(slice(block)))) return true;
    return blocks[index + 1] !== undefined && readsAsHeading(slice(block));
  });
  const heads = reads.map((each, index) => each && isHeading(blocks, reads, index, (at) => slice(at), dataKeys));

  const found: { block: TextBlock; end: number; runIn: boolean; directlyAfterHeading: boolean }[] = [];
  const body: TextBlock[] = [];
  blocks.forEach((block, index) => {
    if (index === title || (index < title && heads[index] === true) || block.shape === 'contents') return;
    if (heads[index] === true) {
      const directlyAfterHeading = index - 1 !== title && heads[index - 1] === true;
      found.push({ block, end: block.end, runIn: false, directlyAfterHeading });
      return;
    }
    const name = block.shape === 'paragraph' ? openingHeading(slice(block)) : undefined;
    const next = blocks[index + 1];
    const inSeries =
      dataKeys.has(headingKey(name ?? '')) ||
      (body.at(-1) !== undefined && slice(body.at(-1) ?? block).endsWith(':') && body.at(-1)?.shape === 'paragraph') ||
      (next?.shape === 'item' && fieldLabel(slice(next)) !== undefined) ||
      found.at(-1)?.runIn === true;
    if (name !== undefined && inSeries)
      found.push({ block, end: block.start + name.length, runIn: true, directlyAfterHeading: false });
    body.push(block);
  });

  const headings = found.map(({ block, end, runIn, directlyAfterHeading }) => ({
    heading: text.slice(block.start, end),
    runIn,
    directlyAfterHeading,
    ...(block.level === undefined ? {} : { marked: block.level }),
  }));
  const levels = assignLevels(headings, metadata.outline);
  const outline = found.map(({ block, end }, index) => ({
    heading: text.slice(block.start, end),
    level: levels[index] ?? 1,
    start: block.start,
    end,
  }));
  return { outline, body };
}

/** Whether a block that reads as a heading is one where it stands. */
function isHeading(
  blocks: readonly TextBlock[],
  reads: readonly boolean[],
  index: number,
  slice: (block: TextBlock) => string,
  dataKeys: ReadonlySet<string>,
): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (block.shape === 'heading' || dataKeys.has(headingKey(slice(block)))) return true;
  let first = index;
  while (index - first <= mostInARow && reads[first - 1] === true) first--;
  let last = index;
  while (last - index <= mostInARow && reads[last + 1] === true) last++;
  return last - first < mostInARow && blocks[last + 1] !== undefined;
}
