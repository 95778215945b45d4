import { html } from 'hono/html';

import type { PassageIndex } from '../../../corpus/passage-index.ts';
import type { Answer } from '../../answering/answer.ts';
import { requestLimits } from '../../answering/answer.ts';
import { answerView, questionLinks } from './answer-view.ts';
import { exampleQuestions } from './example-questions.ts';
import { layout, type Markup } from './layout.ts';
import { describeDocument } from './wording.ts';

export interface StartPage {
  /** What was typed, kept as it was. */
  readonly typed: string;
  /** Why there is no answer to it. */
  readonly fault?: string;
  readonly answer?: Answer;
  /** Absent when the documents cannot be read. */
  readonly index?: PassageIndex;
}

const limit = requestLimits.questionCharacters.toLocaleString('da-DK');

/** The page with the question, the answer if there is one, and what can be asked about. */
export function startPage({ typed, fault, answer, index }: StartPage): Markup {
  const title = fault === undefined ? (answer === undefined ? 'Spørg dokumenterne' : 'Svar') : 'Fejl';
  return layout(
    title,
    html`<h1>Spørg dokumenterne</h1>
      <form action="/" method="get">
        <label for="q">Dit spørgsmål</label>
        <p class="hint" id="q-hint">Skriv på dansk, højst ${limit} tegn. Skriv ikke personoplysninger.</p>
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
      </form>
      ${answer === undefined ? '' : answerView(answer)}
      ${index === undefined ? '' : corpusView(index, answer === undefined)}`,
  );
}

function corpusView(index: PassageIndex, withExamples: boolean): Markup {
  const examples = withExamples ? exampleQuestions(index) : [];
  return html`${
      examples.length === 0
        ? ''
        : html`<section class="examples" aria-labelledby="eksempler">
            <h2 id="eksempler">Prøv for eksempel</h2>
            ${questionLinks(examples)}
          </section>`
    }
    <section aria-labelledby="dokumenter">
      <h2 id="dokumenter">Dokumenter, der svares ud fra</h2>
      <ul class="plain">
        ${index.documents.map(
          (document) =>
            html`<li>
              <a href="/dokument/${document.metadata.id}">${document.metadata.title}</a><br />
              <span class="facts">${describeDocument(document)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
}
