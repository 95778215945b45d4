import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { projectDir } from './project.ts';

/** Date, machine and versions, and how busy the machine was before, as a sentence. */
export async function aboutRun(packages: readonly string[]): Promise<string> {
  const versions = await Promise.all(packages.map(versionOf));
  const load = loadavg()[0] ?? Number.NaN;
  return (
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ` +
    `Node ${process.versions.node}, ${versions.join(', ')}. ` +
    `The machine's load average over the minute before was ${load.toFixed(1)}` +
    (load > cpus().length / 2 ? ': other work ran beside this, and the figures are the worse for it.' : '.')
  );
}

async function versionOf(name: string): Promise<string> {
  const content = await readFile(join(projectDir, `node_modules/${name}/package.json`), 'utf8');
  return `${name} ${z.object({ version: z.string() }).parse(JSON.parse(content)).version}`;
}
