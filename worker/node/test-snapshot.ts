import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ingestCorpus, readSnapshotState, reportIngest } from '../../ingest/index.ts';
import { projectDir, testOutDir } from './project-dir.ts';

/** Ingests the project's own documents for tests, if that is not done already. Throws with the reasons when it cannot be. */
export default async function prepareTestSnapshot(): Promise<void> {
  const corpusDir = join(projectDir, 'corpus', 'documents');
  await mkdir(join(testOutDir, 'public'), { recursive: true });
  if ((await readSnapshotState(testOutDir, corpusDir)) === 'current') return;
  const report = reportIngest(await ingestCorpus({ corpusDir, outDir: testOutDir, now: () => new Date() }), 0);
  if (!report.ok) throw new Error(report.text);
}
