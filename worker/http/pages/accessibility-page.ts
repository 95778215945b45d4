import { html } from 'hono/html';

import type { HttpConfig } from '../http-config.ts';
import { layout, type Markup } from './layout.ts';
import { operatorView } from './operator-view.ts';

/** What was done for accessibility, what was tested and what was not. */
export function accessibilityPage(config: HttpConfig): Markup {
  return layout({
    title: 'Tilgængelighed',
    main: html`<h1>Tilgængelighed</h1>
      <p class="lead">
        Siderne og chatten er bygget efter WCAG 2.2, niveau A og AA, og dermed efter EN 301 549. Siderne kan bruges uden
        script.
      </p>
      <h2>Det er prøvet</h2>
      <ul>
        <li>Hver side med axe-core i Chromium, lys og mørk, på stor skærm og ved 320 punkters bredde.</li>
        <li>Rækkefølgen med tastatur og synlig markering af det, der har fokus.</li>
        <li>Ingen vandret rulning ved 320 punkters bredde, som svarer til 400 procents forstørrelse.</li>
      </ul>
      <h2>Det er ikke prøvet</h2>
      <ul>
        <li>Skærmlæsere som NVDA, JAWS og VoiceOver.</li>
        <li>Stemmestyring og andre hjælpemidler.</li>
        <li>Andre browsere end Chromium.</li>
        <li>Brug af mennesker med handicap.</li>
      </ul>
      <h2>Dokumenternes tekst</h2>
      <p>
        Dokumenterne vises som ren tekst med overskrifter og sidetal. Billeder, figurer og tabellers opstilling i det
        oprindelige dokument vises ikke.
      </p>
      <h2>Hvad siden ikke er</h2>
      <p>
        Denne side er ikke en tilgængelighedserklæring. Den skal en offentlig myndighed selv lave i
        <a href="https://www.was.digst.dk/" rel="noreferrer">WAS-Tool</a> for det websted eller intranet, Kildesvar
        indgår i.
      </p>
      ${operatorView(config, 'Meld en fejl')}`,
  });
}
