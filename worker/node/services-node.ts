import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readServedIngest, snapshotFolder } from '../../ingest/index.ts';
import type { AnsweringServices } from '../answering/ports.ts';
import { composeServices, openServices, type OpenedServices } from '../services.ts';

/** What passages are searched in: the snapshot, as in the worker, or LanceDB, the store of record. */
export const indexKinds = ['snapshot', 'lancedb'] as const;
export type IndexKind = (typeof indexKinds)[number];

export interface NodeServicesOptions {
  /** Folder that ingest wrote to; the snapshot lies in its `public/_snapshot`. */
  readonly outDir: string;
  /** Origin that links are built on. */
  readonly publicUrl?: string;
  /** The snapshot when absent. */
  readonly index?: IndexKind;
}

const platform = { now: () => performance.now(), newId: () => crypto.randomUUID() };

/** The worker's services in this process, over the index that is asked for. `message` is Danish and says what helps. */
export async function createNodeServices({
  outDir,
  publicUrl = 'http://localhost:8787',
  index = 'snapshot',
}: NodeServicesOptions): Promise<
  { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly message: string }
> {
  const folder = snapshotFolder(outDir);
  const opened =
    index === 'lancedb'
      ? await openStore(outDir, publicUrl)
      : await openServices({ readPart: (name) => readIfThere(join(folder, name)), ...platform }, publicUrl);
  if (opened.ok) return opened;
  return {
    ok: false,
    message: `Dokumenterne i ${index === 'lancedb' ? outDir : folder} kan ikke bruges. ${opened.reason}`,
  };
}

/** LanceDB is loaded when it is asked for: it is a native module, and large. */
async function openStore(outDir: string, publicUrl: string): Promise<OpenedServices> {
  const served = await readServedIngest(outDir);
  if (served === undefined) {
    return { ok: false, reason: 'Der er ikke indlæst noget dér med denne udgave af programmet. Kør "npm run ingest".' };
  }
  const { openLancePassageIndex } = await import('../adapters/passage-index-lancedb.ts');
  try {
    return composeServices(await openLancePassageIndex(served), platform, publicUrl);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reason: `Databasen i ${served.folder} kan ikke læses. Slet mappen, og kør "npm run ingest". Årsagen var: ${cause}`,
    };
  }
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
