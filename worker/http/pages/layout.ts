import { html } from 'hono/html';

import { stylesheetPath } from './stylesheet.ts';

export type Markup = ReturnType<typeof html>;

/** A whole page. Everything that is put in is escaped, unless it is markup itself. */
export function layout(title: string, main: Markup): Markup {
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Kildesvar</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheetPath}" />
      </head>
      <body>
        <a class="skip" href="#indhold">Gå til indholdet</a>
        <header class="top"><a href="/">Kildesvar</a></header>
        <main id="indhold" tabindex="-1">${main}</main>
      </body>
    </html>`;
}
