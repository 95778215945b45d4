import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { projectDir } from './project.ts';

const run = promisify(execFile);

/** One module of a bundled worker. */
export interface BundledModule {
  readonly type: 'ESModule' | 'Text';
  readonly path: string;
}

/**
 * Bundles the worker into `folder` as a deployment would, minified, and gives its modules, the entry first. `assets` is
 * the folder of static files. Throws with wrangler's output when it cannot.
 */
export async function bundleWorker(folder: string, assets: string): Promise<BundledModule[]> {
  const wrangler = join(projectDir, 'node_modules/wrangler/bin/wrangler.js');
  await run(process.execPath, [wrangler, 'deploy', '--dry-run', '--minify', '--outdir', folder, '--assets', assets], {
    cwd: projectDir,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  });
  const texts = (await readdir(folder)).filter((name) => name.endsWith('.da.md'));
  return [
    { type: 'ESModule', path: join(folder, 'index.js') },
    ...texts.map((name) => ({ type: 'Text' as const, path: join(folder, name) })),
  ];
}
