import { join } from 'node:path';

import { buildWidget } from './build-widget.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import { projectDir } from './project-dir.ts';

// Everything in public/ that a deployment uploads beside the worker.
if (await ensureSnapshot(projectDir, join(projectDir, 'corpus/documents'), process.stdout)) {
  const { gzip } = await buildWidget(projectDir);
  process.stdout.write(`public/ er klar til udrulning. Chatten fylder ${(gzip / 1_000).toFixed(1)} kB (gzip).\n`);
} else {
  process.exitCode = 1;
}
