import { z } from 'zod';

import type { Embedder } from '../../corpus/embedder.ts';
import { createIndexSearch } from '../../corpus/index/search-index.ts';
import { factsSchema, layIndex, parseJson, parseManifest } from '../../corpus/index/snapshot-decode.ts';
import type { SnapshotFault } from '../../corpus/index/snapshot-fault.ts';
import { manifestName, sealedBytes, type SnapshotPart } from '../../corpus/index/snapshot-manifest.ts';
import { createSubwordEmbedder, subwordIdentity } from '../../corpus/index/subword-embedder.ts';
import type { PassageIndex, SearchQuery } from '../../corpus/passage-index.ts';
import { passageSchema, type Passage } from '../../corpus/passage.ts';

export { describeSnapshotFault, type SnapshotFault } from '../../corpus/index/snapshot-fault.ts';

export type ReadPart = (name: string) => Promise<Uint8Array | undefined>;
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

export type LoadedSnapshot =
  | { readonly ok: true; readonly index: PassageIndex; readonly embedder: Embedder | undefined }
  | { readonly ok: false; readonly fault: SnapshotFault };

/** Thrown when a part that is read later than the load is unusable; carries the fault. */
export class SnapshotPartError extends Error {
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault) {
    super(`snapshot part: ${fault.kind}`);
    this.name = 'SnapshotPartError';
    this.fault = fault;
  }
}

/** Passage shards kept in memory; each holds about 128 thousand characters. Beyond this the oldest goes. */
const keptShards = 64;

/**
 * Loads a snapshot: manifest, index and facts, each held against its checksum. Passages and texts are read when asked
 * for and then kept. `readPart` gives undefined for an unknown name, `sha256` gives lower-case hex. `embedder` is there
 * when the snapshot brings its own (`subword`).
 */
