import { html, nothing, type TemplateResult } from 'lit';

import type { Texts } from './texts.ts';

export interface QuestionForm {
  readonly texts: Texts;
  readonly draft: string;
  /** Whether an answer is on its way. */
  readonly busy: boolean;
  readonly fault: string | undefined;
  /** Characters that a question may have. */
  readonly limit: number;
  readonly privacy: string | undefined;
  readonly actions: { write(text: string): void; send(): void; stop(): void };
}

/** From here on it is told how much room is left. */
const tellFrom = 0.8;

/** The field, its buttons, and the notice that a machine answers. */
export function questionForm({ texts, draft, busy, fault, limit, privacy, actions }: QuestionForm): TemplateResult {
  const { length } = draft.trim();
  const left = length > limit * tellFrom && length <= limit ? texts.left(limit - length) : undefined;
  return html`<form
    class="ask"
    part="form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      // One button for both keeps its place and focus.
      if (busy) actions.stop();
      else actions.send();
    }}
  >
    <p class="labels">
      <label for="question">${texts.question}</label>
      ${left === undefined ? nothing : html`<span class="small" id="left">${left}</span>`}
    </p>
    <div class="entry">
      <textarea
        id="question"
        rows="1"
        .value=${draft}
        aria-describedby="hint${left === undefined ? '' : ' left'}${fault === undefined ? '' : ' field-fault'}"
        aria-invalid=${fault !== undefined}
        enterkeyhint="send"
        @input=${({ currentTarget }: InputEvent) => {
          if (currentTarget instanceof HTMLTextAreaElement) actions.write(currentTarget.value);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (!sends(event)) return;
          event.preventDefault();
          actions.send();
        }}
      ></textarea>
      <button class=${busy ? 'quiet' : 'main'} part="send">${busy ? texts.stop : texts.ask}</button>
    </div>
    ${fault === undefined ? nothing : html`<p class="fault" id="field-fault" role="alert">${fault}</p>`}
    <p class="small">
      <span id="hint">${texts.hint}</span> ${texts.aiNotice}
      ${
        privacy === undefined
          ? nothing
          : html`<a href=${privacy} target="_blank" rel="noopener"
              >${texts.privacy}<span class="hidden"> (${texts.newTab})</span></a
            >`
      }
    </p>
  </form>`;
}

/** Enter sends, except with Shift and while an input method is putting a word together. */
function sends({ key, shiftKey, isComposing, repeat }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && !repeat;
}
