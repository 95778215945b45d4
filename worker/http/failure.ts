import type { Scope } from '../answering/stores.ts';

/** Why a key is not let in; only the log is told. */
export type KeyFault = 'malformed' | 'unknown' | 'wrong' | 'revoked' | 'expired';

/** One thing wrong with a request: where (keys and list positions joined by dots), and what (Danish). */
export interface RequestFault {
  readonly path: string;
  readonly message: string;
}

/** Everything that is expected to go wrong with a request. */
export type Failure =
  | { readonly kind: 'invalid-request'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'too-long'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'body-too-large'; readonly limitBytes: number }
  | { readonly kind: 'body-too-slow'; readonly timeoutMs: number }
  /** The connection ended before the body did. */
  | { readonly kind: 'body-broken-off' }
  | { readonly kind: 'bad-json' }
  | { readonly kind: 'unsupported-media-type' }
  | { readonly kind: 'key-required' }
  /** `why` is for the log only. */
  | { readonly kind: 'key-invalid'; readonly why: KeyFault }
  /** A key that is good for other pages, but not for this one. */
  | { readonly kind: 'origin-not-allowed' }
  | { readonly kind: 'scope-missing'; readonly needed: readonly Scope[] }
  /** Too much within a short period. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** The day's ceiling is reached. */
  | { readonly kind: 'budget-spent'; readonly retryAfterSeconds: number }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'unknown-document'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'unknown-passage'; readonly faults: readonly RequestFault[] }
  /** A model that clients of OpenAI asked for; `known` are those there are. */
  | { readonly kind: 'unknown-model'; readonly known: readonly string[] }
  | { readonly kind: 'method-not-allowed'; readonly allow: readonly string[] }
  /** `reason` is for the log only. */
  | { readonly kind: 'corpus-unavailable'; readonly reason: string; readonly retryAfterSeconds: number }
  /** `reason` is for the log only. */
  | { readonly kind: 'storage-unavailable'; readonly reason: string }
  /** `reason` is for the log only. */
  | { readonly kind: 'answer-too-slow'; readonly reason: string }
  | { readonly kind: 'misconfigured' }
  | { readonly kind: 'unexpected' };
