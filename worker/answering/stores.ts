import type { Answer, HistoryTurn } from './answer.ts';
import type { TokenBudget } from './ports.ts';

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

/** A message of ours on a chat platform. */
export interface SentMessage {
  /** "slack", "teams". */
  readonly channel: string;
  /** Its id there, unique within the channel. */
  readonly message: string;
}

/**
 * Remembers which answer a message holds, for platforms that say no more of a rating than the message it is about.
 * Throws a `StorageError` when it cannot.
 */
export interface SentAnswers {
  remember(message: SentMessage, answerId: string): Promise<void>;
  /** Undefined for a message that is not known, or was sent too long ago. */
  answerOf(message: SentMessage): Promise<string | undefined>;
}

/** Lets an event that is delivered several times be handled once. Throws a `StorageError` when it cannot tell. */
export interface EventClaims {
  /**
   * True for the first who claims the event, false for everyone after, for as long as claims are kept (a day). `source`
   * is whoever gave the id: "slack", "teams".
   */
  claim(source: string, eventId: string): Promise<boolean>;
}

export const scopes = ['ask', 'search', 'mcp', 'admin'] as const;
export type Scope = (typeof scopes)[number];

/** A key to the API, as it is stored. */
export interface ApiKey {
  readonly id: string;
  readonly label: string;
  /** SHA-256 of the whole key, in hex. */
  readonly secretHash: string;
  readonly scopes: readonly Scope[];
  /** Not empty = a public key that stands in pages of these origins and counts for nothing elsewhere. */
  readonly origins: readonly string[];
  /** Its own daily ceilings; undefined = those of every key. */
  readonly requestsPerDay: number | undefined;
  readonly tokensPerDay: number | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly revokedAt: number | undefined;
}

/** Finds keys. Throws a `StorageError` when it cannot. */
export interface KeyStore {
  find(id: string): Promise<ApiKey | undefined>;
}

/** How a request was counted: what is left of the day's ceiling, or that there was nothing left. */
export type DailyCount = { readonly allowed: true; readonly remaining: number } | { readonly allowed: false };

/** Counts what is used per calendar day (UTC). Throws a `StorageError` when it cannot. */
export interface DailyUse {
  /** Counts a request, unless the day's ceiling (at least 1) is reached. Never lets more through, however many ask at once. */
  countRequest(subject: string, ceiling: number): Promise<DailyCount>;
  /** A ceiling on tokens, shared by everyone who names the same subject. */
  tokenBudget(subject: string, ceiling: number): TokenBudget;
}

/** How an answer came about; what it says only where the operator logs content. */
export interface AuditEvent {
  readonly requestId: string;
  readonly answerId: string;
  /** The edge it was given through: "api", "page", "openai", "mcp", "slack", "teams". */
  readonly channel: string;
  /** A keyed hash of who asked; empty when the operator has set no secret for it. */
  readonly actor: string;
  /** Empty without a key. */
  readonly keyId: string;
  readonly status: Answer['status'];
  readonly reason: Answer['reason'];
  readonly composer: Answer['composer'];
  readonly ms: number;
  /** How many personal numbers and addresses were taken out of the request. */
  readonly redactions: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly content: { readonly question: string; readonly answer: string } | undefined;
}

/** Keeps audit events for as long as the operator has set. Throws a `StorageError` when it cannot. */
export interface AuditLog {
  record(event: AuditEvent): Promise<void>;
}

/** What has been used within the last days. */
export interface UsageReport {
  readonly days: number;
  /** By day (days since the epoch, UTC) and status, oldest first; what did not occur is left out. */
  readonly answers: readonly { readonly day: number; readonly status: Answer['status']; readonly answers: number }[];
  /** By the edge they were given through and status. */
  readonly channels: readonly {
    readonly channel: string;
    readonly status: Answer['status'];
    readonly answers: number;
  }[];
  readonly ratings: { readonly up: number; readonly down: number };
  /** Answers by milliseconds, each bar from the end of the one before; the last has no end. */
  readonly latencies: readonly { readonly below: number | undefined; readonly answers: number }[];
  /** Most used first; an empty id stands for everybody without a key, people on chat platforms included. */
  readonly keys: readonly { readonly id: string; readonly label: string | null; readonly answers: number }[];
  /** The latest texts that were included with feedback, or logged where content is. */
  readonly texts: readonly {
    /** Milliseconds since the epoch. */
    readonly at: number;
    readonly source: 'log' | 'feedback';
    readonly rating: 'up' | 'down' | null;
    readonly question: string;
    readonly answer: string | null;
    readonly comment: string | null;
  }[];
}

/** Reads what has been used. Throws a `StorageError` when it cannot. */
export interface UsageReports {
  read(days: number): Promise<UsageReport>;
}

/** Something could not be read or stored. The message is for the log. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
