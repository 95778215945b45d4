import type { ReactiveControllerHost } from 'lit';

import type { Fault } from './fault.ts';
import type { Answer } from './read-answer.ts';
import type { Feedback, Service } from './service.ts';

export interface FeedbackState {
  readonly rating: Feedback['rating'];
  readonly comment: string;
  readonly include: boolean;
  /** The form for a comment is shown, was put away, or has been sent. */
  readonly form: 'open' | 'closed' | 'sent';
  readonly sending: boolean;
  readonly fault?: Fault;
}

/** What people say of answers, by the answer's id. The server keeps the last that was sent about each. */
export class FeedbackController {
  readonly #host: ReactiveControllerHost;
  readonly #service: () => Service;
  readonly #received: (feedback: Feedback) => void;
  readonly #states = new Map<string, FeedbackState>();

  constructor(host: ReactiveControllerHost, service: () => Service, received: (feedback: Feedback) => void) {
    this.#host = host;
    this.#service = service;
    this.#received = received;
  }

  of(answerId: string): FeedbackState | undefined {
    return this.#states.get(answerId);
  }

  /** Sends the rating at once and asks for a comment. */
  async rate(answer: Answer, rating: Feedback['rating']): Promise<void> {
    const { comment, include } = this.of(answer.id) ?? { comment: '', include: false };
    this.#set(answer.id, { rating, comment, include, form: 'open', sending: false });
    await this.#post({ answerId: answer.id, rating });
  }

  write(answer: Answer, change: Partial<Pick<FeedbackState, 'comment' | 'include'>>): void {
    this.#change(answer.id, change);
  }

  /** Puts the form away; the rating has been sent and stands. */
  close(answer: Answer): void {
    this.#change(answer.id, { form: 'closed' });
  }

  /** Sends the rating with the comment; whether it was received. */
  async send(answer: Answer): Promise<boolean> {
    const state = this.of(answer.id);
    if (state === undefined || state.sending) return false;
    const { rating, comment, include } = state;
    this.#set(answer.id, { rating, comment, include, form: 'open', sending: true });
    const received = await this.#post({
      answerId: answer.id,
      rating,
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(include ? { include: { question: answer.question, answer: answer.text } } : {}),
    });
    this.#change(answer.id, received ? { form: 'sent', sending: false } : { sending: false });
    return received;
  }

  async #post(feedback: Feedback): Promise<boolean> {
    const fault = await this.#service().sendFeedback(feedback);
    if (fault === undefined) this.#received(feedback);
    else this.#change(feedback.answerId, { fault });
    return fault === undefined;
  }

  #change(answerId: string, change: Partial<FeedbackState>): void {
    const state = this.of(answerId);
    if (state !== undefined) this.#set(answerId, { ...state, ...change });
  }

  #set(answerId: string, state: FeedbackState): void {
    this.#states.set(answerId, state);
    this.#host.requestUpdate();
  }
}
