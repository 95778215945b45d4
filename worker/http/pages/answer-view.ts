import { html } from 'hono/html';

import type { Answer, Citation, Segment } from '../../answering/answer.ts';
import type { Markup } from './layout.ts';
import { pageRange, webAddress } from './wording.ts';

/** An answer with its numbered quotes. */
export function answerView(answer: Answer): Markup {
  const nearest = answer.citations.filter(({ role }) => role === 'nearest');
  const support = answer.citations.filter(({ role }) => role === 'support');
  return html`<section class="answer" aria-labelledby="svar">
    <h2 id="svar">${heading(answer)}</h2>
    <p class="asked">Spørgsmål: <bdi>${answer.question}</bdi></p>
    ${answer.segments.map(segmentView)} ${sources('Kilder', support)}
    ${sources('Det nærmeste, dokumenterne siger', nearest)} ${followUps(answer.followUps)}
    <p class="ai small">${answer.aiNotice}</p>
  </section>`;
}

function heading({ status, reason }: Answer): string {
  switch (status) {
    case 'answered':
      return 'Svar';
    case 'partial':
      return 'Svar på en del af spørgsmålet';
    case 'unanswered':
      return reason === 'not_a_question' || reason === 'unclear' ? 'Intet svar' : 'Dokumenterne giver ikke svaret';
  }
}

function segmentView({ kind, text, citations }: Segment): Markup {
  const references = citations.map(
    (n) => html` <a class="reference" href="#kilde-${n}" aria-label="Kilde ${n}">[${n}]</a>`,
  );
  return html`<p class="${kind}">${text}${references}</p>`;
}

function sources(title: string, citations: readonly Citation[]): Markup | '' {
  if (citations.length === 0) return '';
  return html`<h3>${title}</h3>
    <ol class="sources">
      ${citations.map(sourceView)}
    </ol>`;
}

function sourceView({ n, quote, document, headingPath, page, pageEnd, url }: Citation): Markup {
  return html`<li id="kilde-${n}">
    <blockquote>${quote}</blockquote>
    <p class="place">[${n}] ${[document.title, ...headingPath].join(' › ')}, ${pageRange(page, pageEnd)}</p>
    <a href="${ownAddress(url)}">Se citatet i dokumentet<span class="hidden"> (kilde ${n})</span></a>
  </li>`;
}

/** The link without its origin, so that it leads to the address the page was read on. */
function ownAddress(url: string): string {
  const address = webAddress(url);
  if (address === undefined) return '#svar';
  const { pathname, search, hash } = new URL(address);
  return `${pathname}${search}${hash}`;
}

function followUps(questions: readonly string[]): Markup | '' {
  if (questions.length === 0) return '';
  return html`<div class="screen">
    <h3>Spørg videre</h3>
    ${questionLinks(questions)}
  </div>`;
}

/** Questions as links to their answers. */
export function questionLinks(questions: readonly string[]): Markup {
  return html`<ul class="plain">
    ${questions.map((question) => html`<li><a href="/?q=${encodeURIComponent(question)}">${question}</a></li>`)}
  </ul>`;
}
