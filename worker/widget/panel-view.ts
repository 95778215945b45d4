import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { questionList } from './answer-footer.ts';
import type { ChatSession } from './chat-session.ts';
import { limits } from './conversation.ts';
import { questionForm } from './question-form.ts';
import { sourceView } from './source-view.ts';
import type { Texts } from './texts.ts';
import { turnView } from './turn-view.ts';

export interface PanelView {
  readonly session: ChatSession;
  readonly texts: Texts;
  readonly heading: string;
  readonly titles: readonly string[];
  readonly suggestions: readonly string[];
  readonly privacy: string | undefined;
  /** Absent in a panel that is always open. */
  readonly close: (() => void) | undefined;
}

/** The inside of the panel. */
export function panelView(view: PanelView): TemplateResult {
  const { session, texts, heading, privacy, close } = view;
  const { conversation, source } = session;
  const { turns, draft, busy } = conversation;
  return html`<div class="head" part="header">
      <h2 id="heading">${heading}</h2>
      ${
        turns.length === 0
          ? nothing
          : html`<button type="button" class="plain" @click=${() => session.newConversation()}>
              ${texts.newConversation}
            </button>`
      }
      ${
        close === undefined
          ? nothing
          : html`<button type="button" class="plain close" @click=${close}>${texts.close}</button>`
      }
    </div>
    <p class="hidden" role="status">${session.told}</p>
    <div class="body">
      <div class="conversation">
        <div
          class="log"
          part="log"
          role="log"
          aria-live="off"
          aria-busy=${busy}
          aria-label=${texts.transcript}
          tabindex="0"
        >
          ${turns.length === 0 ? introductionView(view) : turnsView(view)}
        </div>
        ${questionForm({
          texts,
          draft,
          busy,
          fault: session.fieldFault,
          limit: limits.questionCharacters,
          privacy,
          actions: session,
        })}
      </div>
      ${source.open === undefined ? nothing : sourceView(source.open, texts, session)}
    </div>`;
}

function introductionView({ session, texts, titles, suggestions }: PanelView): TemplateResult {
  return html`<div class="introduction">
    <p>${texts.intro}</p>
    ${
      titles.length === 0
        ? nothing
        : html`<p class="small">${texts.introDocuments} <span lang="da">${titles.join('; ')}</span></p>`
    }
    ${
      suggestions.length === 0
        ? nothing
        : html`<h3>${texts.suggestions}</h3>
            ${questionList(suggestions, (question) => session.ask(question))}`
    }
  </div>`;
}

function turnsView({ session, texts }: PanelView): TemplateResult {
  const { conversation, source, feedback, copied } = session;
  const { open } = source;
  return html`<ol class="turns">
    ${repeat(
      conversation.turns,
      (turn) => turn.key,
      (turn) => {
        const answerId = turn.state.kind === 'done' ? turn.state.answer.id : undefined;
        return turnView({
          turn,
          texts,
          actions: session,
          waitSeconds: conversation.waitSeconds(turn.key),
          openSource: open?.turn === turn.key ? open.citations[open.position]?.n : undefined,
          feedback: answerId === undefined ? undefined : feedback.of(answerId),
          copied: copied !== undefined && copied.answerId === answerId ? copied.state : undefined,
        });
      },
    )}
  </ol>`;
}
