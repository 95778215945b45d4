import { html } from 'hono/html';

import type { DataUse, HttpDeps } from '../http-deps.ts';
import { layout, type Markup } from './layout.ts';
import { operatorView } from './operator-view.ts';

/** What happens to what people write. It says what this installation does, from its own configuration. */
export function privacyPage({ config, dataUse }: Pick<HttpDeps, 'config' | 'dataUse'>): Markup {
  const days = (count: number) => (count === 1 ? '1 dag' : `${count.toLocaleString('da-DK')} dage`);
  return layout({
    title: 'Privatliv',
    main: html`<h1>Privatliv</h1>
      <p class="lead">Skriv ikke personoplysninger i et spørgsmål. De er ikke nødvendige for at få svar.</p>
      <h2>Når du spørger</h2>
      <p>Spørgsmålet sendes til Kildesvar og besvares ud fra dokumenterne. ${forwarding(dataUse)}</p>
      <p>
        En samtale fra chatten på Kildesvars egen side gemmes i din egen browser, til du lukker fanen eller begynder en
        ny samtale.
      </p>
      <p>
        Bruger du siden uden script, eller følger du et link til et svar, står spørgsmålet i sidens adresse og dermed i
        browserens historik.
      </p>
      <p>
        CPR-numre, e-mailadresser og telefonnumre fjernes automatisk fra spørgsmål og samtale, før de behandles. Alt kan
        ikke genkendes: navne, adresser og andre oplysninger fjernes ikke.
      </p>
      <h2>Det, der gemmes</h2>
      <dl>
        ${chats(dataUse, days)}
        <dt>Samtaler, som et andet program har givet et navn</dt>
        <dd>
          De seneste 20 spørgsmål og svar i hver samtale, så der kan spørges videre. De slettes efter
          ${days(dataUse.conversationDays)}.
        </dd>
        <dt>Tilbagemeldinger</dt>
        <dd>
          Om svaret var godt eller dårligt, og din kommentar. Spørgsmål og svar gemmes kun, hvis du selv vælger at sende
          dem med. Tilbagemeldinger slettes efter ${days(dataUse.feedbackDays)}.
        </dd>
        <dt>Log</dt>
        <dd>
          Tidspunkt, sidens adresse uden spørgsmål, statuskode og varighed for hvert kald, og af hvert svar, hvordan det
          blev til, og hvilke steder i dokumenterne det bygger på. ${content(dataUse)} Loggen over svar slettes efter
          ${days(dataUse.auditDays)}.
        </dd>
      </dl>
      <h2>Cookies og andre tjenester</h2>
      <p>Siderne sætter ingen cookies og henter intet fra andre steder.</p>
      ${operatorView(config, 'Spørgsmål, indsigt og sletning')}`,
  });
}

function chats({ chatPlatforms, conversationDays }: DataUse, days: (count: number) => string): Markup | '' {
  if (chatPlatforms.length === 0) return '';
  const platforms = chatPlatforms.join(' og ');
  return html`<dt>Samtaler i ${platforms}</dt>
    <dd>
      De seneste 20 spørgsmål og svar i hver tråd, så der kan spørges videre. De slettes efter
      ${days(conversationDays)}. Det, du skriver, ligger også i ${platforms} efter reglerne dér.
    </dd>`;
}

function content({ logsContent }: DataUse): string {
  return logsContent
    ? 'Dem, der driver tjenesten, har slået til, at spørgsmål og svar også gemmes.'
    : 'Hverken spørgsmål eller svar står i den.';
}

function forwarding({ modelHost, modelWrites }: DataUse): string {
  if (modelHost === undefined) return 'Kildesvar sender det ikke videre.';
  return modelWrites
    ? `Spørgsmålet, det foregående i samtalen og uddrag af dokumenterne kan blive sendt til en sprogmodel på ${modelHost}.`
    : `Spørgsmålet sendes til ${modelHost}, som regner det om til tal, så dokumenterne kan gennemsøges.`;
}
