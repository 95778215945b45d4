import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const documentsFolder = join('corpus', 'documents');

/**
 * 16 hex digits over the names and bytes of every file of a corpus folder, hidden ones apart. A folder that cannot
 * be listed counts as empty, a file that cannot be read as missing: it is for loading to say what is wrong.
 */
export async function sourceFingerprint(corpusDir: string): Promise<string> {
  return hashFiles(corpusDir, await filesBelow(corpusDir).catch(() => []));
}

/**
 * 16 hex digits over the code that turns documents into a snapshot. Hashing the code itself spares the version
 * numbers that somebody would forget to raise.
 */
export async function codeFingerprint(): Promise<string> {
  const code = (await filesBelow(projectRoot, ['ingest', 'corpus'])).filter(
    (name) => /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith(documentsFolder),
  );
  return hashFiles(projectRoot, code);
}

async function hashFiles(folder: string, names: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    hash.update(`${name.replaceAll('\\', '/')} ${bytes?.length}\n`).update(bytes ?? '');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string, parts: readonly string[] = ['']): Promise<string[]> {
  const names: string[] = [];
  for (const part of parts) {
    for (const entry of await readdir(join(folder, part), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !entry.name.startsWith('.'))
        names.push(relative(folder, join(entry.parentPath, entry.name)));
    }
  }
  return names.toSorted();
}
