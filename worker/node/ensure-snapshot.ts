import type { Embedder } from '../../corpus/embedder.ts';
import {
  chooseEmbedder,
  createProgressDisplay,
  ingestCorpus,
  readLocalVariables,
  readSnapshotState,
  reportIngest,
} from '../../ingest/index.ts';
import { projectDir } from './project-dir.ts';

/** Takes what is told on the way; a Node `WriteStream` will do. */
interface Output {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const waitMs = 500;
const longestWaitMs = 120_000;

/**
 * Ingests the documents if the snapshot in `outDir` is missing or stale, and says so on `output`; a version held
 * fast stays in use. False when there is nothing to serve; when ingest fails but an older version is there, that one
 * stays in use. While another process ingests, its outcome is waited for.
 */
export async function ensureSnapshot(outDir: string, corpusDir: string, output: Output): Promise<boolean> {
  const chosen = await chooseEmbedder(outDir, await readLocalVariables(projectDir, process.env));
  if (!chosen.ok) {
    output.write(`${chosen.report.text}\n`);
    return false;
  }
  const { embedder } = chosen;
  const state = await readSnapshotState(outDir, corpusDir, embedder);
  if (state === 'current' || state === 'pinned') return true;
  output.write(
    state === 'missing' ? 'Indlæser dokumenterne …\n' : 'Dokumenterne eller programmet er ændret. Indlæser igen …\n',
  );
  const began = performance.now();
  const outcome = await ingestWhenFree(outDir, corpusDir, embedder, output);
  const report = reportIngest(outcome, (performance.now() - began) / 1_000);
  output.write(`${report.text}\n`);
  return report.ok || state === 'stale';
}

async function ingestWhenFree(
  outDir: string,
  corpusDir: string,
  embedder: Embedder | undefined,
  output: Output,
): ReturnType<typeof ingestCorpus> {
  const display = createProgressDisplay(output, () => performance.now());
  const deadline = performance.now() + longestWaitMs;
  let told = false;
  for (;;) {
    const outcome = await ingestCorpus({
      corpusDir,
      outDir,
      now: () => new Date(),
      onProgress: display.onProgress,
      ...(embedder === undefined ? {} : { embedder }),
    });
    if (outcome.status !== 'busy' || performance.now() > deadline) {
      display.finish();
      return outcome;
    }
    if (!told) output.write('En anden indlæsning er i gang. Venter på, at den bliver færdig …\n');
    told = true;
    await new Promise((done) => setTimeout(done, waitMs));
  }
}
