import { z } from 'zod';

import { canonicalDocumentSchema } from '../document.ts';
import { participationSchema } from '../participation.ts';
import { fieldNames, type FieldName } from './analysis.ts';
import type { LexicalIndex } from './lexical-index.ts';
import { manifestSchema, snapshotFormat, type SnapshotManifest } from './snapshot-manifest.ts';
import type { SnapshotFault } from './snapshot-fault.ts';
import type { Sections } from './snapshot-sections.ts';
import type { TermIndex } from './term-index.ts';

/** Shape of the `facts` part. */
export const factsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      ...canonicalDocumentSchema.pick({ metadata: true, version: true, outline: true, pageStarts: true }).shape,
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
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The lexical index out of its sections; undefined when a section is missing or of another type or length. */
export function lexicalIndexOf(sections: Sections, passages: number): LexicalIndex | undefined {
  const fields = new Map<FieldName, TermIndex>();
  for (const field of fieldNames) {
    const high = sections.get(`${field}.high`);
    const low = sections.get(`${field}.low`);
    const starts = sections.get(`${field}.starts`);
    const frequencies = sections.get(`${field}.frequencies`);
    const postings = sections.get(`${field}.postings`);
    const lengths = sections.get(`${field}.lengths`);
    if (!(high instanceof Uint32Array && low instanceof Uint32Array && starts instanceof Uint32Array)) return undefined;
    if (!(frequencies instanceof Uint32Array && postings instanceof Uint8Array && lengths instanceof Uint16Array)) {
      return undefined;
    }
    if (low.length !== high.length || frequencies.length !== high.length) return undefined;
    if (starts.length !== high.length + 1 || lengths.length !== passages) return undefined;
    fields.set(field, { high, low, starts, frequencies, postings, lengths });
  }
  const [words, stems, ngrams] = fieldNames.map((name) => fields.get(name));
  return words === undefined || stems === undefined || ngrams === undefined ? undefined : { words, stems, ngrams };
}
