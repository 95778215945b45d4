import type { IngestOptions, IngestOutcome } from './ingest-corpus.ts';

import type { ServedIngest } from './served-ingest.ts';

export type { IngestOutcome } from './ingest-corpus.ts';
/** What the terminal, the server's start and the evaluations may use of ingest. */
export { chooseEmbedder } from './choose-embedder.ts';
export { readLocalVariables } from './local-variables.ts';
export { createProgressDisplay } from './progress.ts';
export { reportIngest } from './report.ts';
export { readSnapshotState } from './served.ts';
export { snapshotFolder } from './store-folder.ts';

/**
 * Turns a folder of documents into a stored version and the snapshot that is served; see `ingest-corpus.ts`.
 * LanceDB is loaded here, when it is needed: who only asks for the state of the snapshot does not wait for it.
 */
export async function ingestCorpus(options: IngestOptions): Promise<IngestOutcome> {
  const ingest = await import('./ingest-corpus.ts');
  return ingest.ingestCorpus(options);
}

/** Where the served ingest stands in LanceDB; see `served-ingest.ts`. */
export async function readServedIngest(outDir: string): Promise<ServedIngest | undefined> {
  const served = await import('./served-ingest.ts');
  return served.readServedIngest(outDir);
}
