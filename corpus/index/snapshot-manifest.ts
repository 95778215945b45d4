import { z } from 'zod';

/** Raised when a reader of the former format would misread the new one. */
export const snapshotFormat = 2;

/** Name of the one file with a fixed name; all others carry their content's hash. */
export const manifestName = 'manifest.json';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();

export const sectionTypes = ['u8', 'i8', 'u16', 'u32', 'f32'] as const;

const partSchema = z.strictObject({
  name: z.string().regex(/^[a-z]+-[0-9a-f]{16}\.(?:bin|json)$/),
  bytes: count,
  sha256: hex64,
});
export type SnapshotPart = z.infer<typeof partSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal(snapshotFormat),
  corpusVersion: z.string(),
  embedder: z.strictObject({ id: z.string(), dimension: count, version: count }),
  counts: z.strictObject({ documents: count, passages: count, participation: count }),
  /** Arrays of the index, one after the other at multiples of 8 bytes across the joined `index` parts. */
  sections: z.array(z.strictObject({ name: z.string(), type: z.enum(sectionTypes), length: count })),
  index: z.array(partSchema),
  /** Document summaries and participation. */
  facts: partSchema,
  /** Passages in order, `passages` to each part. */
  passageShards: z.array(z.strictObject({ ...partSchema.shape, passages: z.int().positive() })),
  /** One canonical text per document, in the order of the documents. */
  texts: z.array(partSchema),
  /** SHA-256 over the JSON of the manifest without this field. */
  seal: hex64,
});

export type SnapshotManifest = z.infer<typeof manifestSchema>;

/** The bytes that `seal` is computed over. `manifest` keeps the order of its keys. */
export function sealedBytes(manifest: object): Uint8Array {
  const unsealed = Object.entries(manifest).filter(([key]) => key !== 'seal');
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(unsealed)));
}
