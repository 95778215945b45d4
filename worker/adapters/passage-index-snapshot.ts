import { z } from 'zod';

import type { Embedder } from '../../corpus/embedder.ts';
import { searchLexical } from '../../corpus/index/search-lexical.ts';
import { factsSchema, lexicalIndexOf, parseJson, parseManifest } from '../../corpus/index/snapshot-decode.ts';
import type { SnapshotFault } from '../../corpus/index/snapshot-fault.ts';
import { manifestName, sealedBytes, type SnapshotPart } from '../../corpus/index/snapshot-manifest.ts';
import { laySections } from '../../corpus/index/snapshot-sections.ts';
import { createSubwordEmbedder, subwordIdentity } from '../../corpus/index/subword-embedder.ts';
import type { PassageIndex, SearchQuery } from '../../corpus/passage-index.ts';
import { passageSchema, type Passage } from '../../corpus/passage.ts';

export { describeSnapshotFault, type SnapshotFault } from '../../corpus/index/snapshot-fault.ts';

export type ReadPart = (name: string) => Promise<Uint8Array | undefined>;
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

export type LoadedSnapshot =
  | { readonly ok: true; readonly index: PassageIndex; readonly embedder: Embedder | undefined }
  | { readonly ok: false; readonly fault: SnapshotFault };

/** Thrown when a part that is fetched later than the load turns out unreadable. */
export class SnapshotPartError extends Error {
  readonly fault: SnapshotFault;
  constructor(fault: SnapshotFault) {
    super(`snapshot part: ${fault.kind}`);
    this.name = 'SnapshotPartError';
    this.fault = fault;
  }
}

/** Passages whose shards are kept once read; beyond this the oldest shard goes. */
const keptShards = 64;

/**
 * Loads a snapshot: the manifest, the index and the facts, each held against its checksum. Passages and texts are
 * read when asked for and then kept. `readPart` gives undefined for an unknown name; `sha256` gives lower-case hex.
 * `embedder` is there when the snapshot brings its own (`subword`).
 */
