import type { OutlineEntry } from '../../../corpus/document.ts';

/** A line of a document's text, `[start, end)` in UTF-16 units. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'paragraph';
  readonly start: number;
  readonly end: number;
  /** The entry of the outline that begins in this line. */
  readonly heading?: { readonly anchor: string; readonly level: number; readonly start: number; readonly end: number };
}

/** An entry of the outline with the name that links lead to. */
export interface AnchoredHeading extends OutlineEntry {
  readonly anchor: string;
}

/** Gives each heading an anchor made of its words; equal headings are numbered. */
export function anchorHeadings(outline: readonly OutlineEntry[]): readonly AnchoredHeading[] {
  const used = new Map<string, number>();
  return outline.map((entry) => {
    const name = anchorName(entry.heading);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return { ...entry, anchor: times === 1 ? name : `${name}-${times}` };
  });
}

function anchorName(heading: string): string {
  const words = heading
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `afsnit-${words}`;
}

/**
 * Cuts a text into its lines that are not empty. Together they hold all of the text but white space between lines. A
 * heading that shares its line with other words stays a paragraph.
 */
export function blocksOf(text: string, outline: readonly AnchoredHeading[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:.*\S)?/g)) {
    const [line] = match;
    const start = match.index;
    const end = start + line.length;
    const entry = outline.find((candidate) => candidate.start >= start && candidate.start < end);
    const whole = entry !== undefined && entry.start === start && entry.end >= end;
    const kind = whole ? 'heading' : line.startsWith('• ') ? 'item' : 'paragraph';
    const heading = entry && { anchor: entry.anchor, level: entry.level, start: entry.start, end: entry.end };
    blocks.push({ kind, start, end, ...(heading === undefined ? {} : { heading }) });
  }
  return blocks;
}
