import { html } from 'hono/html';

import type { Failure } from '../failure.ts';
import { toWire } from '../problem.ts';
import { layout, type Markup } from './layout.ts';

/** A failure for people to read. */
export function failurePage(failure: Failure, requestId: string): Markup {
  const { title, detail } = pageWords(failure);
  return layout({
    title,
    main: html`<h1>${title}</h1>
      <p>${detail}</p>
      ${failure.kind === 'unexpected' ? html`<p class="small">requestId: <code>${requestId}</code></p>` : ''}
      <p><a href="/">Stil et spørgsmål</a></p>`,
  });
}

function pageWords(failure: Failure): { readonly title: string; readonly detail: string } {
  if (failure.kind === 'unknown-document') {
    return { title: 'Dokumentet findes ikke', detail: 'Det kan være taget ud af samlingen.' };
  }
  return toWire(failure);
}
