import type { ReactiveControllerHost } from 'lit';

import type { Fault } from './fault.ts';
import type { Answer } from './read-answer.ts';
import type { Feedback, Service } from './service.ts';

export interface FeedbackState {
  readonly rating: Feedback['rating'];
  readonly comment: string;
  readonly include: boolean;
  readonly stage: 'writing' | 'sending' | 'sent';
  readonly fault?: Fault;
}

/** What people say of answers, by the answer's id. Nothing is sent before they ask for it. */
export class FeedbackController {
  readonly #host: ReactiveControllerHost;
  readonly #service: () => Service;
  readonly #states = new Map<string, FeedbackState>();

  constructor(host: ReactiveControllerHost, service: () => Service) {
    this.#host = host;
    this.#service = service;
  }

  of(answerId: string): FeedbackState | undefined {
    return this.#states.get(answerId);
  }

  rate(answerId: string, rating: Feedback['rating']): void {
    const state = this.of(answerId) ?? { rating, comment: '', include: false, stage: 'writing' as const };
    this.#set(answerId, { ...state, rating });
  }

  write(answerId: string, change: Partial<Pick<FeedbackState, 'comment' | 'include'>>): void {
    const state = this.of(answerId);
    if (state !== undefined) this.#set(answerId, { ...state, ...change });
  }

  cancel(answerId: string): void {
    this.#states.delete(answerId);
    this.#host.requestUpdate();
  }

  /** What was received, or undefined when nothing was. */
  async send(answer: Answer): Promise<Feedback | undefined> {
    const state = this.of(answer.id);
    if (state?.stage !== 'writing') return undefined;
    const { rating, comment, include } = state;
    const feedback: Feedback = {
      answerId: answer.id,
      rating,
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(include ? { include: { question: answer.question, answer: answer.text } } : {}),
    };
    this.#set(answer.id, { rating, comment, include, stage: 'sending' });
    const fault = await this.#service().sendFeedback(feedback);
    this.#set(
      answer.id,
      fault === undefined
        ? { rating, comment, include, stage: 'sent' }
        : { rating, comment, include, stage: 'writing', fault },
    );
    return fault === undefined ? feedback : undefined;
  }

  #set(answerId: string, state: FeedbackState): void {
    this.#states.set(answerId, state);
    this.#host.requestUpdate();
  }
}
