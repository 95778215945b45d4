import { listIngests } from './ingest-log.ts';
import { tagOf } from './lance-tags.ts';
import { hasStore, withStore } from './lance-table.ts';
import { readServed } from './served.ts';
import { storeFolder } from './store-folder.ts';
import { findVersion } from './versions.ts';

/** Where an ingest stands in the store of record, and what is needed to search it there. */
export interface ServedIngest {
  /** LanceDB's folder. */
  readonly folder: string;
  /** The tag that stands at this ingest on every table. */
  readonly tag: string;
  readonly corpusVersion: string;
  readonly embedder: { readonly id: string; readonly dimension: number; readonly version: number };
  /** What the local embedder learned, little-endian float32; absent for an embedder elsewhere. */
  readonly embedderWeights: Uint8Array | undefined;
}

/**
 * The ingest that the snapshot in `outDir` was made from: the newest, or the one that is held fast. Undefined when
 * nothing was ever ingested there, or by an edition of this program that stored it in another form.
 */
export async function readServedIngest(outDir: string): Promise<ServedIngest | undefined> {
  const served = await readServed(outDir);
  if (served === undefined || !(await hasStore(outDir))) return undefined;
  const record = findVersion(await withStore(outDir, listIngests), served.number);
  if ('status' in record) return undefined;
  return {
    folder: storeFolder(outDir),
    tag: tagOf(record.number),
    corpusVersion: record.corpusVersion,
    embedder: { id: record.embedderId, dimension: record.embedderDimension, version: record.embedderVersion },
    embedderWeights: record.embedderWeights,
  };
}
