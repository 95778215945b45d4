import { z } from 'zod';

import { canonicalDocumentSchema, outlineEntrySchema, type CanonicalDocument } from '../corpus/document.ts';
import { participationSchema, type Participation } from '../corpus/participation.ts';
import { passageSchema, type Passage } from '../corpus/passage.ts';

/** A passage as stored: with its place in the corpus and its vector. */
export interface StoredPassage {
  readonly ordinal: number;
  readonly passage: Passage;
  readonly folded: string;
  readonly vectorKey: string;
  readonly vector: Float32Array;
}

export function documentRow(ordinal: number, document: CanonicalDocument): Record<string, unknown> {
  return {
    ordinal,
    id: document.metadata.id,
    version: document.version,
    metadata: JSON.stringify(document.metadata),
    text: document.text,
    sourceMap: Int32Array.from(document.sourceMap.flat()),
    pageStarts: Int32Array.from(document.pageStarts),
    outline: document.outline,
    names: JSON.stringify(document.names ?? []),
  };
}

const documentRowSchema = z.object({
  version: z.string(),
  metadata: z.string(),
  text: z.string(),
  sourceMap: z.array(z.int()),
  pageStarts: z.array(z.int()),
  outline: z.array(outlineEntrySchema),
  names: z.string(),
});

/** Reads a row of `documents` back; throws when the row is not one this code wrote. */
export function parseDocumentRow(row: unknown): CanonicalDocument {
  const { metadata, sourceMap, names, ...rest } = documentRowSchema.parse(row);
  return canonicalDocumentSchema.parse({
    ...rest,
    metadata: JSON.parse(metadata),
    names: JSON.parse(names),
    sourceMap: Array.from({ length: sourceMap.length / 3 }, (_, run) => sourceMap.slice(run * 3, run * 3 + 3)),
  });
}

export function passageRow({ passage, ...stored }: StoredPassage): Record<string, unknown> {
  return { label: null, ...passage, ...stored };
}

const storedSchema = z.object({
  ordinal: z.int().nonnegative(),
  folded: z.string(),
  vectorKey: z.string(),
  vector: z.instanceof(Float32Array),
});

/** Reads a row of `passages` back; throws when the row is not one this code wrote. */
export function parsePassageRow(row: Record<string, unknown>): StoredPassage {
  const { ordinal, folded, vectorKey, vector, ...fields } = row;
  return { passage: passageSchema.parse(fields), ...storedSchema.parse({ ordinal, folded, vectorKey, vector }) };
}

export function participationRow(ordinal: number, participation: Participation): Record<string, unknown> {
  return { ordinal, count: null, stated: null, ...participation };
}

/** Reads a row of `participation` back; throws when the row is not one this code wrote. */
export function parseParticipationRow(row: Record<string, unknown>): Participation {
  const { ordinal: _ordinal, ...fields } = row;
  return participationSchema.parse(fields);
}
