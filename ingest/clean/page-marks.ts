import { runningLines } from './running-lines.ts';
import type { Rhythm } from './rhythm.ts';
import type { SourceLine } from './source-lines.ts';

/** A line with the page it stands on. */
export interface PagedLine extends SourceLine {
  /** 1-based. */
  readonly page: number;
  /** Whether it is the first line of a page after the first. */
  readonly opensPage: boolean;
}

const pageNumber = /^(?:(?:side|page|s\.)\s*)?[-\u2013]?\s*(\d{1,4})\s*[-\u2013]?(?:\s*(?:af|of|\/)\s*\d{1,4})?$/iu;
const bareNumber = /^\d{1,4}$/;

interface NumberLine {
  readonly index: number;
  readonly number: number;
}

/**
 * Assigns pages to lines and leaves out printed page numbers and running heads. What starts a page:
 * 1. a form feed, where the text has any, and then nothing else does;
 * 2. in a double-spaced extraction, a line after a line without the blank one between, set in by white space:
 *    the extractor joins pages without the blank line that separates all other lines;
 * 3. a printed page number, when the numbers count up with the pages. It starts its page, unless no text follows
 *    the last one: then the numbers are printed at the foot and end theirs.
 * Text without any of these is page 1.
 */
export function assignPages(lines: readonly SourceLine[], rhythm: Rhythm): PagedLine[] {
  const formFeeds = lines.some((line) => line.formFeeds > 0);
  const starts = lines.map((line, index) => {
    if (formFeeds) return index === 0 ? 0 : line.formFeeds;
    return rhythm.lineGap === 1 && index > 0 && line.gap === 0 && line.indent > 0 ? 1 : 0;
  });
  const numbers = printedNumbers(lines, starts, rhythm, formFeeds);
  const atFoot = numbers.at(-1)?.index === lines.length - 1;
  if (!formFeeds) {
    for (const { index, number } of numbers) {
      if (!atFoot) starts[index] = number === 1 ? 0 : 1;
      else if (index + 1 < lines.length) starts[index + 1] = 1;
    }
  }
  const dropped = new Set([...numbers.map((each) => each.index), ...(formFeeds ? runningLines(lines) : [])]);
  const paged: PagedLine[] = [];
  let page = 1;
  let opensPage = false;
  let gap = 0;
  lines.forEach((line, index) => {
    const steps = starts[index] ?? 0;
    page += steps;
    opensPage ||= steps > 0;
    gap += line.gap;
    if (dropped.has(index)) return;
    paged.push({ ...line, gap, page, opensPage });
    opensPage = false;
    gap = 0;
  });
  return paged;
}

/** The printed page numbers: lines that stand apart and count up with the pages that are known otherwise. */
function printedNumbers(
  lines: readonly SourceLine[],
  starts: readonly number[],
  rhythm: Rhythm,
  formFeeds: boolean,
): NumberLine[] {
  const found: NumberLine[] = [];
  let page = 1;
  let otherMarks = 0;
  lines.forEach((line, index) => {
    const start = starts[index] ?? 0;
    page += start;
    otherMarks += start;
    const digits = pageNumber.exec(line.text)?.[1];
    if (digits === undefined) return;
    const number = Number(digits);
    const next = lines[index + 1];
    const atEdge = index === 0 || next === undefined || start > 0 || (next.formFeeds > 0 && formFeeds);
    if (formFeeds) {
      if (atEdge && number === page) found.push({ index, number });
      return;
    }
    const gaps = Math.max(line.gap, next?.gap ?? Infinity);
    const apart = gaps > rhythm.lineGap || line.indent > 1 || atEdge || !bareNumber.test(line.text);
    const last = found.at(-1)?.number ?? 0;
    const counts = number === page + 1 || (number === page && number !== last);
    if (!apart || !counts) return;
    found.push({ index, number });
    page = number;
  });
  // A single number without any other page mark may as well be a figure.
  return formFeeds || otherMarks > 0 || found.length > 1 ? found : [];
}
