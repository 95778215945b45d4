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

/**
 * Somebody who writes, by the platform and the ids it knows them by: "slack:" with workspace and user, "teams:" with the
 * object id of Entra.
 */
export type Person = `${'slack' | 'teams'}:${string}`;

/** Why somebody has to wait: too much within a short period, or nothing left of the day. */
export interface HeldBack {
  readonly kind: 'rate-limited' | 'budget-spent';
  readonly retryAfterSeconds: number;
}

/** What every channel is given. */
export interface ChannelDeps {
  readonly corpus: ChannelCorpus;
  readonly answerQuestion: AnswerQuestion;
  readonly answerInConversation: AnswerInConversation;
  readonly conversations: Pick<ConversationStore, 'history'>;
  readonly claims: EventClaims;
  readonly feedback: FeedbackStore;
  /** Counts a message; undefined when it may be answered. Throws a `StorageError` when it cannot tell. */
  readonly holdBack: (person: Person) => Promise<HeldBack | undefined>;
  /** A name that tells one person's ratings from another's, and nothing to whoever has not got the secret. */
  readonly raterOf: (person: Person) => Promise<string>;
  /** Origin that links are built on; undefined = the origin of the request. */
  readonly publicUrl: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Writes down what came of something that was delivered. Never throws. */
  readonly note: (event: ChannelEvent) => Promise<void>;
}

/** What came of something that was delivered; most of it goes on after the request has been answered. */
export interface ChannelEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly channel: 'slack' | 'teams';
  /** Of the request that set the work off; the user is told it when something fails. */
  readonly requestId: string;
  /** What was handled: "app_mention", "feedback". */
  readonly what: string;
  /** "held-back": told to wait. */
  readonly outcome: 'answered' | 'ignored' | 'told' | 'held-back' | 'recorded' | 'refused' | 'failed';
  readonly ms: number;
  /** Who wrote it; written down as a keyed hash at most. */
  readonly person?: Person | undefined;
  /** What was answered, even when the platform did not take it. */
  readonly answer?: Answer;
  /** Why, for the operator. */
  readonly reason?: string;
}
