import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Embedder } from '../corpus/embedder.ts';
import { ingestCorpus, type IngestOutcome } from './ingest-corpus.ts';
import { recordIngest } from './ingest-log.ts';
import { withStore } from './lance-table.ts';
import { readSnapshotState } from './served.ts';
import { snapshotFolder, storeFolder } from './store-folder.ts';
import { listVersions, readVersion, rollback, unpin } from './versions.ts';

let root: string;
let corpusDir: string;
let outDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kildesvar-ingest-'));
  corpusDir = join(root, 'dokumenter');
  outDir = join(root, 'ud');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const agreement = `Aftale om fælles vagt

Vagtordningen deles mellem Ærø, Langeland og Svendborg kommuner.

Finansiering: Kommunerne betaler 12 kr. pr. indbygger om året.

Ledelse: En styregruppe mødes hver anden måned.
`;

async function writeDocument(id: string, text: string | Uint8Array, metadata: object = {}): Promise<void> {
  await mkdir(join(corpusDir, id), { recursive: true });
  await writeFile(join(corpusDir, id, 'tekst.txt'), text);
  await writeFile(
    join(corpusDir, id, 'document.json'),
    JSON.stringify({
      id,
      file: 'tekst.txt',
      title: `Om ${id}`,
      publisher: 'Os',
      date: '2026-01-02',
      language: 'da',
      ...metadata,
    }),
  );
}

let day = 0;
async function ingest(): Promise<IngestOutcome> {
  day += 1;
  return ingestCorpus({ corpusDir, outDir, now: () => new Date(Date.UTC(2026, 0, day)) });
}

/** Every file of the snapshot with the hash of its bytes. */
async function snapshotHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of (await readdir(snapshotFolder(outDir))).toSorted()) {
    hashes[name] = createHash('sha256')
      .update(await readFile(join(snapshotFolder(outDir), name)))
      .digest('hex');
  }
  return hashes;
}

const ignoreProgress = () => {};

test('a corpus goes from missing to current, and every stored passage is a slice of its document', async () => {
  await writeDocument('vagt', agreement);
  expect(await readSnapshotState(outDir, corpusDir)).toBe('missing');
  expect(await ingest()).toMatchObject({
    status: 'ingested',
    isNew: true,
    exported: true,
    pinned: false,
    record: { number: 1 },
  });
  expect(await readSnapshotState(outDir, corpusDir)).toBe('current');

  const version = await readVersion(outDir, 1);
  if (version.status !== 'read') throw new Error(version.status);
  expect(version.stored.passages.length).toBeGreaterThan(0);
  for (const { text, start, end } of version.stored.passages) {
    expect(version.stored.documents[0]?.text.slice(start, end)).toBe(text);
  }
});

test('another embedder makes the snapshot stale, until the corpus is ingested with it', async () => {
  await writeDocument('vagt', agreement);
  await ingest();
  const embedder: Embedder = {
    ...{ id: 'openai:prøve', dimension: 2, version: 1 },
    embed: (texts) => Promise.resolve(texts.map(() => Float32Array.of(1, 0))),
  };
  expect(await readSnapshotState(outDir, corpusDir, embedder)).toBe('stale');
  expect(await ingestCorpus({ corpusDir, outDir, embedder, now: () => new Date(0) })).toMatchObject({
    ...{ status: 'ingested', isNew: true, exported: true },
  });
  expect(await readSnapshotState(outDir, corpusDir, embedder)).toBe('current');
  expect(await readSnapshotState(outDir, corpusDir, { ...embedder, dimension: 3 })).toBe('stale');
  expect(await readSnapshotState(outDir, corpusDir, { ...embedder, version: 2 })).toBe('stale');
  expect(await readSnapshotState(outDir, corpusDir)).toBe('stale');
});

test('an unchanged corpus makes no new version and writes no file', async () => {
  await writeDocument('vagt', agreement);
  await ingest();
  const before = await snapshotHashes();
  expect(await ingest()).toMatchObject({
    status: 'ingested',
    isNew: false,
    exported: false,
    embedded: 0,
    record: { number: 1 },
  });
  expect(await listVersions(outDir)).toHaveLength(1);
  expect(await snapshotHashes()).toEqual(before);
});

