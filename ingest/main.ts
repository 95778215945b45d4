import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ingestHelp, parseIngestArguments, type IngestCommand } from './cli-arguments.ts';
import { chooseEmbedder } from './choose-embedder.ts';
import { readLocalVariables } from './local-variables.ts';
import { ingestCorpus } from './ingest-corpus.ts';
import { inspectDocument } from './inspect.ts';
import { createProgressDisplay } from './progress.ts';
import { reportFault, reportIngest, reportServe, reportVersions, type Report } from './report.ts';
import { listVersions, readVersion, rollback, unpin } from './versions.ts';

const unexpected = 'Noget gik uventet galt. Se efter, at mappen kan skrives til, og at der er plads på disken.';
const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));
const parsed = parseIngestArguments(process.argv.slice(2), projectDir, process.cwd());

if (parsed.kind === 'help') {
  process.stdout.write(ingestHelp);
} else {
  const report = parsed.kind === 'fault' ? { ok: false, text: parsed.message } : await runShowingProgress(parsed);
  (report.ok ? process.stdout : process.stderr).write(`${report.text}\n`);
  process.exitCode = report.ok ? 0 : 1;
}

async function runShowingProgress(folders: {
  readonly command: IngestCommand;
  readonly corpusDir: string;
  readonly outDir: string;
}): Promise<Report> {
  const display = createProgressDisplay(process.stderr, () => performance.now());
  try {
    return await run(folders, display.onProgress);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, text: `${unexpected}\n${detail}` };
  } finally {
    display.finish();
  }
}

async function run(
  { command, corpusDir, outDir }: Parameters<typeof runShowingProgress>[0],
  onProgress: ReturnType<typeof createProgressDisplay>['onProgress'],
): Promise<Report> {
  switch (command.name) {
    case 'ingest': {
      const began = performance.now();
      const chosen = await chooseEmbedder(outDir, await readLocalVariables(projectDir, process.env));
      if (!chosen.ok) return chosen.report;
      const { embedder } = chosen;
      const outcome = await ingestCorpus({
        corpusDir,
        outDir,
        now: () => new Date(),
        onProgress,
        ...(embedder === undefined ? {} : { embedder }),
      });
      return reportIngest(outcome, (performance.now() - began) / 1_000);
    }
    case 'versions':
      return reportVersions(await listVersions(outDir));
    case 'rollback':
      return reportServe(await rollback(outDir, command.number, onProgress), 'rollback');
    case 'unpin':
      return reportServe(await unpin(outDir, onProgress), 'unpin');
    case 'inspect': {
      const version = await readVersion(outDir, command.number);
      if (version.status !== 'read') return reportFault(version);
      const { documents, passages } = version.stored;
      return {
        ok: true,
        text: documents
          .map((document) => inspectDocument(document, passages))
          .join('\n')
          .trimEnd(),
      };
    }
  }
}
