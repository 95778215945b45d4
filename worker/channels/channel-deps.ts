import type { Answer } from '../answering/answer.ts';
import type { AnswerInConversation, AnswerQuestion } from '../answering/conversation.ts';
import type { AnsweringServices } from '../answering/ports.ts';
import type { ConversationStore, EventClaims, FeedbackStore } from '../answering/stores.ts';

/** Gives the services over the served documents. */
export interface ChannelCorpus {
  /** `publicUrl` is the origin that links are built on; `reason` is for the log only. */
  services(
    publicUrl: string,
  ): Promise<
    { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly reason: string }
  >;
  /** Why the documents failed, when that is what a thrown error tells; otherwise undefined. */
  explain(error: unknown): { readonly reason: string } | undefined;
}

/** What every channel is given. */
export interface ChannelDeps {
  readonly corpus: ChannelCorpus;
  readonly answerQuestion: AnswerQuestion;
  readonly answerInConversation: AnswerInConversation;
  readonly conversations: Pick<ConversationStore, 'history'>;
  readonly claims: EventClaims;
  readonly feedback: FeedbackStore;
  /** Origin that links are built on; undefined = the origin of the request. */
  readonly publicUrl: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly log: (line: ChannelLine) => void;
}

/** What is written about work that went on after a request had been answered: never a question or an answer. */
export interface ChannelLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'channel';
  readonly channel: 'slack' | 'teams';
  /** Of the request that set the work off; the user is told it when something fails. */
  readonly requestId: string;
  /** What was handled: "app_mention", "feedback". */
  readonly what: string;
  readonly outcome: 'answered' | 'ignored' | 'told' | 'recorded' | 'refused' | 'failed';
  readonly ms: number;
  readonly answer?: Answer['status'];
  readonly composer?: Answer['composer'];
  /** Why, for the operator. */
  readonly reason?: string;
}
