import type { Embedder } from '../../corpus/embedder.ts';
import type { PassageIndex, SearchQuery, SignalName } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';

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
}
