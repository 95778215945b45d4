import { html } from 'hono/html';

import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { anchorHeadings, blocksOf, type AnchoredHeading } from './document-blocks.ts';
import { documentText } from './document-text.ts';
import { layout, type Markup } from './layout.ts';
import type { QuoteMark } from './quote-mark.ts';
import { describeDocument, webAddress } from './wording.ts';

/** A document to read: where it comes from, its outline and its text, with a quote marked if one was asked for. */
export function documentPage(document: DocumentSummary, text: string, mark: QuoteMark | undefined): Markup {
  const { metadata, pageStarts } = document;
  const outline = anchorHeadings(document.outline);
  const quote = mark !== undefined && 'start' in mark ? mark : undefined;
  return layout(
    metadata.title,
    html`<h1>${metadata.title}</h1>
      ${facts(document)} ${mark === undefined ? '' : markNotice(mark)}
      ${
        outline.length === 0
          ? ''
          : html`<nav class="outline" aria-labelledby="oversigt">
              <h2 id="oversigt">Indhold</h2>
              ${outlineList(outline)}
            </nav>`
      }
      <article class="document" aria-label="Dokumentets tekst" lang="${metadata.language}">
        ${documentText(text, blocksOf(text, outline), pageStarts, quote)}
      </article>`,
  );
}

function facts(document: DocumentSummary): Markup {
  const { caseNumber, note, url } = document.metadata;
  const sentences = [
    `${describeDocument(document)}${caseNumber === undefined ? '' : `, sag ${caseNumber}`}.`,
    ...(note === undefined ? [] : [note]),
  ];
  const source = url === undefined ? undefined : webAddress(url);
  return html`<p class="facts">
    ${sentences.join(' ')}
    ${source === undefined ? '' : html`<a href="${source}" rel="noreferrer">Dokumentet hos udgiveren</a>`}
  </p>`;
}

function markNotice(mark: QuoteMark): Markup {
  switch (mark.kind) {
    case 'quote':
      return html`<p class="told">Citatet er markeret i teksten. <a href="#citat">Gå til citatet</a></p>`;
    case 'passage':
      return html`<p class="told">
        Dokumentet er ændret, siden svaret blev givet. Afsnittet er uændret, og hele afsnittet er markeret.
        <a href="#citat">Gå til afsnittet</a>
      </p>`;
    case 'changed':
      return html`<p class="told">Teksten er ændret, siden svaret blev givet. Derfor er intet markeret.</p>`;
    case 'invalid':
      return html`<p class="told">Linket passer ikke til et citat i dokumentet. Derfor er intet markeret.</p>`;
  }
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
