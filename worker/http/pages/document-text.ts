import { html } from 'hono/html';

import type { Block } from './document-blocks.ts';
import type { Markup } from './layout.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is marked in a text. */
export interface Marks {
  readonly quote?: Span | undefined;
  /** Places that a search found, in order and apart from each other. */
  readonly hits?: readonly Span[];
}

/**
 * A document's text with page marks, headings that can be linked to and what is to be marked. Nothing is added to the
 * words but page marks.
 */
export function documentText(
  text: string,
  blocks: readonly Block[],
  pageStarts: readonly number[],
  { quote: quoted, hits = [] }: Marks,
): Markup {
  const marks = { quote: quoted && withoutSpace(text, quoted), hits };
  const groups: Markup[] = [];
  let items: Markup[] = [];
  let written = -1;
  let headingLevel = 1;
  const closeList = () => {
    if (items.length > 0)
      groups.push(
        html`<ul>
          ${items}
        </ul>`,
      );
    items = [];
  };
  for (const block of blocks) {
    const { start, end, kind, heading } = block;
    const before = pagesBetween(pageStarts, written, start);
    if (kind === 'item') {
      items.push(html`<li>${before.map(inlinePage)}${blockText(text, block, pageStarts, marks)}</li>`);
    } else {
      closeList();
      groups.push(...before.map((page) => html`<div class="page" id="side-${page}">Side ${page}</div>`));
      const content = blockText(text, block, pageStarts, marks);
      if (kind === 'heading' && heading !== undefined) {
        headingLevel = Math.min(heading.level + 1, headingLevel + 1, 6);
        groups.push(headingOf(headingLevel, heading.anchor, content));
      } else {
        groups.push(heading === undefined ? html`<p>${content}</p>` : html`<p id="${heading.anchor}">${content}</p>`);
      }
    }
    written = end - 1;
  }
  closeList();
  return html`${groups}`;
}

/** The span from its first word to its last. */
function withoutSpace(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Numbers of the pages (of several) that begin after `from` and up to `to`. */
function pagesBetween(pageStarts: readonly number[], from: number, to: number): number[] {
  if (pageStarts.length === 1) return [];
  return pageStarts.flatMap((start, index) => (start > from && start <= to ? [index + 1] : []));
}

function inlinePage(page: number): Markup {
  return html`<span class="page" id="side-${page}">Side ${page}</span> `;
}

function headingOf(level: number, anchor: string, content: Markup): Markup {
  switch (level) {
    case 2:
      return html`<h2 id="${anchor}">${content}</h2>`;
    case 3:
      return html`<h3 id="${anchor}">${content}</h3>`;
    case 4:
      return html`<h4 id="${anchor}">${content}</h4>`;
    case 5:
      return html`<h5 id="${anchor}">${content}</h5>`;
    default:
      return html`<h6 id="${anchor}">${content}</h6>`;
  }
}

/** The words of a block, cut where a page, something marked or a heading inside the line begins or ends. */
function blockText(text: string, block: Block, pageStarts: readonly number[], marks: Required<Marks>): Markup {
  const { start, end } = block;
  const runIn = block.kind === 'heading' ? undefined : block.heading;
  const pages = pagesBetween(pageStarts, start, end - 1);
  const cuts = new Set([start, end]);
  for (const page of pages) cuts.add(pageStarts[page - 1] ?? end);
  const hits = marks.hits.filter((hit) => hit.start < end && hit.end > start);
  for (const span of [marks.quote, runIn, ...hits]) {
    if (span !== undefined) for (const cut of [span.start, span.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const sorted = [...cuts].toSorted((one, other) => one - other);
  const pieces = sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const page = pages.find((number) => pageStarts[number - 1] === from);
    const words = text.slice(from, to);
    const named = isWithin(from, runIn) ? html`<strong>${words}</strong>` : words;
    const hit = hits.find((span) => isWithin(from, span));
    const found = hit === undefined ? named : foundWords(named, from === hit.start, marks.hits.indexOf(hit) + 1);
    return html`${page === undefined ? '' : inlinePage(page)}${marked(found, from, to, marks.quote)}`;
  });
  return html`${pieces}`;
}

function marked(words: Markup | string, from: number, to: number, quote: Span | undefined): Markup | string {
  if (quote === undefined || !isWithin(from, quote)) return words;
  const ends = to === quote.end;
  return html`<mark${from === quote.start ? html` id="citat"` : ''}${ends ? html` class="ends"` : ''}>${words}</mark>`;
}

/** Words that a search found; the place is linked to where it begins. */
function foundWords(words: Markup | string, begins: boolean, number: number): Markup {
  return begins ? html`<mark class="hit" id="fund-${number}">${words}</mark>` : html`<mark class="hit">${words}</mark>`;
}

function isWithin(position: number, span: Span | undefined): boolean {
  return span !== undefined && position >= span.start && position < span.end;
}
