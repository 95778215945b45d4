import { visibleSpans } from './inline-markup.ts';
import type { BlockShape, LayoutBlock } from './layout-block.ts';
import { startsTable, tableBlocks } from './markdown-table.ts';
import type { PagedLine } from './page-marks.ts';
import type { Span } from './source-lines.ts';

const quoteMark = /^(?:>\s?)+/;
const heading = /^(#{1,6})(?:\s+|$)/;
const headingTail = /\s+#+$/;
const rule = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+)$/;
const underline = /^(?:=+|-{2,})$/;
const fence = /^(`{3,}|~{3,})/;
const bullet = /^[-*+•]\s+(?=\S)/u;
const number = /^\d{1,9}[.)]\s+(?=\S)/;
const boldLabel = /^(\*\*|__)[^*_:]{1,60}(?::\1|\1:)/;
const linkTarget = /^\[[^\]^][^\]]*\]:\s+\S*[/#:.@]\S*(?:\s+"[^"]*")?$/;

interface DraftLine {
  readonly span: Span;
  readonly page: number;
  /** Whether the line asks for a new one after it. */
  readonly hard: boolean;
}

interface Draft {
  shape: BlockShape;
  readonly apart: boolean;
  readonly indent: number;
  readonly bullet?: number;
  level?: number;
  /** Nothing is added to it any more. */
  closed: boolean;
  readonly lines: DraftLine[];
}

/**
 * Groups the lines of a Markdown text into blocks, by the parts of CommonMark and GitHub's tables that documents use.
 * What is not understood stays as text. Front matter and link targets are left out, as is all markup.
 */
export function markdownBlocks(source: string, lines: readonly PagedLine[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let drafts: Draft[] = [];
  let openFence: string | undefined;
  let index = frontMatterEnd(lines);
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    if (openFence !== undefined) {
      openFence = readCode(line, openFence, drafts);
      index++;
    } else if (startsTable(line, lines[index + 1])) {
      for (const draft of drafts) blocks.push(...finish(source, draft));
      drafts = [];
      const table = tableBlocks(source, lines, index);
      for (const block of table.blocks) blocks.push(block);
      index = table.next;
    } else {
      openFence = readLine(line, drafts);
      index++;
    }
  }
  for (const draft of drafts) blocks.push(...finish(source, draft));
  return settleParagraphs(source, blocks);
}

/** The index after the front matter, 0 when there is none: a block of `key: value` lines between rules at the top. */
function frontMatterEnd(lines: readonly PagedLine[]): number {
  if (lines[0]?.text !== '---' || lines[0].gap > 0) return 0;
  const end = lines.findIndex((line, index) => index > 0 && (line.text === '---' || line.text === '...'));
  return end > 1 && /^[\w-]+:(?:\s|$)/.test(lines[1]?.text ?? '') ? end + 1 : 0;
}

function readCode(line: PagedLine, openFence: string, drafts: readonly Draft[]): string | undefined {
  const closing = fence.exec(line.text)?.[1];
  if (closing !== undefined && closing.startsWith(openFence) && closing === line.text) return undefined;
  drafts.at(-1)?.lines.push({ span: [line.start, line.end], page: line.page, hard: true });
  return openFence;
}

/** Reads a line outside code and tables; gives the fence when it opens code. */
function readLine(line: PagedLine, drafts: Draft[]): string | undefined {
  const quote = quoteMark.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(quote);
  const from = line.start + quote;
  const last = drafts.at(-1);
  const continues = last !== undefined && line.gap === 0 && !last.closed;
  const common = { apart: line.gap > 0 || last?.shape === 'code', indent: line.indent, closed: false };
  const rest = (skip: number): DraftLine => ({
    span: [from + skip, line.end],
    page: line.page,
    hard: line.trailing > 1 || text.endsWith('\\'),
  });

  const fenceMark = fence.exec(text)?.[1];
  if (fenceMark !== undefined) {
    drafts.push({ ...common, shape: 'code', apart: true, closed: true, lines: [] });
    return fenceMark;
  }
  const isUnderline = continues && last.shape === 'paragraph' && underline.test(text);
  if (text === '' || isUnderline || rule.test(text) || (!continues && linkTarget.test(text))) {
    if (isUnderline) Object.assign(last, { shape: 'heading', level: text.startsWith('=') ? 1 : 2 });
    if (last !== undefined) last.closed = true;
    return undefined;
  }
  const mark = heading.exec(text);
  const item = bullet.exec(text)?.[0];
  if (mark !== null) {
    const skip = mark[0].length;
    const end = from + Math.max(skip, text.replace(headingTail, '').length);
    const lines: DraftLine[] = [{ span: [from + skip, end], page: line.page, hard: false }];
    drafts.push({ ...common, shape: 'heading', level: mark[1]?.length ?? 1, closed: true, lines });
  } else if (item !== undefined) drafts.push({ ...common, shape: 'item', bullet: from, lines: [rest(item.length)] });
  // "1. januar" may open a line of a paragraph, so a number does not end one.
  else if (number.test(text) && (!continues || last.shape === 'numbered'))
    drafts.push({ ...common, shape: 'numbered', lines: [rest(0)] });
  else if (!continues || boldLabel.test(text) || (last.shape === 'paragraph' && last.lines.at(-1)?.hard === true))
    drafts.push({ ...common, shape: 'paragraph', lines: [rest(0)] });
  else last.lines.push(rest(0));
  return undefined;
}

function finish(source: string, draft: Draft): LayoutBlock[] {
  const ranges = draft.lines.map((line) => line.span);
  const shown = draft.shape === 'code' ? ranges.map((range) => [range]) : visibleSpans(source, ranges);
  const lines = draft.lines.map((line, index) => ({ spans: shown[index] ?? [], page: line.page }));
  const holdsText = lines.some((line) => line.spans.some(([start, end]) => /\S/u.test(source.slice(start, end))));
  if (!holdsText) return [];
  const { shape, apart, indent, bullet: bulletAt, level } = draft;
  const kept = lines.filter((line) => line.spans.length > 0);
  return [
    {
      shape,
      apart,
      indent,
      ...(bulletAt === undefined ? {} : { bullet: bulletAt }),
      ...(level === undefined ? {} : { level }),
      lines: kept,
    },
  ];
}

/** Where headings are marked up, a paragraph is none unless all of it is bold. */
function settleParagraphs(source: string, blocks: readonly LayoutBlock[]): LayoutBlock[] {
  if (!blocks.some((block) => block.shape === 'heading')) return [...blocks];
  return blocks.map((block) =>
    block.shape === 'paragraph' && !isBold(source, block) ? { ...block, shape: 'prose' } : block,
  );
}

/** Whether a block is one line between bold marks. */
function isBold(source: string, block: LayoutBlock): boolean {
  const spans = block.lines[0]?.spans ?? [];
  const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  const around = source.slice(Math.max(0, start - 2), start) + source.slice(end, end + 2);
  return block.lines.length === 1 && spans.length === 1 && (around === '****' || around === '____');
}
