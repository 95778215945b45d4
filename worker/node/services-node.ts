import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { snapshotFolder } from '../../ingest/index.ts';
import type { AnsweringServices } from '../answering/ports.ts';
import { openServices } from '../services.ts';

export interface NodeServicesOptions {
  /** Folder that ingest wrote to; the snapshot lies in its `public/_snapshot`. */
  readonly outDir: string;
  /** Origin that links are built on. */
  readonly publicUrl?: string;
}

/** The worker's services in this process. `message` is Danish and says what helps. */
export async function createNodeServices({
  outDir,
  publicUrl = 'http://localhost:8787',
}: NodeServicesOptions): Promise<
  { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly message: string }
> {
  const folder = snapshotFolder(outDir);
  const opened = await openServices(
    {
      readPart: (name) => readIfThere(join(folder, name)),
      now: () => performance.now(),
      newId: () => crypto.randomUUID(),
    },
    publicUrl,
  );
  if (opened.ok) return opened;
  return { ok: false, message: `Dokumenterne i ${folder} kan ikke bruges. ${opened.reason}` };
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
