import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { snapshotFolder } from '../../ingest/index.ts';
import { buildWidget } from './build-widget.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import { projectDir } from './project-dir.ts';
import { runProgram } from './run-program.ts';

interface Size {
  readonly raw: number;
  readonly gzip: number;
}

const outDir = projectDir;

if (await ensureSnapshot(outDir, join(projectDir, 'corpus/documents'), process.stderr)) {
  const bundle = await bundleSize();
  const snapshot = await folderSize(snapshotFolder(outDir), () => true);
  const widget = await buildWidget(outDir);
  print('Worker bundle', bundle);
  print('Snapshot', snapshot);
  print('Widget', widget);
} else {
  process.exitCode = 1;
}

/** Builds the worker as a deployment would, without deploying, and weighs every module that would be uploaded. */
async function bundleSize(): Promise<Size> {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-bundle-'));
  try {
    const wrangler = join(projectDir, 'node_modules/wrangler/bin/wrangler.js');
    const args = [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', folder];
    const { exitCode, output } = await runProgram(process.execPath, args);
    if (exitCode !== 0) throw new Error(output);
    return await folderSize(folder, (name) => !name.endsWith('.map') && name !== 'README.md');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bytes of a folder's files, as they are and with each compressed by itself. */
async function folderSize(folder: string, counts: (name: string) => boolean): Promise<Size> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let raw = 0;
  let gzip = 0;
  for (const entry of entries) {
    if (!entry.isFile() || !counts(entry.name)) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    raw += bytes.length;
    gzip += gzipSync(bytes, { level: 9 }).length;
  }
  return { raw, gzip };
}

function print(name: string, { raw, gzip }: Size): void {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  process.stdout.write(`${name.padEnd(14)} ${kilobytes(raw).padStart(10)}   gzip ${kilobytes(gzip).padStart(10)}\n`);
}
