import type { Connection } from '@lancedb/lancedb';

import { encodeSnapshot } from '../corpus/index/snapshot-encode.ts';
import { subwordWeightsOf } from './ingest-embedder.ts';
import type { IngestRecord } from './ingest-log.ts';
import type { OnProgress } from './progress.ts';
import { readIngest } from './read-ingest.ts';
import { sha256, writeServed, type Served } from './served.ts';
import { replaceSnapshotFiles } from './snapshot-files.ts';

/**
 * Makes the snapshot of an ingest from what LanceDB holds at its tags, so that a rollback and a first export
 * are the same work, puts it in place of the one before and notes what is served.
 */
export async function exportSnapshot(
  connection: Connection,
  outDir: string,
  record: IngestRecord,
  fingerprints: Pick<Served, 'sourceFingerprint' | 'codeFingerprint'>,
  onProgress: OnProgress,
): Promise<Served> {
  onProgress({ stage: 'export', done: 0, total: 0 });
  const { embedderWeights } = record;
  const embedder = { id: record.embedderId, dimension: record.embedderDimension, version: record.embedderVersion };
  const { manifest, parts } = encodeSnapshot({
    corpusVersion: record.corpusVersion,
    embedder,
    ...(embedderWeights === undefined ? {} : { subwordWeights: subwordWeightsOf(embedderWeights) }),
    ...(await readIngest(connection, record.number)),
  });
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest)}\n`);
  await replaceSnapshotFiles(outDir, manifestBytes, parts, (done) => {
    onProgress({ stage: 'export', done, total: parts.length });
  });
  const served: Served = {
    number: record.number,
    corpusVersion: record.corpusVersion,
    ...fingerprints,
    embedder,
    manifestSha256: sha256(manifestBytes),
    files: parts.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
  await writeServed(outDir, served);
  return served;
}
