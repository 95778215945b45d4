import type { Embedder } from '../../corpus/embedder.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';

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
}
