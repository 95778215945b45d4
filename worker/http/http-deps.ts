import type { AnswerInConversation, AnswerQuestion } from '../answering/conversation.ts';
import type { AnsweringServices, FindPassages } from '../answering/ports.ts';
import type { AuditLog, FeedbackStore, KeyStore, UsageReports } from '../answering/stores.ts';
import type { Caller } from './access/caller.ts';
import type { Limits } from './access/limits.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { Failure } from './failure.ts';
import type { HttpConfig } from './http-config.ts';
import type { Wait } from './read-body.ts';
import type { LogLine } from './request-log.ts';

/** Why the documents cannot be used now. `reason` is for the log only. */
export interface CorpusFault {
  readonly reason: string;
  readonly retryAfterSeconds: number;
}

/** Gives the services over the served documents. */
export interface CorpusAccess {
  /** `publicUrl` is the origin that links are built on. */
  services(
    publicUrl: string,
  ): Promise<{ readonly ok: true; readonly services: AnsweringServices } | ({ readonly ok: false } & CorpusFault)>;
  /** Why the documents failed, when that is what a thrown error tells; otherwise undefined. */
  explain(error: unknown): CorpusFault | undefined;
}

/** What the page about privacy tells of this installation. */
export interface DataUse {
  /** How long a turn of a conversation is kept, in days. */
  readonly conversationDays: number;
  readonly feedbackDays: number;
  /** The chat platforms it can be asked on, as people know them. */
  readonly chatPlatforms: readonly string[];
  readonly auditDays: number;
  /** Whether questions and answers are kept for those who run the service. */
  readonly logsContent: boolean;
  /** Host of the server that questions are sent to; undefined when they are sent to none. */
  readonly modelHost: string | undefined;
  /** Whether that server gets what answers are written from, or only what is searched for. */
  readonly modelWrites: boolean;
}

/** Where answers are noted for those who run the service, and how much of them. */
export interface Audit {
  readonly log: AuditLog;
  /** What those who ask are hashed with; undefined = nobody is told apart. */
  readonly secret: string | undefined;
  /** Whether questions and answers are kept. */
  readonly content: boolean;
}

/** Everything the HTTP edge is given. */
export interface HttpDeps {
  readonly config: HttpConfig;
  readonly corpus: CorpusAccess;
  readonly answerQuestion: AnswerQuestion;
  readonly answerInConversation: AnswerInConversation;
  readonly findPassages: FindPassages;
  readonly feedback: FeedbackStore;
  readonly keys: KeyStore;
  readonly limits: Limits;
  readonly audit: Audit;
  readonly usage: UsageReports;
  /** The widget's script; undefined when it has not been built. */
  readonly readWidget: () => Promise<Uint8Array | undefined>;
  readonly dataUse: DataUse;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: Wait;
  readonly log: (line: LogLine) => void;
}

/** What middleware and handlers tell each other about a request. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    /** Set by whoever answers with a failure. */
    failure?: Failure;
    answerFacts?: AnswerFacts;
    /** Set with the facts, for those who log content. */
    answerContent?: { readonly question: string; readonly answer: string };
    /** Who was let in, set where somebody was asked for. */
    caller?: Caller;
    /** What was thrown while a response was already being streamed. */
    streamError?: Error;
    /** Set by a streamed response: settles when the stream has ended. */
    streamed?: Promise<void>;
  };
}
