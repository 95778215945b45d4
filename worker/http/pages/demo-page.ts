import { html } from 'hono/html';

import { demoStylesheetPath } from './demo-stylesheet.ts';
import type { Markup } from './layout.ts';

/** Somebody else's page with the floating widget, and what it takes to make one. `origin` is where the widget comes from. */
export function demoPage(origin: string): Markup {
  return html`<!doctype html>
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Eksempel på indlejring – Kildesvar</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${demoStylesheetPath}" />
        <script type="module" src="/widget.js"></script>
      </head>
      <body>
        <header><p>Et intranet</p></header>
        <main>
          <h1>Eksempel på indlejring</h1>
          <p>
            Sådan ser chatten ud på en side, der ikke er Kildesvars egen: Siden har sin egen skrift og sine egne farver
            og tillader kun det, den selv har brug for. Knappen nederst til højre åbner chatten.
          </p>
          <noscript
            ><p>Chatten kræver JavaScript. Uden script kan du <a href="/">spørge her</a>.</p></noscript
          >
          <h2>Det, siden skal indeholde</h2>
          <pre tabindex="0" role="group" aria-label="Kode til siden"><code>${snippet(origin)}</code></pre>
          <h2>Det, sidens Content-Security-Policy skal tillade</h2>
          <pre
            tabindex="0"
            role="group"
            aria-label="Regler til siden"
          ><code>script-src ${origin}; connect-src ${origin}</code></pre>
          <p>
            Chatten sætter ingen cookies, henter intet andre steder fra og bruger hverken indlejrede typografier eller
            indlejret script. Kildesvar skal kende sidens adresse: Skriv den i ALLOWED_ORIGINS.
          </p>
          <p><a href="/">Til Kildesvars egen side</a></p>
        </main>
        <kildesvar-chat></kildesvar-chat>
      </body>
    </html>`;
}

function snippet(origin: string): string {
  return `<script type="module" src="${origin}/widget.js"></script>\n<kildesvar-chat></kildesvar-chat>`;
}
