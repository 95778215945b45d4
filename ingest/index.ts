/** What the terminal, the server's start and the evaluations may use of ingest. */
export { ingestCorpus, type IngestOptions, type IngestOutcome } from './ingest-corpus.ts';
export { createProgressDisplay, type IngestProgress, type OnProgress } from './progress.ts';
export { reportIngest, type Report } from './report.ts';
export { readSnapshotState, type SnapshotState } from './served.ts';
export { snapshotFolder, storeFolder } from './store-folder.ts';
export { listVersions, rollback, unpin, type ServeOutcome, type VersionSummary } from './versions.ts';
