import { html, nothing, type TemplateResult } from 'lit';

import type { Citation } from './read-answer.ts';
import { webAddress } from './settings.ts';
import type { OpenSource } from './source-controller.ts';
import type { Excerpt, SourceBlock } from './source-document.ts';
import type { Texts } from './texts.ts';

export interface SourceActions {
  closeSource(): unknown;
  stepSource(step: 1 | -1): void;
}

/** The document at the page of a citation, with the quote marked. */
export function sourceView(open: OpenSource, texts: Texts, actions: SourceActions): TemplateResult | typeof nothing {
  const { citations, position } = open;
  const citation = citations[position];
  if (citation === undefined) return nothing;
  const { document, headingPath, url } = citation;
  const step = (by: 1 | -1, name: string) =>
    html`<button
      type="button"
      class="plain"
      aria-disabled=${citations[position + by] === undefined}
      @click=${() => actions.stepSource(by)}
    >
      ${name}
    </button>`;
  const address = webAddress(url);
  return html`<section class="source" part="source" aria-labelledby="source-heading">
    <div class="source-head">
      <h3 id="source-heading" tabindex="-1">${texts.sourceOf(position + 1, citations.length)}</h3>
      <button type="button" class="plain close" @click=${() => actions.closeSource()}>${texts.closeSource}</button>
    </div>
    <p class="place" lang="da">${[document.title, ...headingPath].join(' › ')}, ${texts.place(citation)}</p>
    ${citations.length > 1 ? html`<p class="actions">${step(-1, texts.previous)}${step(1, texts.next)}</p>` : nothing}
    <div class="excerpt" tabindex="0" role="group" aria-labelledby="source-heading" lang="da">
      ${contentView(open, citation, texts)}
    </div>
    ${
      address === undefined
        ? nothing
        : html`<p class="small">
            <a href=${address} target="_blank" rel="noopener"
              >${texts.wholeDocument}<span class="hidden"> (${texts.newTab})</span></a
            >
          </p>`
    }
  </section>`;
}

function contentView({ content }: OpenSource, citation: Citation, texts: Texts): TemplateResult {
  switch (content.kind) {
    case 'loading':
      return html`<p class="small">${texts.loadingSource}</p>`;
    case 'failed':
      return html`<p class="told fault">${texts.fault(content.fault)}</p>
        <blockquote>${citation.quote}</blockquote>`;
    case 'changed':
      return html`<p class="told">${texts.changedSource}</p>
        <blockquote>${citation.quote}</blockquote>`;
    case 'excerpt':
      return excerptView(content.excerpt, texts);
  }
}

function excerptView({ blocks, cutBefore, cutAfter }: Excerpt, texts: Texts): TemplateResult {
  const leftOut = (isCut: boolean) => (isCut ? html`<p class="small">${texts.leftOut}</p>` : nothing);
  const quoted = blocks.flatMap(({ pieces }) => pieces).filter((piece) => piece.quoted);
  const pieceView = (piece: SourceBlock['pieces'][number]) => {
    if (!piece.quoted) return piece.text;
    const bound = (isBound: boolean, name: string) =>
      isBound ? html`<span class="hidden"> [${name}] </span>` : nothing;
    return html`<mark
      >${bound(piece === quoted[0], texts.quoteBegins)}${piece.text}${bound(piece === quoted.at(-1), texts.quoteEnds)}</mark
    >`;
  };
  return html`${leftOut(cutBefore)}
  ${blocks.map(({ kind, pieces }) => html`<p class="source-${kind}">${pieces.map(pieceView)}</p>`)} ${leftOut(cutAfter)}`;
}
