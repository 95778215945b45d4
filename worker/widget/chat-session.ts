import type { ReactiveControllerHost } from 'lit';

import type { AnswerActions, CopyState } from './answer-footer.ts';
import { ConversationController } from './conversation-controller.ts';
import { limits, type Turn } from './conversation.ts';
import { answerWithSources, journalNote } from './copied-text.ts';
import { FeedbackController } from './feedback-controller.ts';
import type { Answer } from './read-answer.ts';
import type { Service } from './service.ts';
import { SourceController } from './source-controller.ts';
import type { SourceActions } from './source-view.ts';
import type { Texts } from './texts.ts';
import type { TurnActions } from './turn-view.ts';

/** What a session needs of the element it belongs to. */
export interface SessionHost extends ReactiveControllerHost {
  readonly service: Service;
  readonly texts: Texts;
  /** Where the conversation is kept over a reload; undefined = nowhere. */
  readonly storageKey: string | undefined;
  find(selector: string): HTMLElement | undefined;
  /** The part of the widget that has focus. */
  readonly focused: Element | null;
  tell(event: 'ask' | 'answer' | 'feedback' | 'error', detail: unknown): void;
}

/** Answers longer than this are announced to screen readers, not read out whole. */
const longestReadOut = 500;

const doubleClickMs = 500;

/** What a person does in the widget, and where focus goes when they do it. */
export class ChatSession implements TurnActions, AnswerActions, SourceActions {
  readonly conversation: ConversationController;
  readonly source: SourceController;
  readonly feedback: FeedbackController;
  /** What the status region says. */
  told = '';
  /** What is wrong with what stands in the field. */
  fieldFault: string | undefined;
  copied: { readonly answerId: string; readonly state: CopyState } | undefined;
  readonly #host: SessionHost;
  #opener: EventTarget | null = null;
  #askedAt = 0;

  constructor(host: SessionHost) {
    this.#host = host;
    const service = () => host.service;
    this.conversation = new ConversationController(host, service, () => storageAt(host.storageKey), {
      asked: ({ question }) => {
        this.#askedAt = performance.now();
        this.#say(host.texts.writing);
        host.tell('ask', { question });
      },
      answered: (answer) => {
        this.#say(readOut(answer, host.texts));
        host.tell('answer', { answer });
      },
      failed: (fault) => {
        this.#say('');
        host.tell('error', { fault });
      },
    });
    this.source = new SourceController(host, service);
    this.feedback = new FeedbackController(host, service, (feedback) => {
      this.#say(host.texts.thanks);
      host.tell('feedback', { feedback });
    });
  }

  /** Asks, and brings the question to the top of the conversation. Settles when the answer has come to its end. */
  async ask(question: string, focus = true): Promise<void> {
    const asked = question.trim();
    if (asked === '' || this.conversation.busy) return;
    this.source.close();
    const ended = this.conversation.ask(asked);
    await this.#showTurn(this.conversation.turns.at(-1)?.key, focus);
    await ended;
  }

  /** Sends what stands in the field, unless it cannot be answered: then it stays, with the reason. */
  send(): void {
    const { draft, busy } = this.conversation;
    const { texts } = this.#host;
    const question = draft.trim();
    const surplus = question.length - limits.questionCharacters;
    this.fieldFault = question === '' ? texts.empty : surplus > 0 ? texts.tooMany(surplus) : undefined;
    this.#host.requestUpdate();
    if (this.fieldFault !== undefined) {
      this.#focus('#question');
      return;
    }
    if (busy) return;
    this.conversation.write('');
    void this.ask(question, false);
  }

  write(draft: string): void {
    this.fieldFault = undefined;
    this.conversation.write(draft);
  }