export async function loadSnapshot(readPart: ReadPart, sha256: Sha256): Promise<LoadedSnapshot> {
  const failed = (fault: SnapshotFault): LoadedSnapshot => ({ ok: false, fault });
  const malformed = (detail: string) => failed({ kind: 'bad-manifest', detail });
  const checked = async (part: SnapshotPart): Promise<Uint8Array | SnapshotFault> => {
    const bytes = await readPart(part.name);
    if (bytes === undefined) return { kind: 'missing', part: part.name };
    if (bytes.length !== part.bytes) {
      return { kind: 'truncated', part: part.name, expected: part.bytes, actual: bytes.length };
    }
    return (await sha256(bytes)) === part.sha256 ? bytes : { kind: 'checksum', part: part.name };
  };

  const manifestBytes = await readPart(manifestName);
  if (manifestBytes === undefined) return failed({ kind: 'missing', part: manifestName });
  const parsed = parseManifest(manifestBytes);
  if ('kind' in parsed) return failed(parsed);
  const { raw, manifest } = parsed;
  if ((await sha256(sealedBytes(raw))) !== manifest.seal) return failed({ kind: 'checksum', part: manifestName });

  const buffer = new ArrayBuffer(manifest.index.reduce((sum, part) => sum + part.bytes, 0));
  let offset = 0;
  for (const part of manifest.index) {
    const bytes = await checked(part);
    if ('kind' in bytes) return failed(bytes);
    new Uint8Array(buffer).set(bytes, offset);
    offset += bytes.length;
  }
  const sections = laySections(manifest.sections, buffer);
  if (sections === undefined) return malformed('sections');
  const lexical = lexicalIndexOf(sections, manifest.counts.passages);
  const ids = sections.get('ids');
  if (lexical === undefined || !(ids instanceof Uint32Array)) return malformed('sections');

  const factsBytes = await checked(manifest.facts);
  if ('kind' in factsBytes) return failed(factsBytes);
  const facts = factsSchema.safeParse(parseJson(factsBytes));
  if (!facts.success) return malformed('facts');
  const { documents, participation } = facts.data;

  let embedder: Embedder | undefined;
  if (manifest.embedder.id === subwordIdentity.id) {
    const { dimension, version } = manifest.embedder;
    const idf = sections.get('subword.idf');
    if (version !== subwordIdentity.version || dimension !== subwordIdentity.dimension) {
      return failed({ kind: 'embedder-mismatch', found: manifest.embedder, expected: subwordIdentity });
    }
    if (!(idf instanceof Float32Array)) return malformed('subword.idf');
    embedder = createSubwordEmbedder({ idf });
  }

  const idOf = (ordinal: number): string =>
    `p-${[ids[ordinal * 2], ids[ordinal * 2 + 1]].map((half) => (half ?? 0).toString(16).padStart(8, '0')).join('')}`;
  const ordinals = new Map<string, number>();
  for (let ordinal = 0; ordinal < manifest.counts.passages; ordinal++) ordinals.set(idOf(ordinal), ordinal);
  const firstOf = new Map<string, number>();
  let first = 0;
  for (const document of documents) {
    firstOf.set(document.metadata.id, first);
    first += document.passages;
  }

  // Only finished reads are kept: a promise may belong to a request that has ended.
  const shards = new Map<number, readonly Passage[]>();
  const shardStarts: number[] = [];
  let start = 0;
  for (const shard of manifest.passageShards) {
    shardStarts.push(start);
    start += shard.passages;
  }
  const readJson = async (part: SnapshotPart): Promise<unknown> => {
    const bytes = await checked(part);
    if ('kind' in bytes) throw new SnapshotPartError(bytes);
    return parseJson(bytes);
  };
  const shard = async (number: number): Promise<readonly Passage[]> => {
    const kept = shards.get(number);
    if (kept !== undefined) return kept;
    const part = manifest.passageShards[number];
    if (part === undefined) return [];
    const passages = z.array(passageSchema).parse(await readJson(part));
    shards.set(number, passages);
    const oldest = shards.keys().next();
    if (shards.size > keptShards && oldest.done !== true) shards.delete(oldest.value);
    return passages;
  };
  const passageAt = async (ordinal: number): Promise<Passage | undefined> => {
    const number = shardStarts.findLastIndex((begin) => begin <= ordinal);
    return (await shard(number))[ordinal - (shardStarts[number] ?? 0)];
  };
  const passagesAt = async (wanted: readonly number[]): Promise<Passage[]> => {
    const found: Passage[] = [];
    for (const ordinal of wanted) {
      const passage = await passageAt(ordinal);
      if (passage !== undefined) found.push(passage);
    }
    return found;
  };
  const texts = new Map<string, string>();

  const index: PassageIndex = {
    corpusVersion: manifest.corpusVersion,
    embedder: manifest.embedder,
    documents,
    participation,
    search: (query: SearchQuery) => {
      const ranges = query.documentIds?.map((id) => {
        const begin = firstOf.get(id) ?? 0;
        const count = documents.find((document) => document.metadata.id === id)?.passages ?? 0;
        return { begin, end: begin + count };
      });
      const allowed =
        ranges && ((passage: number) => ranges.some(({ begin, end }) => begin <= passage && passage < end));
      const { hits, coverage } = searchLexical(lexical, query.text, query.limit, allowed);
      return Promise.resolve({
        hits: hits.map(({ passage, score, signals }) => ({ passageId: idOf(passage), score, signals })),
        coverage,
      });
    },
    passages: (wanted) =>
      passagesAt(wanted.map((id) => ordinals.get(id)).filter((ordinal): ordinal is number => ordinal !== undefined)),
    passagesOf: (documentId) => {
      const begin = firstOf.get(documentId);
      const count = documents.find((document) => document.metadata.id === documentId)?.passages ?? 0;
      return passagesAt(begin === undefined ? [] : Array.from({ length: count }, (_, number) => begin + number));
    },
    documentText: async (documentId) => {
      const kept = texts.get(documentId);
      if (kept !== undefined) return kept;
      const part = manifest.texts[documents.findIndex((document) => document.metadata.id === documentId)];
      if (part === undefined) return undefined;
      const text = z.string().parse(await readJson(part));
      texts.set(documentId, text);
      return text;
    },
  };
  return { ok: true, index, embedder };
}
