import { listIngests, type IngestRecord } from './ingest-log.ts';
import { STORE_FORMAT } from './lance-schema.ts';
import { hasStore, withStore } from './lance-table.ts';
import { withStoreLock } from './lock.ts';
import { readPin, removePin, writePin } from './pin.ts';
import type { OnProgress } from './progress.ts';
import { readIngest, type StoredCorpus } from './read-ingest.ts';
import { serveIngest } from './serve-ingest.ts';
import { readServed } from './served.ts';

/** A stored version, and whether it is the one in use. */
export interface VersionSummary extends IngestRecord {
  readonly served: boolean;
  readonly pinned: boolean;
}

/** The stored versions of an output folder, oldest first. */
export async function listVersions(outDir: string): Promise<VersionSummary[]> {
  if (!(await hasStore(outDir))) return [];
  const ingests = await withStore(outDir, listIngests);
  const [pin, served] = [await readPin(outDir), await readServed(outDir)];
  return ingests.map((record) => ({
    ...record,
    served: record.number === served?.number,
    pinned: record.number === pin,
  }));
}

/**
 * `served`: the version is in use; `empty`: nothing was ever ingested; `unknown`: no such version, `known` are
 * there; `unreadable`: stored by another edition of this program; `busy`: another process is writing.
 */
export type ServeOutcome =
  | { readonly status: 'served'; readonly record: IngestRecord; readonly exported: boolean }
  | VersionFault
  | { readonly status: 'busy' };

export type VersionFault =
  | { readonly status: 'empty' }
  | { readonly status: 'unknown'; readonly number: number; readonly known: readonly number[] }
  | { readonly status: 'unreadable'; readonly number: number };

/** Puts version `number` in use and holds it fast: later ingests are stored, but not served, until `unpin`. */
export async function rollback(outDir: string, number: number, onProgress: OnProgress): Promise<ServeOutcome> {
  return serveVersion(outDir, number, () => writePin(outDir, number), onProgress);
}

/** Lets go of the pinned version and puts the newest in use. */
export async function unpin(outDir: string, onProgress: OnProgress): Promise<ServeOutcome> {
  return serveVersion(outDir, undefined, () => removePin(outDir), onProgress);
}

/** What version `number` holds, or what the version in use does. */
export async function readVersion(
  outDir: string,
  number: number | undefined,
): Promise<{ readonly status: 'read'; readonly record: IngestRecord; readonly stored: StoredCorpus } | VersionFault> {
  if (!(await hasStore(outDir))) return { status: 'empty' };
  return withStore(outDir, async (connection) => {
    const record = findVersion(await listIngests(connection), number ?? (await readServed(outDir))?.number);
    if ('status' in record) return record;
    return { status: 'read', record, stored: await readIngest(connection, record.number) };
  });
}

async function serveVersion(
  outDir: string,
  number: number | undefined,
  setPin: () => Promise<void>,
  onProgress: OnProgress,
): Promise<ServeOutcome> {
  if (!(await hasStore(outDir))) return { status: 'empty' };
  const locked = await withStoreLock(outDir, () =>
    withStore(outDir, async (connection): Promise<ServeOutcome> => {
      const record = findVersion(await listIngests(connection), number);
      if ('status' in record) return record;
      const { exported } = await serveIngest(connection, outDir, record, record.sourceFingerprint, onProgress);
      await setPin();
      return { status: 'served', record, exported };
    }),
  );
  return locked?.result ?? { status: 'busy' };
}

/** The version of that number, or the newest, if it can be read. */
export function findVersion(ingests: readonly IngestRecord[], number: number | undefined): IngestRecord | VersionFault {
  const newest = ingests.at(-1);
  if (newest === undefined) return { status: 'empty' };
  const record = number === undefined ? newest : ingests.find((ingest) => ingest.number === number);
  if (record === undefined) {
    return { status: 'unknown', number: number ?? newest.number, known: ingests.map((ingest) => ingest.number) };
  }
  return record.storeFormat === STORE_FORMAT ? record : { status: 'unreadable', number: record.number };
}
