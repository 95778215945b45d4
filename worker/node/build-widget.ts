import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

import { projectDir } from './project-dir.ts';

/** Where the built widget lies below an output folder. */
function widgetFile(outDir: string): string {
  return join(outDir, 'public', 'widget.js');
}

/**
 * Builds the widget into one module for browsers, at `widgetFile(outDir)`, and gives its size in bytes. Throws with
 * esbuild's own message when it cannot be built.
 */
export async function buildWidget(outDir: string): Promise<{ readonly raw: number; readonly gzip: number }> {
  const { outputFiles } = await build({
    entryPoints: [join(projectDir, 'worker/widget/kildesvar-chat.ts')],
    tsconfig: join(projectDir, 'worker/widget/tsconfig.json'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome125', 'firefox129', 'safari18'],
    legalComments: 'none',
    banner: { js: '/* Kildesvar (MIT). Includes Lit, Copyright Google LLC (BSD-3-Clause). */' },
    write: false,
    logLevel: 'silent',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const file = widgetFile(outDir);
  await mkdir(dirname(file), { recursive: true });
  // Whoever reads it meanwhile gets the old one or the new one, whole.
  await writeFile(`${file}.new`, contents);
  await rename(`${file}.new`, file);
  return { raw: contents.length, gzip: gzipSync(contents, { level: 9 }).length };
}
