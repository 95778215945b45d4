import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { CanonicalDocument } from '../document.ts';
import type { EmbedderIdentity } from '../embedder.ts';
import type { Participation } from '../participation.ts';
import type { DocumentSummary } from '../passage-index.ts';
import type { Passage } from '../passage.ts';
import { buildLexicalIndex } from './lexical-index.ts';
import { sealedBytes, snapshotFormat, type SnapshotManifest, type SnapshotPart } from './snapshot-manifest.ts';
import { joinSections, type SectionArray } from './snapshot-sections.ts';
import { subwordIdentity, type SubwordWeights } from './subword-embedder.ts';
import { quantiseVectors } from './vector-table.ts';

export interface SnapshotContents {
  readonly corpusVersion: string;
  readonly embedder: EmbedderIdentity;
  /** With the `subword` embedder. */
  readonly subwordWeights?: SubwordWeights;
  readonly documents: readonly CanonicalDocument[];
  /** In any order; within a document in text order. */
  readonly passages: readonly Passage[];
  /** One per passage, in the same order. */
  readonly vectors: readonly Float32Array[];
  readonly participation: readonly Participation[];
}

export interface EncodedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Largest part, in bytes: static assets may have 25 MiB. */
const largestPart = 20 * 1024 * 1024;
/** Passages are gathered into shards of about this many UTF-16 units of text. */
const shardUnits = 128 * 1024;

/** Builds the index and lays everything out in content-named parts; the manifest is stored beside them as JSON. */
export function encodeSnapshot(contents: SnapshotContents): { manifest: SnapshotManifest; parts: EncodedPart[] } {
  const { documents, participation, embedder, corpusVersion } = contents;
  const entries = inDocumentOrder(contents);
  const passages = entries.map(({ passage }) => passage);
  const parts = new Map<string, Uint8Array>();
  const put = (kind: string, extension: 'bin' | 'json', bytes: Uint8Array): SnapshotPart => {
    if (bytes.length > largestPart) throw new Error(`a ${kind} part of ${bytes.length} bytes is too large`);
    const hash = bytesToHex(sha256(bytes));
    const name = `${kind}-${hash.slice(0, 16)}.${extension}`;
    parts.set(name, bytes);
    return { name, bytes: bytes.length, sha256: hash };
  };
  const putJson = (kind: string, value: unknown) => put(kind, 'json', new TextEncoder().encode(JSON.stringify(value)));

  const { headers, bytes } = joinSections(indexSections(contents, entries));
  const index: SnapshotPart[] = [];
  for (let from = 0; from < bytes.length; from += largestPart) {
    index.push(put('index', 'bin', bytes.subarray(from, from + largestPart)));
  }
  const unsealed = {
    format: snapshotFormat,
    corpusVersion,
    embedder: { id: embedder.id, dimension: embedder.dimension, version: embedder.version },
    counts: { documents: documents.length, passages: passages.length, participation: participation.length },
    sections: headers,
    index,
    facts: putJson('facts', { documents: summarise(documents, passages), participation }),
    passageShards: shards(passages).map((shard) => ({ ...putJson('passages', shard), passages: shard.length })),
    texts: documents.map((document) => putJson('text', document.text)),
  } as const;
  const manifest = { ...unsealed, seal: bytesToHex(sha256(sealedBytes(unsealed))) };
  return { manifest, parts: Array.from(parts, ([name, content]) => ({ name, bytes: content })) };
}

interface Entry {
  readonly passage: Passage;
  readonly vector: Float32Array;
}

function inDocumentOrder({ documents, passages, vectors }: SnapshotContents): Entry[] {
  if (vectors.length !== 0 && vectors.length !== passages.length) {
    throw new Error('vectors and passages differ in number');
  }
  const order = new Map(documents.map((document, index) => [document.metadata.id, index]));
  const none = new Float32Array();
  return passages
    .map((passage, index) => {
      const rank = order.get(passage.documentId);
      if (rank === undefined) throw new Error(`passage ${passage.id} belongs to no document`);
      return { passage, vector: vectors[index] ?? none, rank };
    })
    .toSorted((one, other) => one.rank - other.rank);
}

function indexSections(contents: SnapshotContents, passages: readonly Entry[]): Map<string, SectionArray> {
  const sections = new Map<string, SectionArray>();
  const { fields, wordList } = buildLexicalIndex(passages.map(({ passage }) => passage.embeddedText));
  for (const [field, index] of Object.entries(fields)) {
    for (const [name, array] of Object.entries(index)) sections.set(`${field}.${name}`, array);
  }
  for (const [name, array] of Object.entries(wordList)) sections.set(`wordList.${name}`, array);
  const halves = passages.map(({ passage: { id } }) => [
    Number.parseInt(id.slice(2, 10), 16),
    Number.parseInt(id.slice(10), 16),
  ]);
  sections.set('ids', Uint32Array.from(halves.flat()));
  if (contents.subwordWeights !== undefined) sections.set('subword.idf', contents.subwordWeights.idf);
  // The n-gram index knows all that subword vectors know, and better (docs/retrieval.md): only others are kept.
  if (contents.embedder.id !== subwordIdentity.id && contents.vectors.length > 0) {
    const vectors = passages.map(({ vector }) => vector);
    const { rows, scales } = quantiseVectors(vectors, contents.embedder.dimension);
    sections.set('vectors.rows', rows);
    sections.set('vectors.scales', scales);
  }
  return sections;
}

function summarise(documents: readonly CanonicalDocument[], all: readonly Passage[]): DocumentSummary[] {
  const counts = new Map<string, number>();
  for (const { documentId } of all) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return documents.map(({ metadata, version, outline, pageStarts, names }) => {
    const passages = counts.get(metadata.id) ?? 0;
    return { metadata, version, outline, pageStarts, ...(names === undefined ? {} : { names }), passages };
  });
}

function shards(passages: readonly Passage[]): Passage[][] {
  const result: Passage[][] = [];
  let room = 0;
  for (const passage of passages) {
    const units = passage.text.length + passage.embeddedText.length;
    if (room < units || result.length === 0) {
      result.push([]);
      room = shardUnits;
    }
    result.at(-1)?.push(passage);
    room -= units;
  }
  return result;
}
