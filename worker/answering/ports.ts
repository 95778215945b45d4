import type { Embedder } from '../../corpus/embedder.ts';
import type { PassageIndex, SearchQuery, SignalName } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Prompt } from '../../prompts/prompt.ts';
import type { composers } from './answer.ts';

/** A passage that was found, and what speaks for it. */
export interface FoundPassage {
  readonly passage: Passage;
  /** Comparable within one search only. */
  readonly score: number;
  /** What each signal adds to `score`, largest first. */
  readonly signals: readonly { readonly name: SignalName; readonly share: number }[];
}

export interface Found {
  /** Best first. */
  readonly passages: readonly FoundPassage[];
  /** As in `SearchResult`. */
  readonly coverage: number;
  /** What the search went on without: "embedding" when the question could not be embedded. */
  readonly degraded: readonly 'embedding'[];
}

/** Finds passages for a text; the same for answers, for searches and for explanations of both. */
export type FindPassages = (
  query: Pick<SearchQuery, 'text' | 'documentIds' | 'limit'>,
  services: Pick<AnsweringServices, 'index' | 'embedder'>,
) => Promise<Found>;

/** What answering needs from outside; composed in `services.ts`. */
export interface AnsweringServices {
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Milliseconds since the epoch; only differences are used. */
  readonly now: () => number;
  /** A fresh unguessable id for an answer. */
  readonly newId: () => string;
  /** Origin that citation links are built on, without a trailing slash. */
  readonly publicUrl: string;
  /** Absent = no language model is set up: every answer is extractive. */
  readonly generative?: GenerativeServices;
}

/** What composing with a language model needs. */
export interface GenerativeServices {
  readonly model: LanguageModel;
  readonly prompts: { readonly answer: Prompt; readonly rewrite: Prompt };
  /** Who composes when a request says nothing, or `auto`. */
  readonly defaultComposer: (typeof composers)[number];
  readonly limits: GenerativeLimits;
  readonly budget: TokenBudget;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told of every call that failed, for the operator's log. */
  readonly onFault: (fault: ModelFault) => void;
}

export interface GenerativeLimits {
  /** What passages and conversation together may fill, in estimated tokens. */
  readonly inputTokens: number;
  /** What a reply may fill, in tokens. */
  readonly outputTokens: number;
}

/** A ceiling on tokens per calendar day (UTC). Kept per isolate in memory, or for all of them in D1 when it is bound. */
export interface TokenBudget {
  /** Sets so many tokens aside; false when the day's ceiling does not leave room for them. */
  reserve(tokens: number): Promise<boolean>;
  /** Puts what was really used in the place of what was set aside. */
  settle(reserved: number, used: number): Promise<void>;
}

/** A chat model behind an OpenAI-compatible server, or one that speaks like it. */
export interface LanguageModel {
  /** Name of the model, as answers tell it. */
  readonly name: string;
  /**
   * Asks for one reply in JSON and tells each value at the wanted paths as soon as it is complete, then the use, then
   * exactly one `end` or `fault`. Never throws for what a server, network or model does. An aborted signal ends the
   * call upstream and the events, without a last one.
   */
  reply(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, void>;
}

export interface ModelRequest {
  /** The rules. */
  readonly system: string;
  /** The data, as JSON. */
  readonly user: string;
  /** Form of the reply: a name for the server, and a JSON Schema. */
  readonly form: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Where in the reply the values lie that are told, in JSONPath: "$.status", "$.segments.*". */
  readonly paths: readonly string[];
  readonly outputTokens: number;
}

export interface TokenUse {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type ModelEvent =
  /** `key` is the last name of the path: "status", "segments". */
  | { readonly type: 'value'; readonly key: string; readonly value: unknown }
  | ({ readonly type: 'use' } & TokenUse)
  | { readonly type: 'end' }
  | { readonly type: 'fault'; readonly fault: ModelFault };

export const modelFaultCodes = [
  /** No connection: refused, no such host, no trust in its certificate. */
  'model_unreachable',
  /** 401 or 403. */
  'model_unauthorised',
  /** 404: neither the address nor the model is known there. */
  'model_not_found',
  /** 429. */
  'model_rate_limited',
  /** 5xx. */
  'model_unavailable',
  /** Any other 4xx. */
  'model_rejected_request',
  /** Nothing came for too long, or the whole took too long. */
  'model_timeout',
  /** The reply ended before its JSON did. */
  'model_cut',
  /** What came is not JSON of the wanted form. */
  'model_bad_reply',
  /** The model would not answer. */
  'model_refused',
  /** The reply went on and on, or said the same again and again. */
  'model_endless',
  /** The day's ceiling on tokens leaves no room: nothing was asked. */
  'tokens_spent',
] as const;

/** Why a call gave no whole reply. */
export interface ModelFault {
  readonly code: (typeof modelFaultCodes)[number];
  /** HTTP status, when there was one. */
  readonly status?: number;
  /** What kind of error it was, for the operator: never a text of the server, key or question. */
  readonly detail?: string;
  /** After how many milliseconds a second try may help; absent = it will not. */
  readonly retryAfterMs?: number;
}

/** An answer was not finished in time. */
export class AnswerTimeoutError extends Error {
  override readonly name = 'AnswerTimeoutError';
}
