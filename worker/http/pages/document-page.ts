import { html } from 'hono/html';

import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { documentAside } from './document-aside.ts';
import { anchorHeadings, blocksOf } from './document-blocks.ts';
import type { TextSearch } from './document-search.ts';
import { documentText } from './document-text.ts';
import { layout, type Markup } from './layout.ts';
import type { QuoteMark } from './quote-mark.ts';
import { describeDocument, webAddress } from './wording.ts';

/** What a reader of a document asked for beside its text. */
export interface Reading {
  readonly mark?: QuoteMark | undefined;
  readonly search?: TextSearch | undefined;
}

/** A document to read: where it comes from, its outline and its text, with a quote or what was searched for marked. */
export function documentPage(document: DocumentSummary, text: string, { mark, search }: Reading): Markup {
  const { metadata, pageStarts } = document;
  const outline = anchorHeadings(document.outline);
  const quote = mark !== undefined && 'start' in mark ? mark : undefined;
  return layout({
    title: metadata.title,
    isWide: true,
    main: html`<h1>${metadata.title}</h1>
      ${facts(document)} ${mark === undefined ? '' : markNotice(mark)}
      <div class="columns">
        ${documentAside(document, outline, text, search)}
        <article class="document" id="tekst" tabindex="-1" aria-label="Dokumentets tekst" lang="${metadata.language}">
          ${documentText(text, blocksOf(text, outline), pageStarts, { quote, hits: search?.hits ?? [] })}
        </article>
      </div>`,
  });
}

function facts(document: DocumentSummary): Markup {
  const { caseNumber, note, url } = document.metadata;
  const sentences = [
    `${describeDocument(document)}${caseNumber === undefined ? '' : `, sag ${caseNumber}`}.`,
    ...(note === undefined ? [] : [note]),
    `Version ${document.version}.`,
  ];
  const source = url === undefined ? undefined : webAddress(url);
  return html`<p class="facts">
    ${sentences.join(' ')}
    ${source === undefined ? '' : html`<br /><a href="${source}" rel="noreferrer">Dokumentet hos udgiveren</a>`}
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
