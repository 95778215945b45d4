import type { CanonicalDocument } from './document.ts';
import type { EmbedderIdentity } from './embedder.ts';
import type { Participation } from './participation.ts';
import type { Passage } from './passage.ts';

/** What a document is, without its text. */
export type DocumentSummary = Pick<CanonicalDocument, 'metadata' | 'version' | 'outline' | 'pageStarts' | 'names'> & {
  /** How many passages the document was cut into. */
  readonly passages: number;
};

export interface SearchQuery {
  readonly text: string;
  /** The query's vector by the index's own embedder; without it only lexical signals count. */
  readonly vector?: Float32Array;
  /** Search these documents only. */
  readonly documentIds?: readonly string[];
  /** How many hits at most, 1 to 100. */
  readonly limit: number;
}

export const signalNames = ['words', 'stems', 'ngrams', 'window', 'vector'] as const;
export type SignalName = (typeof signalNames)[number];

export interface SearchHit {
  readonly passageId: string;
  /** Weighted sum of the signals; comparable within one query only. */
  readonly score: number;
  /** Each signal's weighted share of `score`; absent = the signal found nothing. */
  readonly signals: Readonly<Partial<Record<SignalName, number>>>;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /**
   * The best passage's n-gram score as a share (0..1) of what it would score with everything in the query: low means
   * that the corpus does not talk about this.
   */
  readonly coverage: number;
}

/**
 * A corpus that can be searched: the exact snapshot in a worker, or LanceDB in Node.
 * Summaries and participation are held in memory; texts may be fetched.
 */
export interface PassageIndex {
  /** Names the ingest: 12 hex digits. */
  readonly corpusVersion: string;
  readonly embedder: EmbedderIdentity;
  /** False when the index ranks by words alone: a query's vector then changes nothing, and need not be made. */
  readonly readsVectors?: boolean;
  readonly documents: readonly DocumentSummary[];
  readonly participation: readonly Participation[];
  search(query: SearchQuery): Promise<SearchResult>;
  /** In the order asked; unknown ids are left out. */
  passages(ids: readonly string[]): Promise<readonly Passage[]>;
  /** All passages of a document in text order; empty for an unknown id. */
  passagesOf(documentId: string): Promise<readonly Passage[]>;
  /** Canonical text, undefined for an unknown id. */
  documentText(documentId: string): Promise<string | undefined>;
}
