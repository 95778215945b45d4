import { html, nothing, type TemplateResult } from 'lit';

import { answerFooter, type AnswerActions, type CopyState } from './answer-footer.ts';
import type { Turn } from './conversation.ts';
import type { Fault } from './fault.ts';
import type { FeedbackState } from './feedback-controller.ts';
import type { Citation, Segment } from './read-answer.ts';
import type { Texts } from './texts.ts';

export interface TurnActions extends AnswerActions {
  retry(turn: Turn): void;
  /** Puts the question back into the field. */
  edit(turn: Turn): void;
  openSource(turn: Turn, n: number, opener: EventTarget | null): void;
}

export interface TurnView {
  readonly turn: Turn;
  readonly texts: Texts;
  readonly actions: TurnActions;
  /** Seconds before it may be tried again. */
  readonly waitSeconds: number;
  /** Number of the citation whose source is open. */
  readonly openSource: number | undefined;
  readonly feedback: FeedbackState | undefined;
  readonly copied: CopyState | undefined;
}

/** A question with its answer, as far as it has come. */
export function turnView(view: TurnView): TemplateResult {
  const { turn, texts } = view;
  return html`<li class="turn" data-key=${turn.key} tabindex="-1">
    <div class="asked" part="question">
      <span class="hidden">${texts.youAsked}</span>
      <span class="text">${turn.question}</span>
    </div>
    <div class="reply ${lookOf(turn)}" part="answer" lang="da" aria-busy=${turn.state.kind === 'streaming'}>
      ${replyView(view)}
    </div>
  </li>`;
}

/** The look that goes with the words: it never stands alone. */
function lookOf({ state }: Turn): string {
  return state.kind === 'done' ? state.answer.status : state.kind;
}

function replyView(view: TurnView): unknown {
  const { turn, texts, actions } = view;
  const { state, segments } = turn;
  const said = segments.map((segment) => segmentView(segment, view));
  const unfinished = html`<h3 class="unfinished">${segments.length > 0 ? texts.unfinished : texts.noAnswer}</h3>`;
  switch (state.kind) {
    case 'streaming':
      // Stands where the verdict will, so that nothing is pushed when it comes.
      return html`<p class="writing"><span class="dots" aria-hidden="true"></span>${texts.writing}</p>
        ${said}`;
    case 'stopped':
      return html`${unfinished}${said}
        <p class="told">${texts.stopped}</p>
        ${sourcesView(view)}${againView(view, true)}`;
    case 'failed':
      return html`${unfinished}${said}
        <p class="told fault" role="alert">${texts.fault(state.fault)}</p>
        ${sourcesView(view)}${againView(view, mayHelp(state.fault))}`;
    case 'done':
      return html`<h3 class="verdict">${texts.status(state.answer)}</h3>
        ${said}${sourcesView(view)}
        ${state.answer.redacted > 0 ? html`<p class="small">${texts.redacted}</p>` : nothing}
        ${answerFooter(state.answer, texts, actions, view.feedback, view.copied)}`;
  }
}

function segmentView({ kind, text, citations }: Segment, view: TurnView): TemplateResult {
  const chips = citations.map((n) => {
    const citation = view.turn.citations.find((each) => each.n === n);
    return citation === undefined ? nothing : chipView(citation, view);
  });
  return html`<p class=${kind}><span class="text">${text}</span>${chips}</p>`;
}

function chipView(citation: Citation, view: TurnView): TemplateResult {
  const { texts, turn, actions } = view;
  const name = `${texts.source(citation.n)}: ${placeOf(citation, texts)}`;
  return html`<button
    type="button"
    class="chip"
    part="chip"
    aria-label=${name}
    title=${name}
    aria-expanded=${view.openSource === citation.n}
    @click=${(event: Event) => actions.openSource(turn, citation.n, event.currentTarget)}
  >
    ${citation.n}
  </button>`;
}

function placeOf({ headingPath, document, ...pages }: Citation, texts: Texts): string {
  return `${headingPath.at(-1) ?? document.title}, ${texts.place(pages)}`;
}

function sourcesView(view: TurnView): unknown {
  const { texts, turn } = view;
  const of = (role: Citation['role'], title: string) => {
    const citations = turn.citations.filter((citation) => citation.role === role);
    if (citations.length === 0) return nothing;
    return html`<h4>${title}</h4>
      <ol class="sources">
        ${citations.map((citation) => sourceLine(citation, view))}
      </ol>`;
  };
  return html`${of('support', texts.sources)}${of('nearest', texts.nearest)}`;
}

function sourceLine(citation: Citation, { texts, turn, actions, openSource }: TurnView): TemplateResult {
  return html`<li>
    <button
      type="button"
      class="line"
      aria-expanded=${openSource === citation.n}
      @click=${(event: Event) => actions.openSource(turn, citation.n, event.currentTarget)}
    >
      <span class="number"><span class="hidden">${texts.source(citation.n)}:</span> ${citation.n}</span>
      <span class="place">${placeOf(citation, texts)}</span>
    </button>
  </li>`;
}

/** Whether the same question can be answered another time. */
function mayHelp({ kind }: Fault): boolean {
  return kind !== 'too-long' && kind !== 'invalid';
}

function againView({ turn, texts, actions, waitSeconds }: TurnView, canRetry: boolean): TemplateResult {
  const retry = html`<button
    type="button"
    class="quiet"
    aria-disabled=${waitSeconds > 0}
    @click=${() => actions.retry(turn)}
  >
    ${waitSeconds > 0 ? texts.retryIn(waitSeconds) : texts.retry}
  </button>`;
  return html`<p class="actions">
    ${canRetry ? retry : nothing}
    <button type="button" class="plain" @click=${() => actions.edit(turn)}>${texts.edit}</button>
  </p>`;
}
