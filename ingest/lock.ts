import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { storeFolder } from './store-folder.ts';

/**
 * Runs `work` while no other process writes to the same output folder: an ingest is several writes, and two at
 * once would mix their rows. Gives `undefined` when another live process has the lock; the lock of a process
 * that died is taken over.
 */
export async function withStoreLock<T>(
  outDir: string,
  work: () => Promise<T>,
): Promise<{ readonly result: T } | undefined> {
  await mkdir(storeFolder(outDir), { recursive: true });
  const file = join(storeFolder(outDir), 'writer.lock');
  if (!(await take(file)) && !((await isAbandoned(file)) && (await retake(file)))) return undefined;
  try {
    return { result: await work() };
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function retake(file: string): Promise<boolean> {
  await rm(file, { force: true });
  return take(file);
}

async function isAbandoned(file: string): Promise<boolean> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
