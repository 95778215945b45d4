import { html } from 'hono/html';

import { stylesheetPath } from './stylesheet.ts';

export type Markup = ReturnType<typeof html>;

export interface PageParts {
  readonly title: string;
  readonly main: Markup;
  /** Loads the widget. */
  readonly withWidget?: boolean;
  /** Uses the width of a wide screen, for text with something beside it. */
  readonly isWide?: boolean;
}

/** A whole page. Everything that is put in is escaped, unless it is markup itself. */
export function layout({ title, main, withWidget = false, isWide = false }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – Kildesvar</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheetPath}" />
        ${withWidget ? html`<script type="module" src="/widget.js"></script>` : ''}
      </head>
      <body${isWide ? html` class="wide"` : ''}>
        <header class="top">
          <a class="skip" href="#indhold">Gå til indholdet</a>
          <a href="/">Kildesvar</a>
        </header>
        <main id="indhold" tabindex="-1">${main}</main>
        <footer class="bottom">
          <nav aria-label="Om Kildesvar">
            <ul>
              <li><a href="/">Spørg dokumenterne</a></li>
              <li><a href="/privatliv">Privatliv</a></li>
              <li><a href="/tilgaengelighed">Tilgængelighed</a></li>
              <li><a href="/docs">API</a></li>
              <li><a href="/demo">Eksempel på indlejring</a></li>
            </ul>
          </nav>
        </footer>
      </body>
    </html>`;
}
