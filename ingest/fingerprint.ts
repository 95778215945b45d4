import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * 16 hex digits over the names and bytes of every file of a corpus folder, hidden ones apart, and over the code
 * that turns them into a snapshot: equal fingerprints mean that an ingest would give what is there already.
 * Hashing the code itself spares the version numbers that somebody would forget to raise.
 */
export async function ingestFingerprint(corpusDir: string): Promise<string> {
  const hash = createHash('sha256');
  const feed = async (folder: string, names: readonly string[]) => {
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      hash.update(`${name.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  };
  await feed(corpusDir, await filesBelow(corpusDir));
  for (const part of ['ingest', 'corpus']) {
    const folder = join(projectRoot, part);
    const code = (await filesBelow(folder)).filter(
      (name) => /\.(ts|json)$/.test(name) && !/\.test\.ts$/.test(name) && !name.startsWith('documents'),
    );
    await feed(folder, code);
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
