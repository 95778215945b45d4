import { connect, type Connection, type Table } from '@lancedb/lancedb';
import { z } from 'zod';

import { canonicalDocumentSchema, outlineEntrySchema } from '../../corpus/document.ts';
import type { Embedder, EmbedderIdentity } from '../../corpus/embedder.ts';
import { createSubwordEmbedder, subwordIdentity } from '../../corpus/index/subword-embedder.ts';
import { participationSchema, type Participation } from '../../corpus/participation.ts';
import type { DocumentSummary, PassageIndex } from '../../corpus/passage-index.ts';
import { passageSchema, type Passage } from '../../corpus/passage.ts';
import { isOneOf, plainRows } from './lancedb-rows.ts';
import { createLanceSearch } from './lancedb-search.ts';

/** An ingest in the store of record. */
export interface LanceSource {
  /** LanceDB's folder. */
  readonly folder: string;
  /** The tag that stands at this ingest on every table. */
  readonly tag: string;
  readonly corpusVersion: string;
  readonly embedder: EmbedderIdentity;
  /** Of the local embedder, little-endian float32. */
  readonly embedderWeights: Uint8Array | undefined;
}

export interface LancePassageIndex {
  readonly index: PassageIndex;
  /** There when the ingest brings its own (`subword`). */
  readonly embedder: Embedder | undefined;
}

const passageColumns = Object.keys(passageSchema.shape);

/**
 * Opens an ingest for reading where LanceDB holds it. Summaries, participation and the statistics that scoring needs
 * are read once; passages and texts when asked for. Node only: LanceDB is a native module. Throws when a table or tag
 * is not there, or a row is not as ingest writes it.
 */
export async function openLancePassageIndex(source: LanceSource): Promise<LancePassageIndex> {
  const { folder, tag, corpusVersion, embedder } = source;
  const connection = await connect(folder);
  const passageTable = await openAt(connection, 'passages', tag);
  const documentTable = await openAt(connection, 'documents', tag);
  const participation = await readParticipation(await openAt(connection, 'participation', tag));
  // The n-gram index knows all that subword vectors know, and better: they choose candidates and add no score.
  const scoresVectors = embedder.id !== subwordIdentity.id;
  const { search, passagesOfDocument } = await createLanceSearch(passageTable, embedder.dimension, scoresVectors);
  const documents = await readDocuments(documentTable, passagesOfDocument);
  const texts = new Map<string, string>();

  const index: PassageIndex = {
    corpusVersion,
    embedder,
    documents,
    participation,
    search,
    passages: async (ids) => {
      const known = ids.filter((id) => /^p-[0-9a-f]{16}$/.test(id));
      if (known.length === 0) return [];
      const found = await readPassages(passageTable, isOneOf('id', known));
      const byId = new Map(found.map((passage) => [passage.id, passage]));
      return known.flatMap((id) => byId.get(id) ?? []);
    },
    passagesOf: (documentId) => readPassages(passageTable, isOneOf('documentId', [documentId])),
    documentText: async (documentId) => {
      const kept = texts.get(documentId);
      if (kept !== undefined) return kept;
      const rows = await documentTable
        .query()
        .where(isOneOf('id', [documentId]))
        .select(['text'])
        .toArray();
      if (rows.length === 0) return undefined;
      const text = textRowSchema.parse(plainRows(rows)[0]).text;
      texts.set(documentId, text);
      return text;
    },
  };
  return { index, embedder: embedderOf(source) };
}

function embedderOf({ embedder, embedderWeights }: LanceSource): Embedder | undefined {
  const { id, version, dimension } = subwordIdentity;
  if (embedderWeights === undefined || embedder.id !== id) return undefined;
  if (embedder.version !== version || embedder.dimension !== dimension) return undefined;
  return createSubwordEmbedder({ idf: new Float32Array(Uint8Array.from(embedderWeights).buffer) });
}

async function openAt(connection: Connection, name: string, tag: string): Promise<Table> {
  const table = await connection.openTable(name);
  await table.checkout(tag);
  return table;
}

const textRowSchema = z.object({ text: z.string() });
const ordinalSchema = z.object({ ordinal: z.int() });
const documentRowSchema = z.object({
  id: z.string(),
  version: z.string(),
  metadata: z.string(),
  pageStarts: z.array(z.int()),
  outline: z.array(outlineEntrySchema),
  names: z.string(),
});
const summarySchema = canonicalDocumentSchema.pick({
  metadata: true,
  version: true,
  outline: true,
  pageStarts: true,
  names: true,
});

async function readDocuments(table: Table, passages: ReadonlyMap<string, number>): Promise<DocumentSummary[]> {
  const columns = ['ordinal', 'id', 'version', 'metadata', 'pageStarts', 'outline', 'names'];
  return inOrder(await table.query().select(columns).toArray()).map((row) => {
    const { id, metadata, names, ...rest } = documentRowSchema.parse(row);
    const summary = summarySchema.parse({ ...rest, metadata: JSON.parse(metadata), names: JSON.parse(names) });
    return { ...summary, passages: passages.get(id) ?? 0 };
  });
}

async function readParticipation(table: Table): Promise<Participation[]> {
  return inOrder(await table.query().toArray()).map(({ ordinal: _, ...row }) => participationSchema.parse(row));
}

async function readPassages(table: Table, where: string): Promise<Passage[]> {
  const rows = await table
    .query()
    .where(where)
    .select(['ordinal', ...passageColumns])
    .toArray();
  return inOrder(rows).map(({ ordinal: _, ...row }) => passageSchema.parse(row));
}

/** Rows by their place in the corpus. */
function inOrder(rows: readonly unknown[]): Record<string, unknown>[] {
  return plainRows(rows).toSorted(
    (one, other) => ordinalSchema.parse(one).ordinal - ordinalSchema.parse(other).ordinal,
  );
}
