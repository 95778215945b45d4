import { z } from 'zod';

import { canonicalDocumentSchema } from '../document.ts';
import { participationSchema } from '../participation.ts';
import type { FieldName } from './analysis.ts';
import { defaultFields, type LexicalIndex } from './lexical-index.ts';
import { manifestSchema, snapshotFormat, type SnapshotManifest } from './snapshot-manifest.ts';
import type { SnapshotFault } from './snapshot-fault.ts';
import { laySections, type Sections } from './snapshot-sections.ts';
import type { TermIndex } from './term-index.ts';
import type { VectorTable } from './vector-table.ts';

/** Shape of the `facts` part. */
export const factsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      ...canonicalDocumentSchema.pick({ metadata: true, version: true, outline: true, pageStarts: true, names: true })
        .shape,
      passages: z.int().nonnegative(),
    }),
  ),
  participation: z.array(participationSchema),
});

/** Reads a manifest; its seal is for the caller to check, as hashing is not pure JavaScript's business. */
export function parseManifest(
  bytes: Uint8Array,
): { readonly raw: object; readonly manifest: SnapshotManifest } | SnapshotFault {
  const raw = parseJson(bytes);
  if (typeof raw !== 'object' || raw === null) return { kind: 'bad-manifest', detail: 'ikke et JSON-objekt' };
  const format = 'format' in raw ? raw.format : undefined;
  if (typeof format === 'number' && format !== snapshotFormat) {
    return { kind: 'format-version', found: String(format), expected: snapshotFormat };
  }
  const parsed = manifestSchema.safeParse(raw);
  if (parsed.success) return { raw, manifest: parsed.data };
  const issue = parsed.error.issues[0];
  return { kind: 'bad-manifest', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

/** Parses UTF-8 JSON; undefined when it is neither. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What lies in the joined `index` parts. */
export interface SnapshotIndex {
  readonly lexical: LexicalIndex;
  /** Two 32-bit halves of each passage's id, in the order of the index. */
  readonly ids: Uint32Array;
  readonly vectors: VectorTable | undefined;
  readonly subwordIdf: Float32Array | undefined;
}

/** Lays the index over the joined parts; undefined when a section is missing or of another type or length. */
export function layIndex(manifest: SnapshotManifest, buffer: ArrayBuffer): SnapshotIndex | undefined {
  const sections = laySections(manifest.sections, buffer);
  if (sections === undefined) return undefined;
  const { passages } = manifest.counts;
  const fields: Partial<Record<FieldName, TermIndex>> = {};
  for (const name of defaultFields) {
    const field = termIndexOf(sections, name, passages);
    if (field === undefined) return undefined;
    fields[name] = field;
  }
  const high = sections.get('wordList.high');
  const low = sections.get('wordList.low');
  const frequencies = sections.get('wordList.frequencies');
  const ids = sections.get('ids');
  if (!(high instanceof Uint32Array && low instanceof Uint32Array && frequencies instanceof Uint32Array))
    return undefined;
  if (low.length !== high.length || frequencies.length !== high.length) return undefined;
  if (!(ids instanceof Uint32Array) || ids.length !== passages * 2) return undefined;
  const idf = sections.get('subword.idf');
  return {
    lexical: { passages, fields, wordList: { high, low, frequencies } },
    ids,
    vectors: vectorTableOf(sections, manifest),
    subwordIdf: idf instanceof Float32Array ? idf : undefined,
  };
}

function termIndexOf(sections: Sections, name: FieldName, passages: number): TermIndex | undefined {
  const high = sections.get(`${name}.high`);
  const low = sections.get(`${name}.low`);
  const starts = sections.get(`${name}.starts`);
  const frequencies = sections.get(`${name}.frequencies`);
  const postings = sections.get(`${name}.postings`);
  const lengths = sections.get(`${name}.lengths`);
  if (!(high instanceof Uint32Array && low instanceof Uint32Array && starts instanceof Uint32Array)) return undefined;
  if (!(frequencies instanceof Uint32Array && postings instanceof Uint8Array)) return undefined;
  if (!(lengths instanceof Uint16Array) || lengths.length !== passages) return undefined;
  if (low.length !== high.length || starts.length !== high.length + 1) return undefined;
  if (frequencies.length !== high.length) return undefined;
  return { high, low, starts, frequencies, postings, lengths };
}

function vectorTableOf(sections: Sections, manifest: SnapshotManifest): VectorTable | undefined {
  const rows = sections.get('vectors.rows');
  const scales = sections.get('vectors.scales');
  const { dimension } = manifest.embedder;
  if (!(rows instanceof Int8Array && scales instanceof Float32Array)) return undefined;
  return rows.length === scales.length * dimension ? { dimension, rows, scales } : undefined;
}
