import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { snapshotFolder, storeFolder } from './store-folder.ts';

export interface SnapshotFile {
  /** The file's name in the snapshot folder, made from its content: equal names hold equal bytes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Replaces the snapshot so that a reader finds the old one or the new one, never a mixture: the parts are written
 * aside and moved in, then the manifest takes the place of the old in one rename, and only then do parts go that
 * no manifest names any more.
 */
export async function replaceSnapshotFiles(
  outDir: string,
  manifest: Uint8Array,
  parts: readonly SnapshotFile[],
  onFile: (done: number) => void,
): Promise<void> {
  const folder = snapshotFolder(outDir);
  const aside = join(storeFolder(outDir), 'export');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await mkdir(folder, { recursive: true });

  for (const [index, { name, bytes }] of parts.entries()) {
    await writeFile(join(aside, name), bytes);
    await rename(join(aside, name), join(folder, name));
    onFile(index + 1);
  }
  await writeFile(join(aside, 'manifest.json'), manifest);
  await rename(join(aside, 'manifest.json'), join(folder, 'manifest.json'));

  const wanted = new Set(['manifest.json', ...parts.map(({ name }) => name)]);
  for (const name of await readdir(folder)) {
    if (!wanted.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
  await rm(aside, { recursive: true, force: true });
}
