import { z } from 'zod';

/** Schema of `document.json`, the facts about a document that its text does not hold. */
export const documentMetadataSchema = z.strictObject({
  /** Stable id, used in URLs and passage ids; the folder's name by convention. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use a-z, 0-9 and -, at most 64 characters'),
  /** File name of the source beside `document.json`. */
  file: z.string().min(1),
  title: z.string().min(1),
  /** What sort of document it is, in Danish and indefinite form: "notat", "vejledning". */
  kind: z.string().min(1).default('dokument'),
  publisher: z.string().min(1),
  date: z.iso.date(),
  language: z.string().min(2),
  /** The publisher's own case or journal number. */
  caseNumber: z.string().optional(),
  /** Number of printed pages, where the publisher gives it. */
  pages: z.int().positive().optional(),
  url: z.url().optional(),
  /** How the document came about or was sent, one or two Danish sentences. */
  note: z.string().optional(),
  /** SHA-256 of the source file, lower-case hex; checked at ingest when given. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Headings with their levels (1 = topmost), for text whose nesting cannot be recovered by rule. */
  outline: z.array(z.strictObject({ heading: z.string().min(1), level: z.int().min(1).max(6) })).optional(),
});

export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;

/** A name that a document gives something. */
export const documentNameSchema = z.strictObject({
  name: z.string().min(1),
  /** The abbreviation that the document introduces for it. */
  abbreviation: z.string().min(1).optional(),
  /** Whether the whole document is about it; then it stands first in every heading path. */
  isSubject: z.boolean(),
});

export type DocumentName = z.infer<typeof documentNameSchema>;

/** A heading found in the canonical text; `[start, end)` are UTF-16 offsets of the heading's own words. */
export const outlineEntrySchema = z.strictObject({
  heading: z.string(),
  level: z.int().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export type OutlineEntry = z.infer<typeof outlineEntrySchema>;

/**
 * Maps canonical text to source text, as runs of characters that were copied one to one:
 * `[canonicalStart, sourceStart, length]`, UTF-16 units, strictly increasing in both.
 * Canonical white space between runs has no source of its own.
 */
export const sourceMapSchema = z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.int().positive()]));

export type SourceMap = z.infer<typeof sourceMapSchema>;

/** A document after cleaning: what passages, quotes and offsets refer to. */
export const canonicalDocumentSchema = z.strictObject({
  metadata: documentMetadataSchema,
  /** 12 hex digits over canonical text, metadata and cleaning version. */
  version: z.string().regex(/^[0-9a-f]{12}$/),
  text: z.string(),
  sourceMap: sourceMapSchema,
  /** Canonical offset at which each page starts, ascending; the first is 0. Page n is entry n - 1. */
  pageStarts: z.array(z.int().nonnegative()).min(1),
  outline: z.array(outlineEntrySchema),
  names: z.array(documentNameSchema).optional(),
});

export type CanonicalDocument = z.infer<typeof canonicalDocumentSchema>;

/**
 * The source offset of the canonical character at `offset`, or undefined for white space
 * that cleaning made and for offsets outside the text.
 */
export function sourceOffset(map: SourceMap, offset: number): number | undefined {
  let low = 0;
  let high = map.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = map[middle];
    if (run === undefined) return undefined;
    const [canonicalStart, sourceStart, length] = run;
    if (offset < canonicalStart) high = middle - 1;
    else if (offset >= canonicalStart + length) low = middle + 1;
    else return sourceStart + (offset - canonicalStart);
  }
  return undefined;
}

/** The page (1-based) that the canonical offset lies on. */
export function pageAt(pageStarts: readonly number[], offset: number): number {
  let page = 1;
  for (let index = 1; index < pageStarts.length; index++) {
    if ((pageStarts[index] ?? Infinity) > offset) break;
    page = index + 1;
  }
  return page;
}
