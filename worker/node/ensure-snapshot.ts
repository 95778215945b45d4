import { createProgressDisplay, ingestCorpus, readSnapshotState, reportIngest } from '../../ingest/index.ts';

/** Takes what is told on the way; a Node `WriteStream` will do. */
interface Output {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/**
 * Ingests the documents if the snapshot in `outDir` is missing or stale, and says so on `output`; a version held
 * fast stays in use. False when there is nothing to serve; when ingest fails but an older version is there, that one
 * stays in use.
 */
export async function ensureSnapshot(outDir: string, corpusDir: string, output: Output): Promise<boolean> {
  const state = await readSnapshotState(outDir, corpusDir);
  if (state === 'current' || state === 'pinned') return true;
  output.write(
    state === 'missing' ? 'Indlæser dokumenterne …\n' : 'Dokumenterne eller programmet er ændret. Indlæser igen …\n',
  );
  const began = performance.now();
  const display = createProgressDisplay(output, () => performance.now());
  const outcome = await ingestCorpus({ corpusDir, outDir, now: () => new Date(), onProgress: display.onProgress });
  display.finish();
  const report = reportIngest(outcome, (performance.now() - began) / 1_000);
  output.write(`${report.text}\n`);
  return report.ok || state === 'stale';
}
