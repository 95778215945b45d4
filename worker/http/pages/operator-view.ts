import { html } from 'hono/html';

import type { HttpConfig } from '../http-config.ts';
import type { Markup } from './layout.ts';

/** Who runs this installation and where to write to them. */
export function operatorView({ operator, contact }: Pick<HttpConfig, 'operator' | 'contact'>, title: string): Markup {
  const link =
    contact === undefined
      ? undefined
      : html`<a href="${contact.includes('@') ? `mailto:${contact}` : contact}">${contact}</a>`;
  return html`<h2>${title}</h2>
    ${operator === undefined ? '' : html`<p>Denne tjeneste drives af ${operator}.</p>`}
    ${
      link === undefined
        ? html`<p>Henvend dig til dem, der har stillet tjenesten til rådighed for dig.</p>`
        : html`<p>Skriv til ${link}.</p>`
    }`;
}
