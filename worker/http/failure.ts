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
  | { readonly kind: 'bad-json' }
  | { readonly kind: 'unsupported-media-type' }
  | { readonly kind: 'key-required' }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'unknown-document'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'unknown-passage'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'method-not-allowed'; readonly allow: readonly string[] }
  /** `reason` is for the log only. */
  | { readonly kind: 'corpus-unavailable'; readonly reason: string; readonly retryAfterSeconds: number }
  /** `reason` is for the log only. */
  | { readonly kind: 'storage-unavailable'; readonly reason: string }
  | { readonly kind: 'misconfigured' }
  | { readonly kind: 'unexpected' };
