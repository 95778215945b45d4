import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { CanonicalDocument } from '../document.ts';
import type { EmbedderIdentity } from '../embedder.ts';
import type { Participation } from '../participation.ts';
import type { DocumentSummary } from '../passage-index.ts';
import type { Passage } from '../passage.ts';
import { fieldNames } from './analysis.ts';
import { buildLexicalIndex } from './lexical-index.ts';
import { sealedBytes, snapshotFormat, type SnapshotManifest, type SnapshotPart } from './snapshot-manifest.ts';
import { joinSections, type SectionArray } from './snapshot-sections.ts';
import type { SubwordWeights } from './subword-embedder.ts';

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
  const passages = inDocumentOrder(contents);
  const parts = new Map<string, Uint8Array>();
  const put = (kind: string, extension: 'bin' | 'json', bytes: Uint8Array): SnapshotPart => {
    if (bytes.length > largestPart) throw new Error(`a ${kind} part of ${bytes.length} bytes is too large`);
    const hash = bytesToHex(sha256(bytes));
    const name = `${kind}-${hash.slice(0, 16)}.${extension}`;
    parts.set(name, bytes);
    return { name, bytes: bytes.length, sha256: hash };
  };
  const putJson = (kind: string, value: unknown) => put(kind, 'json', new TextEncoder().encode(JSON.stringify(value)));

  const { headers, bytes } = joinSections(indexSections(contents, passages));
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
    facts: putJson('facts', { documents: documents.map((document) => summarise(document, passages)), participation }),
    passageShards: shards(passages).map((shard) => ({ ...putJson('passages', shard), passages: shard.length })),
    texts: documents.map((document) => putJson('text', document.text)),
  } as const;
  const manifest = { ...unsealed, seal: bytesToHex(sha256(sealedBytes(unsealed))) };
  return { manifest, parts: Array.from(parts, ([name, content]) => ({ name, bytes: content })) };
}

function inDocumentOrder({ documents, passages, vectors }: SnapshotContents): Passage[] {
  if (vectors.length !== 0 && vectors.length !== passages.length)
    throw new Error('vectors and passages differ in number');
  const order = new Map(documents.map((document, index) => [document.metadata.id, index]));
  const rank = (passage: Passage): number => {
    const found = order.get(passage.documentId);
    if (found === undefined) throw new Error(`passage ${passage.id} belongs to no document`);
    return found;
  };
  return passages.toSorted((one, other) => rank(one) - rank(other));
}

function indexSections(contents: SnapshotContents, passages: readonly Passage[]): Map<string, SectionArray> {
  const sections = new Map<string, SectionArray>();
  const lexical = buildLexicalIndex(passages.map((passage) => passage.embeddedText));
  for (const field of fieldNames) {
    for (const [name, array] of Object.entries(lexical[field])) sections.set(`${field}.${name}`, array);
  }
  const halves = passages.map(({ id }) => [Number.parseInt(id.slice(2, 10), 16), Number.parseInt(id.slice(10), 16)]);
  sections.set('ids', Uint32Array.from(halves.flat()));
  if (contents.subwordWeights !== undefined) sections.set('subword.idf', contents.subwordWeights.idf);
  return sections;
}

function summarise(document: CanonicalDocument, passages: readonly Passage[]): DocumentSummary {
  const { metadata, version, outline, pageStarts } = document;
  const own = passages.filter((passage) => passage.documentId === metadata.id);
  return { metadata, version, outline, pageStarts, passages: own.length };
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
