import { isRecord, readCount, readList, readText } from './read-answer.ts';

/** A document as the source panel needs it; positions are UTF-16 units in `text`. */
export interface SourceDocument {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly headings: readonly Span[];
}

/** `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of the document's text, cut where the quote begins and ends. */
export interface SourceBlock {
  readonly kind: 'heading' | 'line';
  readonly pieces: readonly { readonly text: string; readonly quoted: boolean }[];
}

/** The part of a document that is shown around a quote. */
export interface Excerpt {
  readonly blocks: readonly SourceBlock[];
  /** Whether the page has more before and after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Shown at most on each side of the quote: a document without pages would be one long page. */
const mostAround = 6_000;

export function readSourceDocument(value: unknown): SourceDocument | undefined {
  if (!isRecord(value)) return undefined;
  const [id, version, title, text] = ['id', 'version', 'title', 'text'].map((key) => readText(value[key]));
  const pageStarts = readList(value['pageStarts'], readCount);
  const headings = readList(value['outline'], (entry) => {
    if (!isRecord(entry)) return undefined;
    const [start, end] = [readCount(entry['start']), readCount(entry['end'])];
    return start === undefined || end === undefined ? undefined : { start, end };
  });
  if (id === undefined || version === undefined || title === undefined || text === undefined) return undefined;
  if (pageStarts === undefined || headings === undefined) return undefined;
  return { id, version, title, text, pageStarts, headings };
}

/** The lines of the page or pages that a quote stands on, with the quote marked in them. */
export function excerptAround(document: SourceDocument, quote: Span): Excerpt {
  const { text, pageStarts, headings } = document;
  const pageStart = pageStarts.findLast((start) => start <= quote.start) ?? 0;
  const pageEnd = pageStarts.find((start) => start >= quote.end) ?? text.length;
  const from = lineStart(text, Math.max(pageStart, quote.start - mostAround), pageStart);
  const to = lineEnd(text, Math.min(pageEnd, quote.end + mostAround), pageEnd);
  const blocks: SourceBlock[] = [];
  for (let start = from; start < to;) {
    const end = lineEnd(text, start, to);
    if (text.slice(start, end).trim() !== '') {
      const isHeading = headings.some((heading) => heading.start <= start && end <= heading.end + 1);
      blocks.push({ kind: isHeading ? 'heading' : 'line', pieces: cut(text, { start, end }, quote) });
    }
    start = end + 1;
  }
  return { blocks, cutBefore: from > pageStart, cutAfter: to < pageEnd };
}

function lineStart(text: string, position: number, least: number): number {
  return position <= least ? least : Math.max(text.lastIndexOf('\n', position - 1) + 1, least);
}

function lineEnd(text: string, position: number, most: number): number {
  const found = text.indexOf('\n', position);
  return found === -1 || found > most ? most : found;
}

function cut(text: string, line: Span, quote: Span): SourceBlock['pieces'] {
  const start = Math.min(Math.max(quote.start, line.start), line.end);
  const end = Math.min(Math.max(quote.end, line.start), line.end);
  return [
    { text: text.slice(line.start, start), quoted: false },
    { text: text.slice(start, end), quoted: true },
    { text: text.slice(end, line.end), quoted: false },
  ].filter((piece) => piece.text !== '');
}
