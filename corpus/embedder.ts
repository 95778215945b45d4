/** Names an embedder so that index and query can be held against each other. */
export interface EmbedderIdentity {
  /** "subword", or "openai:<model>". */
  readonly id: string;
  readonly dimension: number;
  /** Raised by hand when the same text would give another vector. */
  readonly version: number;
}

/** Turns texts into unit vectors. Same code at ingest and at query. */
export interface Embedder extends EmbedderIdentity {
  /** One vector of `dimension` floats per text, in order, each of length 1 (or all zeros for a text without content). */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
