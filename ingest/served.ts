import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import type { EmbedderIdentity } from '../corpus/embedder.ts';
import { subwordIdentity } from '../corpus/index/subword-embedder.ts';
import { codeFingerprint, sourceFingerprint } from './fingerprint.ts';
import { readPin } from './pin.ts';
import { snapshotFolder, storeFolder } from './store-folder.ts';

const servedSchema = z.strictObject({
  /** The ingest that the snapshot was exported from. */
  number: z.int().positive(),
  corpusVersion: z.string(),
  /** Of the corpus folder that gives these contents. */
  sourceFingerprint: z.string(),
  /** Of the code that exported it. */
  codeFingerprint: z.string(),
  /** Whose vectors the passages have; a question must be embedded by the same. */
  embedder: z.strictObject({ id: z.string(), dimension: z.int().positive(), version: z.int() }),
  manifestSha256: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int().nonnegative() })),
});

/** What the snapshot folder holds, written beside the tables after every export. */
export type Served = z.infer<typeof servedSchema>;

const servedFile = (outDir: string) => join(storeFolder(outDir), 'served.json');

export async function writeServed(outDir: string, served: Served): Promise<void> {
  const file = servedFile(outDir);
  await writeFile(`${file}.new`, `${JSON.stringify(served, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

/** The note of what is served; undefined when there is none or it cannot be read, which a new export mends. */
export async function readServed(outDir: string): Promise<Served | undefined> {
  const json = await readFile(servedFile(outDir), 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  try {
    return servedSchema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Whether the snapshot folder still holds what was exported: the same manifest, and every part in its full length. */
export async function isIntact(outDir: string, served: Served): Promise<boolean> {
  const folder = snapshotFolder(outDir);
  const manifest = await readFile(join(folder, 'manifest.json')).catch(() => undefined);
  if (manifest === undefined || sha256(manifest) !== served.manifestSha256) return false;
  for (const { name, bytes } of served.files) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.size !== bytes) return false;
  }
  return true;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * `missing`: nothing to serve yet; `stale`: documents, code or embedder have changed, or the snapshot is damaged;
 * `current`: an ingest would change nothing; `pinned`: an older ingest is held fast and is in place.
 * With the first two, `ingestCorpus` puts things right.
 */
export type SnapshotState = 'missing' | 'stale' | 'current' | 'pinned';

/**
 * Compares hashes only: neither opens LanceDB nor reads the snapshot's parts. `embedder` is the one that an ingest
 * would use now: the local one, unless told otherwise.
 */
export async function readSnapshotState(
  outDir: string,
  corpusDir: string,
  embedder: EmbedderIdentity = subwordIdentity,
): Promise<SnapshotState> {
  const served = await readServed(outDir);
  if (served === undefined) return 'missing';
  if (!(await isIntact(outDir, served))) return 'stale';
  if (served.codeFingerprint !== (await codeFingerprint())) return 'stale';
  const pin = await readPin(outDir);
  if (pin !== undefined) return served.number === pin ? 'pinned' : 'stale';
  if (!isSameEmbedder(served.embedder, embedder)) return 'stale';
  return served.sourceFingerprint === (await sourceFingerprint(corpusDir)) ? 'current' : 'stale';
}

function isSameEmbedder(one: EmbedderIdentity, other: EmbedderIdentity): boolean {
  return one.id === other.id && one.dimension === other.dimension && one.version === other.version;
}
