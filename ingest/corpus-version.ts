import { createHash } from 'node:crypto';

import type { CanonicalDocument } from '../corpus/document.ts';
import type { EmbedderIdentity } from '../corpus/embedder.ts';
import type { Participation } from '../corpus/participation.ts';
import type { Passage } from '../corpus/passage.ts';
import { STORE_FORMAT } from './lance-schema.ts';

/** What a version of the corpus is made of, in the order it is stored. */
export interface CorpusContents {
  readonly documents: readonly CanonicalDocument[];
  readonly passages: readonly Passage[];
  readonly participation: readonly Participation[];
}

/** The embedder's identity and what it learned from the corpus, as 16 hex digits. */
export function embedderFingerprint(identity: EmbedderIdentity, weights: Uint8Array | undefined): string {
  const hash = createHash('sha256').update(JSON.stringify([identity.id, identity.dimension, identity.version]));
  if (weights !== undefined) hash.update(weights);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Names the contents of the tables: 12 hex digits that change when any stored field, the embedder or the
 * store's format does, and only then. Fed piece by piece, so that a large corpus is never one string.
 */
export function corpusVersionOf(contents: CorpusContents, fingerprint: string): string {
  const hash = createHash('sha256').update(`${STORE_FORMAT} ${fingerprint}\n`);
  const feed = (name: string, records: readonly object[]) => {
    hash.update(`${name} ${records.length}\n`);
    for (const record of records) hash.update(`${stableJson(record)}\n`);
  };
  feed('documents', contents.documents);
  feed('passages', contents.passages);
  feed('participation', contents.participation);
  return hash.digest('hex').slice(0, 12);
}

/** JSON whose keys are in alphabetical order, so that equal values are equal strings. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
