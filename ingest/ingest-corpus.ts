import type { Connection } from '@lancedb/lancedb';

import type { Embedder } from '../corpus/embedder.ts';
import { passageKinds } from '../corpus/passage.ts';
import { EmbeddingError } from '../worker/adapters/embedder-openai.ts';
import { corpusVersionOf, type CorpusContents } from './corpus-version.ts';
import { sourceFingerprint } from './fingerprint.ts';
import { prepareEmbedder } from './ingest-embedder.ts';
import { listIngests, type IngestRecord } from './ingest-log.ts';
import { STORE_FORMAT } from './lance-schema.ts';
import { withStore } from './lance-table.ts';
import { loadCorpus, type LoadedDocument, type LoadFault } from './load/load-corpus.ts';
import { withStoreLock } from './lock.ts';
import { deriveParticipation } from './participation.ts';
import { readPin } from './pin.ts';
import { prepareDocuments } from './prepare-documents.ts';
import type { OnProgress } from './progress.ts';
import { serveIngest } from './serve-ingest.ts';
import { readServed, type Served } from './served.ts';
import { findVersion, type VersionFault } from './versions.ts';
import { writeIngest } from './write-ingest.ts';

export interface IngestOptions {
  /** Folder with one folder per document. */
  readonly corpusDir: string;
  /** Folder that gets `.lancedb/` and `public/_snapshot/`. */
  readonly outDir: string;
  /** Dates a new ingest. */
  readonly now: () => Date;
  /** An embedder that learns nothing from the corpus; without it the local one is trained on the corpus. */
  readonly embedder?: Embedder;
  readonly onProgress?: OnProgress;
}

export type PassageKind = (typeof passageKinds)[number];

/**
 * `ingested`: the newest version holds the documents as they are; `rejected`: documents cannot be used, and nothing was written; `busy`: another process is writing;
 * `embedding-failed`: the server gave no vectors, those it gave are kept, and nothing else was written; a version
 * fault: the contents are stored, but the version that is held fast cannot be put in place.
 */
export type IngestOutcome =
  | {
      readonly status: 'ingested';
      /** False when the newest version held these contents already, so that none was made. */
      readonly isNew: boolean;
      /** The newest ingest. */
      readonly record: IngestRecord;
      /** What the snapshot holds now: the newest ingest, or the pinned one. */
      readonly served: Served;
      readonly pinned: boolean;
      /** Kinds that occur, in the order of `passageKinds`. */
      readonly passagesOfKind: ReadonlyMap<PassageKind, number>;
      /** How many texts were embedded; vectors of the others were stored already. */
      readonly embedded: number;
      /** Whether the snapshot had to be written. */
      readonly exported: boolean;
    }
  | {
      readonly status: 'rejected';
      readonly faults: readonly LoadFault[];
      /** What stays served; undefined when nothing was yet. */
      readonly served: Served | undefined;
    }
  | {
      readonly status: 'embedding-failed';
      /** What went wrong, as `EmbeddingError` has it, and the HTTP status when there was one. */
      readonly code: string;
      readonly httpStatus: number | undefined;
      readonly served: Served | undefined;
    }
  | { readonly status: 'busy' }
  | VersionFault;

/**
 * Turns a folder of documents into a stored version and the snapshot that is served. Faults in documents are
 * gathered and given back together; then nothing is written and the version before stays served.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestOutcome> {
  const onProgress = options.onProgress ?? (() => {});
  onProgress({ stage: 'load', done: 0, total: 0 });
  const source = await sourceFingerprint(options.corpusDir);
  const { documents, faults } = await loadCorpus(options.corpusDir);
  if (faults.length > 0) return { status: 'rejected', faults, served: await readServed(options.outDir) };
  onProgress({ stage: 'load', done: documents.length, total: documents.length });

  const contents = await prepareContents(documents, onProgress);
  try {
    const locked = await withStoreLock(options.outDir, () =>
      withStore(options.outDir, (connection) => storeAndServe(connection, options, contents, source, onProgress)),
    );
    return locked?.result ?? { status: 'busy' };
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const served = await readServed(options.outDir);
    return { status: 'embedding-failed', code: error.code, httpStatus: error.status, served };
  }
}

async function prepareContents(loaded: readonly LoadedDocument[], onProgress: OnProgress): Promise<CorpusContents> {
  const total = loaded.length;
  onProgress({ stage: 'prepare', done: 0, total });
  const prepared = await prepareDocuments(loaded);
  onProgress({ stage: 'prepare', done: total, total });
  return {
    documents: prepared.map(({ document }) => document),
    passages: prepared.flatMap(({ passages }) => passages),
    participation: prepared.flatMap(({ document, passages }, index) => {
      const found = deriveParticipation(document, passages);
      onProgress({ stage: 'participation', done: index + 1, total });
      return found;
    }),
  };
}

async function storeAndServe(
  connection: Connection,
  options: IngestOptions,
  contents: CorpusContents,
  source: string,
  onProgress: OnProgress,
): Promise<IngestOutcome> {
  const { outDir } = options;
  const ingests = await listIngests(connection);
  const stored = await storeContents(connection, options, contents, ingests.at(-1), source, onProgress);
  const pin = await readPin(outDir);
  const wanted = pin === undefined ? stored.record : findVersion(ingests, pin);
  if ('status' in wanted) return wanted;
  const wantedSource = wanted === stored.record ? source : wanted.sourceFingerprint;
  return {
    status: 'ingested',
    ...stored,
    ...(await serveIngest(connection, outDir, wanted, wantedSource, onProgress)),
    pinned: pin !== undefined,
    passagesOfKind: countByKind(contents),
  };
}

async function storeContents(
  connection: Connection,
  { embedder: given, now }: IngestOptions,
  contents: CorpusContents,
  previous: IngestRecord | undefined,
  source: string,
  onProgress: OnProgress,
): Promise<{ readonly record: IngestRecord; readonly isNew: boolean; readonly embedded: number }> {
  const texts = contents.passages.map(({ embeddedText }) => embeddedText);
  onProgress({ stage: 'train', done: 0, total: texts.length });
  const { embedder, weights, fingerprint } = prepareEmbedder(given, texts);
  const corpusVersion = corpusVersionOf(contents, fingerprint);
  if (previous?.corpusVersion === corpusVersion) return { record: previous, isNew: false, embedded: 0 };
  const record: IngestRecord = {
    number: (previous?.number ?? 0) + 1,
    date: now().toISOString(),
    corpusVersion,
    sourceFingerprint: source,
    storeFormat: STORE_FORMAT,
    embedderId: embedder.id,
    embedderDimension: embedder.dimension,
    embedderVersion: embedder.version,
    embedderFingerprint: fingerprint,
    ...(weights === undefined ? {} : { embedderWeights: weights }),
    documents: contents.documents.length,
    passages: contents.passages.length,
    participation: contents.participation.length,
  };
  const { embedded } = await writeIngest(
    connection,
    { record, contents, embedder, previous, keepsVectors: given !== undefined },
    onProgress,
  );
  return { record, isNew: true, embedded };
}

function countByKind({ passages }: CorpusContents): Map<PassageKind, number> {
  const counts = passageKinds.map((wanted) => [wanted, passages.filter(({ kind }) => kind === wanted).length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}