  /** Stops the answer on its way; not at once, as a double click on the button would ask and stop. */
  stop(): void {
    if (performance.now() - this.#askedAt < doubleClickMs) return;
    this.conversation.stop();
    this.#say(this.#host.texts.stopped);
  }

  retry(turn: Turn): void {
    if (this.conversation.busy || this.conversation.waitSeconds(turn.key) > 0) return;
    void this.conversation.retry(turn.key);
    void this.#showTurn(turn.key, true);
  }

  edit({ question }: Turn): void {
    const { draft } = this.conversation;
    const isNew = draft.trim() !== '' && draft !== question;
    this.write(isNew ? `${draft}\n${question}` : question);
    this.#focus('#question');
  }

  newConversation(): void {
    this.conversation.clear();
    this.source.close();
    this.#say('');
    this.#focus('#question');
  }

  openSource(turn: Turn, n: number, opener: EventTarget | null): void {
    this.#opener = opener;
    const position = turn.citations.findIndex((citation) => citation.n === n);
    const shown = this.source.show(turn.key, turn.citations, position);
    this.#focus('#source-heading');
    void shown.then(() => this.#showQuote());
  }

  stepSource(step: 1 | -1): void {
    void this.source.step(step).then((stepped) => {
      const { open } = this.source;
      if (!stepped || open === undefined) return;
      this.#say(this.#host.texts.sourceOf(open.position + 1, open.citations.length));
      this.#showQuote();
    });
  }

  /** False when no source was open. */
  closeSource(): boolean {
    if (this.source.open === undefined) return false;
    this.source.close();
    const opener = this.#opener;
    void this.#host.updateComplete.then(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    });
    return true;
  }

  copy(answer: Answer, as: 'answer' | 'note'): void {
    const { texts } = this.#host;
    const text = as === 'answer' ? answerWithSources(answer, texts) : journalNote(answer, texts, texts.today());
    void toClipboard(text).then((done) => {
      this.copied = { answerId: answer.id, state: done ? { kind: 'copied', as } : { kind: 'by-hand', text } };
      this.#say(done ? texts.copied : texts.copyByHand);
    });
  }

  rate: AnswerActions['rate'] = (answer, rating) => void this.feedback.rate(answer, rating);
  writeFeedback: AnswerActions['writeFeedback'] = (answer, change) => this.feedback.write(answer, change);

  closeFeedback(answer: Answer): void {
    this.feedback.close(answer);
    this.#focus(`[data-rate="${answer.id}"][aria-pressed="true"]`);
  }

  sendFeedback(answer: Answer): void {
    void this.feedback.send(answer).then((received) => {
      if (received) this.#focus(`[data-thanks="${answer.id}"]`);
    });
  }

  #say(text: string): void {
    this.told = text;
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.find(selector)?.focus({ preventScroll: true }));
  }

  /** Scrolls within the widget only: the page around it stays where it is. */
  async #showTurn(key: number | undefined, focus: boolean): Promise<void> {
    await this.#host.updateComplete;
    const turn = this.#host.find(`[data-key="${key}"]`);
    const log = this.#host.find('.log');
    if (turn === undefined || log === undefined) return;
    log.scrollTop += turn.getBoundingClientRect().top - log.getBoundingClientRect().top;
    if (focus) turn.focus({ preventScroll: true });
  }

  #showQuote(): void {
    const excerpt = this.#host.find('.excerpt');
    const mark = this.#host.find('.excerpt mark');
    if (excerpt === undefined || mark === undefined) return;
    const above = excerpt.clientHeight / 4;
    excerpt.scrollTop += mark.getBoundingClientRect().top - excerpt.getBoundingClientRect().top - above;
  }
}

function readOut(answer: Answer, texts: Texts): string {
  const said = answer.segments.map(({ text }) => text).join(' ');
  const sources = texts.ready(answer.citations.length);
  return `${texts.status(answer)}. ${said.length <= longestReadOut ? `${said} ` : ''}${sources}`;
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    // Not there on pages without https.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The browser may refuse storage altogether; then nothing is kept. */
function storageAt(key: string | undefined) {
  if (key === undefined) return undefined;
  const trying = <T>(access: () => T): T | null => {
    try {
      return access();
    } catch {
      return null;
    }
  };
  return {
    read: () => trying(() => sessionStorage.getItem(key)),
    write: (text: string) => void trying(() => sessionStorage.setItem(key, text)),
  };
}