export async function loadSnapshot(readPart: ReadPart, sha256: Sha256): Promise<LoadedSnapshot> {
  const failed = (fault: SnapshotFault): LoadedSnapshot => ({ ok: false, fault });
  const malformed = (detail: string) => failed({ kind: 'bad-manifest', detail });
  const readChecked = async (part: SnapshotPart): Promise<Uint8Array | SnapshotFault> => {
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
    const bytes = await readChecked(part);
    if ('kind' in bytes) return failed(bytes);
    new Uint8Array(buffer).set(bytes, offset);
    offset += bytes.length;
  }
  const laid = layIndex(manifest, buffer);
  if (laid === undefined) return malformed('sections');

  const factsBytes = await readChecked(manifest.facts);
  if ('kind' in factsBytes) return failed(factsBytes);
  const facts = factsSchema.safeParse(parseJson(factsBytes));
  if (!facts.success) return malformed('facts');

  let embedder: Embedder | undefined;
  if (manifest.embedder.id === subwordIdentity.id) {
    const { dimension, version } = manifest.embedder;
    if (version !== subwordIdentity.version || dimension !== subwordIdentity.dimension) {
      return failed({ kind: 'embedder-mismatch', found: manifest.embedder, expected: subwordIdentity });
    }
    if (laid.subwordIdf === undefined) return malformed('subword.idf');
    embedder = createSubwordEmbedder({ idf: laid.subwordIdf });
  }

  const { documents, participation } = facts.data;
  const ranges = documentRanges(documents);
  const ordinals = passageOrdinals(laid.ids);
  const searchIndex = createIndexSearch(laid.lexical, laid.vectors);
  const readJson = async (part: SnapshotPart): Promise<unknown> => {
    const bytes = await readChecked(part);
    if ('kind' in bytes) throw new SnapshotPartError(bytes);
    return parseJson(bytes);
  };
  const passagesAt = createPassageReader(manifest.passageShards, readJson);
  const texts = new Map<string, string>();

  const index: PassageIndex = {
    corpusVersion: manifest.corpusVersion,
    embedder: manifest.embedder,
    readsVectors: laid.vectors !== undefined,
    documents,
    participation,
    search: ({ text, vector, documentIds, limit }: SearchQuery) => {
      const wanted = documentIds?.flatMap((id) => ranges.get(id) ?? []);
      const { hits, coverage } = searchIndex({
        text,
        limit,
        ...(vector && { vector }),
        ...(wanted && { allowed: (ordinal) => wanted.some(({ start, end }) => start <= ordinal && ordinal < end) }),
      });
      const found = hits.map(({ passage, score, signals }) => ({
        passageId: passageId(laid.ids, passage),
        score,
        signals,
      }));
      return Promise.resolve({ hits: found, coverage });
    },
    passages: (ids) => passagesAt(ids.flatMap((id) => ordinals.get(id) ?? [])),
    passagesOf: (documentId) => {
      const { start, end } = ranges.get(documentId) ?? { start: 0, end: 0 };
      return passagesAt(Array.from({ length: end - start }, (_, number) => start + number));
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

/** Ordinals [start, end) of each document's passages: they lie document by document. */
function documentRanges(
  documents: PassageIndex['documents'],
): Map<string, { readonly start: number; readonly end: number }> {
  let start = 0;
  return new Map(
    documents.map(({ metadata, passages }) => {
      const range = { start, end: start + passages };
      start = range.end;
      return [metadata.id, range];
    }),
  );
}

function passageId(ids: Uint32Array, ordinal: number): string {
  const hex = (half: number | undefined) => (half ?? 0).toString(16).padStart(8, '0');
  return `p-${hex(ids[ordinal * 2])}${hex(ids[ordinal * 2 + 1])}`;
}

/** Finds a passage's place by its id, over an order that is sorted once. */
function passageOrdinals(ids: Uint32Array): { get(id: string): number | undefined } {
  const high = (ordinal: number) => ids[ordinal * 2] ?? 0;
  const low = (ordinal: number) => ids[ordinal * 2 + 1] ?? 0;
  let order: Uint32Array | undefined;
  const sorted = () =>
    Uint32Array.from({ length: ids.length / 2 }, (_, ordinal) => ordinal).sort(
      (one, other) => high(one) - high(other) || low(one) - low(other),
    );
  return {
    get(id) {
      if (!/^p-[0-9a-f]{16}$/.test(id)) return undefined;
      const wantedHigh = Number.parseInt(id.slice(2, 10), 16);
      const wantedLow = Number.parseInt(id.slice(10), 16);
      order ??= sorted();
      let from = 0;
      let to = order.length - 1;
      while (from <= to) {
        const middle = (from + to) >> 1;
        const ordinal = order[middle] ?? 0;
        const difference = high(ordinal) - wantedHigh || low(ordinal) - wantedLow;
        if (difference === 0) return ordinal;
        if (difference < 0) from = middle + 1;
        else to = middle - 1;
      }
      return undefined;
    },
  };
}

/** Reads passages by ordinal, shard by shard. Only finished reads are kept: a promise belongs to one request. */
function createPassageReader(
  shards: readonly (SnapshotPart & { readonly passages: number })[],
  readJson: (part: SnapshotPart) => Promise<unknown>,
): (ordinals: readonly number[]) => Promise<Passage[]> {
  const kept = new Map<number, readonly Passage[]>();
  let start = 0;
  const starts = shards.map(({ passages }) => (start += passages) - passages);
  const readShard = async (number: number): Promise<readonly Passage[]> => {
    const known = kept.get(number);
    if (known !== undefined) return known;
    const part = shards[number];
    if (part === undefined) return [];
    const passages = z.array(passageSchema).parse(await readJson(part));
    kept.set(number, passages);
    const oldest = kept.keys().next();
    if (kept.size > keptShards && oldest.done !== true) kept.delete(oldest.value);
    return passages;
  };
  return async (ordinals) => {
    const found: Passage[] = [];
    for (const ordinal of ordinals) {
      const number = starts.findLastIndex((first) => first <= ordinal);
      const passage = (await readShard(number))[ordinal - (starts[number] ?? 0)];
      if (passage !== undefined) found.push(passage);
    }
    return found;
  };
}
