import { openEnded } from '../outline/closed-classes.ts';
import { alignedTable } from './aligned-table.ts';
import type { BlockShape, LayoutBlock } from './layout-block.ts';
import type { PagedLine } from './page-marks.ts';
import { type Rhythm, runsOn } from './rhythm.ts';

/** Bullets proper, those of symbol fonts among them (private use area), also alone on their line. */
const bulletProper = /^(?:[•▪▫‣◦●○■□►➢✓·]|[\uf000-\uf0ff])(?:\s+|$)/u;
/** Dashes and stars also stand inside sentences, so they need a list around them. */
const bulletMaybe = /^([-\u2013\u2014*+]|o(?=\t))\s+(?=\S)/u;
const numberMark = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[a-zæøå]\))\s+(?=[\p{Lu}"”»])/u;
const contentsLine = /(?:\.\s?){4,}\s*\d{1,4}$|[\u2026_]{2,}\s*\d{1,4}$|\t\s*\d{1,4}$/u;
const sentenceEnd = /[.!?]["”»’)]*$/u;
/** "12 mio. kr. om året", "14. september"; a numbered heading has a capital behind its number. */
const figureInText = /^\d[\d.,]*\s+\p{Ll}/u;
const opensNew = /^["“”»(]*[\p{Lu}\p{N}]/u;
const ornament = /^(?:[-=_*~\u2500\u2014\u2022.]\s?){4,}$/u;
const underline = /^(?:-+|=+|~+)$/u;
const labelled = /^\p{Lu}[^.:;!?]{0,40}:(?:\s|$)/u;
/** A line with less than this share filled ended on purpose; type is proportional, so not nearer to 1. */
const roomShare = 0.8;

interface Draft {
  shape: BlockShape;
  apart: boolean;
  bullet?: number;
  bulletLength: number;
  /** An ornament stands under it. */
  closed?: boolean;
  lines: PagedLine[];
}

/** Groups the lines of a plain text into paragraphs, items and lines that stand alone. */
export function plainBlocks(lines: readonly PagedLine[], rhythm: Rhythm): LayoutBlock[] {
  const drafts: (Draft | LayoutBlock)[] = [];
  let tableEnd = 0;
  lines.forEach((line, index) => {
    if (index < tableEnd) return;
    const table = alignedTable(lines, index, rhythm);
    if (table !== undefined) {
      drafts.push(...table.blocks);
      tableEnd = table.next;
      return;
    }
    const last = drafts.at(-1);
    // What stands under a table is no part of it.
    const draft = last !== undefined && 'bulletLength' in last ? last : undefined;
    const previous = lines[index - 1];
    if (ornament.test(line.text)) {
      const underlines = draft?.shape === 'paragraph' && draft.lines.length === 1 && !isApart(line, rhythm);
      if (draft !== undefined && underlines && !draft.closed && underline.test(line.text)) draft.shape = 'heading';
      if (draft !== undefined) draft.closed = true;
      return;
    }
    const mark = openingMark(line, previous, draft, rhythm);
    if (mark !== undefined || draft === undefined || previous === undefined || draft.closed) {
      drafts.push({ apart: isApart(line, rhythm), bulletLength: 0, lines: [line], shape: 'paragraph', ...mark });
    } else if (endsBlock(previous, line, lines[index + 1], draft, rhythm)) {
      drafts.push({ apart: isApart(line, rhythm), bulletLength: 0, lines: [line], shape: 'paragraph' });
    } else draft.lines.push(line);
  });
  return drafts.map((draft) => ('bulletLength' in draft ? blockOf(draft) : draft));
}

function blockOf({ shape, apart, bullet, bulletLength, lines }: Draft): LayoutBlock {
  return {
    shape,
    apart,
    indent: lines[0]?.opensPage === true ? 0 : (lines[0]?.indent ?? 0),
    ...(bullet === undefined ? {} : { bullet }),
    lines: lines.map((line, index) => ({
      spans: [[index === 0 ? line.start + bulletLength : line.start, line.end]],
      page: line.page,
    })),
  };
}

function isApart(line: PagedLine, rhythm: Rhythm): boolean {
  return line.gap > rhythm.lineGap;
}

type Mark = Pick<Draft, 'shape' | 'bulletLength'> & { bullet?: number };

/** What the line's first characters open, if they open a block whatever stands before it. */
function openingMark(
  line: PagedLine,
  previous: PagedLine | undefined,
  draft: Draft | undefined,
  rhythm: Rhythm,
): Mark | undefined {
  if (contentsLine.test(line.text)) return { shape: 'contents', bulletLength: 0 };
  const proper = bulletProper.exec(line.text)?.[0];
  if (proper !== undefined) return { shape: 'item', bullet: line.start, bulletLength: proper.length };
  const maybe = bulletMaybe.exec(line.text);
  const free = previous === undefined || isApart(line, rhythm) || !rhythm.wrapped || /[.:;!?]$/u.test(previous.text);
  if (maybe !== null) {
    const sameList =
      draft?.shape === 'item' && sameBullet(draft, maybe[1] ?? '') && line.indent <= firstIndent(draft) + 1;
    if (free || sameList || (draft !== undefined && hasRoom(previous, line, rhythm)))
      return { shape: 'item', bullet: line.start, bulletLength: maybe[0].length };
  }
  const goesOn = line.opensPage && previous !== undefined && endsInConnector(previous);
  if (numberMark.test(line.text) && !goesOn && (free || draft?.shape === 'numbered' || hasRoom(previous, line, rhythm)))
    return { shape: 'numbered', bulletLength: 0 };
  return undefined;
}

function sameBullet(draft: Draft, bullet: string): boolean {
  return draft.lines[0]?.text.startsWith(bullet) ?? false;
}

function firstIndent(draft: Draft): number {
  return draft.lines[0]?.indent ?? 0;
}

/** Whether the next line's first word would have fitted on the line, so that the line ended on purpose. */
function hasRoom(line: PagedLine | undefined, next: PagedLine, rhythm: Rhythm): boolean {
  if (line === undefined) return true;
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word <= rhythm.width * roomShare;
}

/** A page break tears a sentence where its last word asks for another, or where a figure goes on with running text. */
function breaksOff(line: PagedLine, next: PagedLine, draft: Draft): boolean {
  if (endsInConnector(line)) return true;
  const isRunning = draft.lines.length > 1 || /,\s/u.test(line.text);
  return isRunning && !/[.:!?)”"»]$/u.test(line.text) && figureInText.test(next.text);
}

/** Whether the line's last word begins something; written small, since a title may end in "I" or "OM". */
function endsInConnector({ text }: PagedLine): boolean {
  return openEnded.test(text) && /\p{Ll}$/u.test(text);
}

/** Whether a block ends between two lines, the second of which opens with no mark. */
function endsBlock(
  line: PagedLine,
  next: PagedLine,
  afterNext: PagedLine | undefined,
  draft: Draft,
  rhythm: Rhythm,
): boolean {
  if (next.opensPage) {
    if (runsOn(line, next) || /[,;]$/u.test(line.text) || breaksOff(line, next, draft)) return false;
    // A paragraph's last line is followed by the blanks of its paragraph mark, where the extractor kept them.
    return hasRoom(line, next, rhythm) || (sentenceEnd.test(line.text) && (line.trailing > 1 || isApart(next, rhythm)));
  }
  if (isApart(next, rhythm) || draft.shape === 'contents') return true;
  if (!rhythm.wrapped) return true;
  if (!opensNew.test(next.text) || /[,\p{Pd}]$/u.test(line.text)) return false;
  const nextStandsAlone =
    !sentenceEnd.test(next.text) &&
    !/[,:;]$/u.test(next.text) &&
    (afterNext === undefined || isApart(afterNext, rhythm) || opensNew.test(afterNext.text)) &&
    (afterNext === undefined || hasRoom(next, afterNext, rhythm));
  if (sentenceEnd.test(line.text) && nextStandsAlone) return true;
  if (draft.shape === 'paragraph' && labelled.test(line.text) && labelled.test(next.text)) return true;
  if (!hasRoom(line, next, rhythm)) return false;
  // An item's lines are shorter by its indent, so room alone does not end it.
  if (draft.shape === 'item') return nextStandsAlone;
  return !labelled.test(line.text) || sentenceEnd.test(line.text) || labelled.test(next.text);
}
