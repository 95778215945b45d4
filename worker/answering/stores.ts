import type { HistoryTurn } from './answer.ts';

/** A conversation: where it is held, and its name there. */
export interface ConversationKey {
  /** "api", "slack", "teams". */
  readonly channel: string;
  readonly thread: string;
}

/** Remembers what was said, for as long as the operator has set. Every method throws a `StorageError` when it cannot. */
export interface ConversationStore {
  /** The latest `requestLimits.historyTurns` turns, oldest first. Empty for a conversation that is not known. */
  history(key: ConversationKey): Promise<readonly HistoryTurn[]>;
  /** Adds turns, in this order. Only the latest `requestLimits.historyTurns` of a conversation are kept. */
  append(key: ConversationKey, turns: readonly HistoryTurn[]): Promise<void>;
  forget(key: ConversationKey): Promise<void>;
}

/** What somebody thought of an answer. */
export interface Feedback {
  readonly answerId: string;
  /** Where it was given: "api", "slack", "teams". */
  readonly channel: string;
  /** Who gave it, where an answer can be seen by several: a name that says nothing by itself, such as a keyed hash. */
  readonly actor?: string;
  readonly rating: 'up' | 'down';
  readonly comment?: string;
  /** Present only when the person included it or the operator logs content. */
  readonly content?: { readonly question: string; readonly answer: string };
}

/** Keeps feedback. Throws a `StorageError` when it cannot. */
export interface FeedbackStore {
  /** Puts it in place of what the same actor said of the same answer before. */
  record(feedback: Feedback): Promise<void>;
}

/** Lets an event that is delivered several times be handled once. Throws a `StorageError` when it cannot tell. */
export interface EventClaims {
  /**
   * True for the first who claims the event, false for everyone after, for as long as claims are kept (a day). `source`
   * is whoever gave the id: "slack", "teams".
   */
  claim(source: string, eventId: string): Promise<boolean>;
}

/** Something could not be read or stored. The message is for the log. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
