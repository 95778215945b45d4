import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ingestCorpus, readSnapshotState, reportIngest } from '../../../ingest/index.ts';
import { ownCorpus } from '../../run-corpora.ts';
import { bundleWorker, type BundledModule } from './bundle-worker.ts';
import { projectDir } from './project.ts';

/** A bundle of the worker and the snapshot of the project's own documents, ready to be served. */
export interface PreparedWorker {
  readonly modules: readonly BundledModule[];
  readonly folders: { readonly modulesRoot: string; readonly assets: string };
  remove(): Promise<void>;
}

/** Ingests the documents if need be, and bundles the worker. Throws when either fails. */
export async function prepareWorker(): Promise<PreparedWorker> {
  const corpusDir = join(projectDir, ownCorpus);
  const outDir = join(projectDir, '.kildesvar', 'bench');
  await mkdir(outDir, { recursive: true });
  if ((await readSnapshotState(outDir, corpusDir)) !== 'current') {
    const report = reportIngest(await ingestCorpus({ corpusDir, outDir, now: () => new Date() }), 0);
    if (!report.ok) throw new Error(report.text);
  }
  const assets = join(outDir, 'public');
  const modulesRoot = await mkdtemp(join(tmpdir(), 'kildesvar-bench-'));
  const modules = await bundleWorker(modulesRoot, assets);
  return { modules, folders: { modulesRoot, assets }, remove: () => rm(modulesRoot, { recursive: true, force: true }) };
}
