import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectDir } from './project-dir.ts';
import { runProgram } from './run-program.ts';

/** Where wrangler keeps the local database of a run, below the run's own folder. */
export function databaseState(stateDir: string): string {
  return join(stateDir, 'state');
}

/**
 * Brings the local database of a run up to the migrations in the project. Nothing is run when the folder says that
 * these very migrations have been applied to it.
 */
export async function ensureDatabase(
  stateDir: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly output: string }> {
  const note = join(stateDir, 'migrated.txt');
  const wanted = await fingerprint(join(projectDir, 'migrations'));
  const state = databaseState(stateDir);
  const [noted, kept] = await Promise.all([
    readFile(note, 'utf8').catch(() => ''),
    readdir(join(state, 'v3', 'd1')).catch(() => []),
  ]);
  if (noted === wanted && kept.length > 0) return { ok: true };
  const { exitCode, output } = await runProgram(process.execPath, [
    join(projectDir, 'node_modules/wrangler/bin/wrangler.js'),
    ...['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state],
  ]);
  if (exitCode !== 0) return { ok: false, output };
  await writeFile(note, wanted);
  return { ok: true };
}

/** A hash over the names and texts of a folder's files. */
async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).toSorted()) {
    hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
