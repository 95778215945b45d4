import type { Connection } from '@lancedb/lancedb';

import { exportSnapshot } from './export-snapshot.ts';
import { codeFingerprint } from './fingerprint.ts';
import type { IngestRecord } from './ingest-log.ts';
import type { OnProgress } from './progress.ts';
import { isIntact, readServed, type Served } from './served.ts';

/**
 * Sees to it that the snapshot folder holds this ingest, exported by this code; writes nothing when it does.
 * `source` is the fingerprint of a corpus folder known to give the same contents.
 */
export async function serveIngest(
  connection: Connection,
  outDir: string,
  record: IngestRecord,
  source: string,
  onProgress: OnProgress,
): Promise<{ readonly served: Served; readonly exported: boolean }> {
  const fingerprints = { sourceFingerprint: source, codeFingerprint: await codeFingerprint() };
  const before = await readServed(outDir);
  const inPlace =
    before?.number === record.number &&
    before.corpusVersion === record.corpusVersion &&
    before.sourceFingerprint === fingerprints.sourceFingerprint &&
    before.codeFingerprint === fingerprints.codeFingerprint &&
    (await isIntact(outDir, before));
  if (inPlace) return { served: before, exported: false };
  return { served: await exportSnapshot(connection, outDir, record, fingerprints, onProgress), exported: true };
}
