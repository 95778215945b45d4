import { html, nothing, svg, type TemplateResult } from 'lit';

import type { FeedbackState } from './feedback-controller.ts';
import type { Answer } from './read-answer.ts';
import type { Feedback } from './service.ts';
import type { Texts } from './texts.ts';

export type CopyState =
  | { readonly kind: 'copied'; readonly as: 'answer' | 'note' }
  /** The browser did not allow it: the text is shown to be copied by hand. */
  | { readonly kind: 'by-hand'; readonly text: string };

export interface AnswerActions {
  ask(question: string): unknown;
  copy(answer: Answer, as: 'answer' | 'note'): void;
  rate(answer: Answer, rating: Feedback['rating']): void;
  writeFeedback(answer: Answer, change: Partial<Pick<FeedbackState, 'comment' | 'include'>>): void;
  sendFeedback(answer: Answer): void;
  closeFeedback(answer: Answer): void;
}

/** What can be done with an answer, and what can be asked next. */
export function answerFooter(
  answer: Answer,
  texts: Texts,
  actions: AnswerActions,
  feedback: FeedbackState | undefined,
  copied: CopyState | undefined,
): TemplateResult {
  return html`<p class="small">${texts.composed(answer)}</p>
    <p class="actions">
      <button type="button" class="plain" @click=${() => actions.copy(answer, 'answer')}>${texts.copy}</button>
      <button type="button" class="plain" @click=${() => actions.copy(answer, 'note')}>${texts.copyNote}</button>
      ${copied?.kind === 'copied' ? html`<span class="small">${texts.copied}</span>` : nothing}
    </p>
    ${
      copied?.kind === 'by-hand'
        ? html`<label class="by-hand">
            ${texts.copyByHand}
            <textarea readonly rows="6" .value=${copied.text}></textarea>
          </label>`
        : nothing
    }
    ${feedbackView(answer, texts, actions, feedback)} ${followUpsView(answer, texts, actions)}`;
}

/** Questions that are asked when they are chosen. */
export function questionList(questions: readonly string[], ask: (question: string) => unknown): TemplateResult {
  return html`<ul class="questions">
    ${questions.map(
      (question) =>
        html`<li><button type="button" class="suggestion" @click=${() => ask(question)}>${question}</button></li>`,
    )}
  </ul>`;
}

function followUpsView({ followUps }: Answer, texts: Texts, actions: AnswerActions): unknown {
  if (followUps.length === 0) return nothing;
  return html`<h4>${texts.followUps}</h4>
    ${questionList(followUps, (question) => actions.ask(question))}`;
}

const thumb = svg`<path d="M4 11h3v9H4zM9 11l3.5-7c1.4 0 2.3 1 2 2.5L14 10h5c1 0 1.8.9 1.6 1.9l-1.3 6.6c-.2.9-.9 1.5-1.8 1.5H9z" />`;

function feedbackView(
  answer: Answer,
  texts: Texts,
  actions: AnswerActions,
  state: FeedbackState | undefined,
): TemplateResult {
  if (state?.form === 'sent') return html`<p class="small" tabindex="-1" data-thanks=${answer.id}>${texts.thanks}</p>`;
  const rating = (value: Feedback['rating'], name: string) =>
    html`<button
      type="button"
      class="plain thumb"
      data-rate=${answer.id}
      aria-pressed=${state?.rating === value}
      @click=${() => actions.rate(answer, value)}
    >
      <svg viewBox="0 0 24 24" class=${value} aria-hidden="true">${thumb}</svg>${name}
    </button>`;
  return html`<div class="feedback" role="group" aria-label=${texts.feedback}>
    <p class="actions">
      <span class="small" aria-hidden="true">${texts.feedback}</span>
      ${rating('up', texts.up)}${rating('down', texts.down)}
    </p>
    ${state?.form === 'open' ? feedbackForm(answer, texts, actions, state) : nothing}
  </div>`;
}

function feedbackForm(answer: Answer, texts: Texts, actions: AnswerActions, state: FeedbackState): TemplateResult {
  return html`<form
    class="comment"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.sendFeedback(answer);
    }}
  >
    <label>
      ${texts.comment}
      <textarea
        rows="2"
        maxlength="1000"
        .value=${state.comment}
        @input=${({ currentTarget }: InputEvent) => {
          if (currentTarget instanceof HTMLTextAreaElement)
            actions.writeFeedback(answer, { comment: currentTarget.value });
        }}
      ></textarea>
    </label>
    <label class="check">
      <input
        type="checkbox"
        .checked=${state.include}
        @change=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLInputElement)
            actions.writeFeedback(answer, { include: currentTarget.checked });
        }}
      />
      ${texts.include}
    </label>
    ${state.fault === undefined ? nothing : html`<p class="told fault" role="alert">${texts.fault(state.fault)}</p>`}
    <p class="actions">
      <button class="quiet" aria-disabled=${state.sending}>${texts.send}</button>
      <button type="button" class="plain" @click=${() => actions.closeFeedback(answer)}>${texts.cancel}</button>
    </p>
  </form>`;
}
