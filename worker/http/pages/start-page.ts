import { html } from 'hono/html';

import type { PassageIndex } from '../../../corpus/passage-index.ts';
import type { Answer } from '../../answering/answer.ts';
import { requestLimits } from '../../answering/answer.ts';
import { answerView, questionLinks } from './answer-view.ts';
import { exampleQuestions } from './example-questions.ts';
import { layout, type Markup } from './layout.ts';
import { describeDocument } from './wording.ts';

export interface StartPage {
  /** What was typed, kept as it was; undefined when nothing was asked. */
  readonly typed?: string;
  /** Why there is no answer to it. */
  readonly fault?: string;
  readonly answer?: Answer;
  /** Absent when the documents cannot be read. */
  readonly index?: PassageIndex;
}

const limit = () => requestLimits.questionCharacters.toLocaleString('da-DK');

/**
 * The page around the widget: what can be asked about, how, and what it cannot do. Inside the widget's element stands
 * the form that is used without script; a question in the address is answered on the page itself.
 */
export function startPage({ typed, fault, answer, index }: StartPage): Markup {
  const title = fault === undefined ? (answer === undefined ? 'Spørg dokumenterne' : 'Svar') : 'Fejl';
  const withWidget = typed === undefined && fault === undefined;
  const ways = html`${questionForm(typed ?? '', fault)}
  ${answer !== undefined || index === undefined ? '' : examples(exampleQuestions(index))}`;
  return layout({
    title,
    withWidget,
    // Room for a source beside the conversation.
    isWide: withWidget,
    main: html`<h1>Spørg dokumenterne</h1>
      <p class="lead">
        Kildesvar finder svaret i dokumenterne og viser for hver sætning det ordrette citat, den bygger på. Svarene
        laves af en maskine. Læs citatet, før du bruger svaret.
      </p>
      ${withWidget ? html`<kildesvar-chat mode="inline" heading="Samtale" persist>${ways}</kildesvar-chat>` : ways}
      ${answer === undefined ? '' : html`${answerView(answer)}${chatLink}`}
      ${index === undefined ? '' : documents(index)} ${guidance}`,
  });
}

function questionForm(typed: string, fault: string | undefined): Markup {
  return html`<form action="/" method="get">
    <label for="q">Dit spørgsmål</label>
    <p class="hint" id="q-hint">Skriv på dansk, højst ${limit()} tegn. Skriv ikke personoplysninger.</p>
    ${fault === undefined ? '' : html`<p class="error" id="q-error" role="alert">${fault}</p>`}
    <textarea
      id="q"
      name="q"
      rows="3"
      required
      aria-describedby="q-hint${fault === undefined ? '' : ' q-error'}"
      ${fault === undefined ? '' : html` aria-invalid="true"`}
    >
${typed}</textarea>
    <button>Spørg</button>
  </form>`;
}

const chatLink = html`<p class="screen"><a href="/">Start en samtale, hvor du kan spørge videre</a></p>`;

function examples(questions: readonly string[]): Markup | '' {
  if (questions.length === 0) return '';
  return html`<section class="examples" aria-labelledby="eksempler">
    <h2 id="eksempler">Prøv for eksempel</h2>
    ${questionLinks(questions)}
  </section>`;
}

function documents({ documents: summaries, corpusVersion }: PassageIndex): Markup {
  return html`<section aria-labelledby="dokumenter">
    <h2 id="dokumenter">Dokumenter, der svares ud fra</h2>
    <ul class="plain documents">
      ${summaries.map(
        (document) =>
          html`<li>
            <a href="/dokument/${document.metadata.id}">${document.metadata.title}</a>
            <p class="facts">${describeDocument(document)}. Version ${document.version}.</p>
          </li>`,
      )}
    </ul>
    <p class="small">Samlingen har version ${corpusVersion}. Den skifter, når et dokument ændres.</p>
  </section>`;
}

const guidance = html`<section class="screen" aria-labelledby="saadan">
    <h2 id="saadan">Sådan spørger du</h2>
    <ul>
      <li>Stil et spørgsmål, som dokumenterne kan svare på: hvem, hvad, hvornår, hvor mange.</li>
      <li>Nævn det, du spørger om, ved navn. I en samtale kan du spørge videre uden at gentage navnet.</li>
      <li>Spørg om én ting ad gangen, så er det lettest at kontrollere svaret.</li>
      <li>Følg linket ved citatet for at se det i dokumentet.</li>
    </ul>
  </section>
  <section class="screen" aria-labelledby="graenser">
    <h2 id="graenser">Det kan Kildesvar ikke</h2>
    <ul>
      <li>Kildesvar kender kun dokumenterne ovenfor. Det, de ikke siger, svares der ikke på.</li>
      <li>Dokumenterne gælder fra deres dato. Hvad der er sket siden, står der ikke i dem.</li>
      <li>Citaterne er kontrolleret, men svaret kan have misforstået spørgsmålet eller mangle noget.</li>
      <li>Kildesvar vurderer ikke en sag og giver ikke råd. Et svar er ikke en afgørelse.</li>
    </ul>
  </section>`;