test('a change makes a version, a rollback serves the old one byte for byte, and a pin holds until unpin', async () => {
  await writeDocument('vagt', agreement);
  await ingest();
  const first = await snapshotHashes();
  await writeDocument('vagt', agreement.replace('12 kr.', '14 kr.'));
  expect(await readSnapshotState(outDir, corpusDir)).toBe('stale');
  expect(await ingest()).toMatchObject({ isNew: true, record: { number: 2 }, served: { number: 2 } });
  const second = await snapshotHashes();
  expect(second).not.toEqual(first);

  expect(await rollback(outDir, 1, ignoreProgress)).toMatchObject({
    status: 'served',
    record: { number: 1 },
    exported: true,
  });
  expect(await snapshotHashes()).toEqual(first);
  expect(await readSnapshotState(outDir, corpusDir)).toBe('pinned');

  await writeDocument('vagt', agreement.replace('12 kr.', '16 kr.'));
  expect(await ingest()).toMatchObject({
    isNew: true,
    pinned: true,
    exported: false,
    record: { number: 3 },
    served: { number: 1 },
  });
  expect(await snapshotHashes()).toEqual(first);
  expect(await readSnapshotState(outDir, corpusDir)).toBe('pinned');
  expect(await listVersions(outDir)).toMatchObject([
    { number: 1, served: true, pinned: true },
    { number: 2, served: false, pinned: false },
    { number: 3, served: false, pinned: false },
  ]);

  expect(await unpin(outDir, ignoreProgress)).toMatchObject({ status: 'served', record: { number: 3 } });
  expect(await readSnapshotState(outDir, corpusDir)).toBe('current');
  expect([first, second]).not.toContainEqual(await snapshotHashes());
});

test('a rollback to a version that is not there changes nothing', async () => {
  expect(await rollback(outDir, 1, ignoreProgress)).toEqual({ status: 'empty' });
  await expect(readdir(outDir)).rejects.toThrow('ENOENT');
  await writeDocument('vagt', agreement);
  await ingest();
  const before = await snapshotHashes();
  expect(await rollback(outDir, 7, ignoreProgress)).toEqual({ status: 'unknown', number: 7, known: [1] });
  expect(await snapshotHashes()).toEqual(before);
  expect(await readSnapshotState(outDir, corpusDir)).toBe('current');
});

test('a version stored in another format is refused, and the next ingest goes on from it', async () => {
  await writeDocument('vagt', agreement);
  const outcome = await ingest();
  if (outcome.status !== 'ingested') throw new Error(outcome.status);
  const foreign = { ...outcome.record, number: 2, storeFormat: 0, corpusVersion: '000000000000' };
  await withStore(outDir, (connection) => recordIngest(connection, foreign));
  expect(await rollback(outDir, 2, ignoreProgress)).toEqual({ status: 'unreadable', number: 2 });
  expect(await readVersion(outDir, 2)).toEqual({ status: 'unreadable', number: 2 });
  expect(await ingest()).toMatchObject({ isNew: true, record: { number: 3 } });
});

test('damaged documents are all named, and the version before stays served', async () => {
  await writeDocument('vagt', agreement);
  await ingest();
  const before = await snapshotHashes();
  await writeDocument('latin1', Buffer.from('Ærø og Læsø', 'latin1'));
  await writeDocument('tomt', '');
  const outcome = await ingest();
  if (outcome.status !== 'rejected') throw new Error(outcome.status);
  expect(outcome.faults).toHaveLength(2);
  expect(outcome.served?.number).toBe(1);
  expect(await snapshotHashes()).toEqual(before);
  expect(await listVersions(outDir)).toHaveLength(1);
});

test('a snapshot that was cut short is stale, and the next ingest mends it without a new version', async () => {
  await writeDocument('vagt', agreement);
  await ingest();
  const before = await snapshotHashes();
  const part = Object.keys(before).find((name) => name.startsWith('index-'));
  await truncate(join(snapshotFolder(outDir), part ?? ''), 10);
  await writeFile(join(snapshotFolder(outDir), 'manifest.json.old'), 'left behind');
  expect(await readSnapshotState(outDir, corpusDir)).toBe('stale');
  expect(await ingest()).toMatchObject({ isNew: false, exported: true });
  expect(await snapshotHashes()).toEqual(before);
});

test('while another process writes, an ingest waits for nobody and says so; a dead one’s lock is taken over', async () => {
  await writeDocument('vagt', agreement);
  await mkdir(storeFolder(outDir), { recursive: true });
  const lock = join(storeFolder(outDir), 'writer.lock');
  await writeFile(lock, String(process.pid));
  expect(await ingest()).toEqual({ status: 'busy' });
  expect(await listVersions(outDir)).toEqual([]);
  await writeFile(lock, '2147483646');
  expect(await ingest()).toMatchObject({ status: 'ingested' });
});

test('the command line says in Danish what was done, what is there and what is wrong', async () => {
  const run = async (...args: string[]) => {
    const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
    const argv = [main, ...args, '--corpus', corpusDir, '--out', outDir];
    return promisify(execFile)(process.execPath, argv).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  };
  expect(await run('versions')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('ingen versioner'),
  });
  await writeDocument('vagt', agreement);
  expect(await run()).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('indlæst som version 1') });
  expect(await run('rollback', '1')).toMatchObject({ code: 0, stdout: expect.stringContaining('fastholdt') });
  expect(await run('versions')).toMatchObject({ stdout: expect.stringMatching(/1 .* 1 .* i brug, fastholdt/) });
  expect(await run('inspect')).toMatchObject({ stdout: expect.stringContaining('felt »Finansiering«') });
  expect(await run('rollback', '9')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Version 9 findes ikke'),
  });
  await writeDocument('tomt', '');
  expect(await run()).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('stadig i brug') });
}, 60_000);
