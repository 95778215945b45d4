import { html } from 'hono/html';

import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { AnchoredHeading } from './document-blocks.ts';
import { searchCharacters, type TextSearch } from './document-search.ts';
import type { Markup } from './layout.ts';

const contextCharacters = 60;

/** What stands beside a document's text: search, outline and pages. */
export function documentAside(
  { metadata, pageStarts }: DocumentSummary,
  outline: readonly AnchoredHeading[],
  text: string,
  search: TextSearch | undefined,
): Markup {
  return html`<div class="aside">
    <p class="to-text"><a href="#tekst">Gå til teksten</a></p>
    <search id="soegning">
      <form action="/dokument/${metadata.id}#soegning" method="get">
        <label for="soeg">Søg i dokumentet</label>
        <div class="row">
          <input id="soeg" name="soeg" type="search" maxlength="${searchCharacters}" value="${search?.words ?? ''}" />
          <button>Søg</button>
        </div>
      </form>
      ${search === undefined ? '' : results(search, text, pageStarts)}
    </search>
    ${
      outline.length === 0
        ? ''
        : html`<nav class="outline" aria-labelledby="oversigt">
            <h2 id="oversigt">Indhold</h2>
            ${outlineList(outline)}
          </nav>`
    }
    ${
      pageStarts.length < 2
        ? ''
        : html`<nav class="pages" aria-labelledby="sider">
            <h2 id="sider">Sider</h2>
            <ol>
              ${pageStarts.map(
                (_, index) =>
                  html`<li>
                    <a href="#side-${index + 1}"><span class="hidden">Side </span>${index + 1}</a>
                  </li>`,
              )}
            </ol>
          </nav>`
    }
  </div>`;
}

function results({ words, hits, cut }: TextSearch, text: string, pageStarts: readonly number[]): Markup {
  const count = hits.length === 1 ? '1 sted' : `${hits.length} steder`;
  const found = hits.length === 0 ? 'findes ikke i dokumentet.' : `står ${cut ? 'mere end ' : ''}${count}.`;
  return html`<p class="small" role="status">»<bdi>${words}</bdi>« ${found}</p>
    <ol class="plain hits">
      ${hits.map(({ start, end }, index) => {
        const page = pageStarts.filter((first) => first <= start).length;
        return html`<li>
          <a href="#fund-${index + 1}"
            >${before(text, start)}<strong>${text.slice(start, end)}</strong>${after(text, end)}${
              pageStarts.length < 2 ? '' : ` (side ${page})`
            }</a
          >
        </li>`;
      })}
    </ol>`;
}

/** The words of the line before a place, as many as there is room for. */
function before(text: string, start: number): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return line.length <= contextCharacters ? line : `…${line.slice(-contextCharacters).replace(/^\S*/, '')}`;
}

function after(text: string, end: number): string {
  const next = text.indexOf('\n', end);
  const line = text.slice(end, next === -1 ? undefined : next);
  return line.length <= contextCharacters ? line : `${line.slice(0, contextCharacters).replace(/\S*$/, '')}…`;
}

/** Headings as nested lists. */
function outlineList(outline: readonly AnchoredHeading[]): Markup {
  const entries: Markup[] = [];
  let index = 0;
  while (index < outline.length) {
    const entry = outline[index];
    if (entry === undefined) break;
    let next = index + 1;
    while ((outline[next]?.level ?? 0) > entry.level) next++;
    const below = outline.slice(index + 1, next);
    entries.push(
      html`<li><a href="#${entry.anchor}">${entry.heading}</a>${below.length === 0 ? '' : outlineList(below)}</li>`,
    );
    index = next;
  }
  return html`<ol>
    ${entries}
  </ol>`;
}
