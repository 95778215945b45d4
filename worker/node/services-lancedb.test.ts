import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Embedder } from '../../corpus/embedder.ts';
import type { PassageIndex, SearchQuery } from '../../corpus/passage-index.ts';
import { ingestCorpus, readServedIngest, snapshotFolder } from '../../ingest/index.ts';
import { openLancePassageIndex } from '../adapters/passage-index-lancedb.ts';
import { loadSnapshot } from '../adapters/passage-index-snapshot.ts';
import { findPassages } from '../answering/retrieve.ts';
import { projectDir } from './project-dir.ts';
import { createNodeServices, type IndexKind } from './services-node.ts';

const note = join(projectDir, 'corpus', 'documents');
const twoDocuments = join(projectDir, 'evals', 'fixtures', 'affald-og-beredskab');
/** Every third question that is asked about the note. */
const questions = globSync('evals/cases/notat/*.yaml', { cwd: projectDir })
  .flatMap((file) =>
    readFileSync(join(projectDir, file), 'utf8')
      .split('\n')
      .flatMap((line) => /^ +question: ['"]?(.+?)['"]?$/.exec(line)?.[1] ?? []),
  )
  .filter((_, number) => number % 3 === 0);

let root = '';
const outDir = (name: string) => join(root, name);

async function ingest(name: string, corpusDir: string, embedder?: Embedder): Promise<void> {
  const outcome = await ingestCorpus({
    ...{ corpusDir, outDir: outDir(name), now: () => new Date(0) },
    ...(embedder && { embedder }),
  });
  expect(outcome).toMatchObject({ status: 'ingested' });
}

async function open(name: string, kind: IndexKind) {
  const opened = await createNodeServices({ outDir: outDir(name), index: kind });
  if (!opened.ok) throw new Error(opened.message);
  return opened.services;
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kildesvar-lancedb-'));
  await ingest('note', note);
  await ingest('two', twoDocuments);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/**
 * Why two searches differ, or undefined when they agree: the same scores and signals by rank, and the same passage
 * wherever no other has the same score. Scores are sums in single precision, added up in another order.
 */
async function disagreement(store: PassageIndex, snapshot: PassageIndex, query: SearchQuery) {
  const [found, wanted] = [await store.search(query), await snapshot.search(query)];
  const isClose = (one: number, other: number) => Math.abs(one - other) < 1e-4;
  const agree =
    found.hits.length === wanted.hits.length &&
    isClose(found.coverage, wanted.coverage) &&
    wanted.hits.every(({ passageId, score, signals }, rank) => {
      const hit = found.hits[rank];
      if (hit === undefined || !isClose(hit.score, score)) return false;
      if (Object.keys(hit.signals).join() !== Object.keys(signals).join()) return false;
      // The last place may be shared with a passage that was cut off.
      const isTied = wanted.hits.some((other, at) => at !== rank && isClose(other.score, score));
      return hit.passageId === passageId || isTied || rank === wanted.hits.length - 1;
    });
  return agree ? undefined : { query, found, wanted };
}

test('the store gives the same documents, passages, texts and participation as the snapshot', async () => {
  const { index: snapshot } = await open('two', 'snapshot');
  const { index: store } = await open('two', 'lancedb');
  expect(store.corpusVersion).toBe(snapshot.corpusVersion);
  expect(store.documents).toEqual(snapshot.documents);
  expect(store.participation).toEqual(snapshot.participation);
  for (const { metadata } of snapshot.documents) {
    const passages = await snapshot.passagesOf(metadata.id);
    expect(passages.length).toBeGreaterThan(5);
    expect(await store.passagesOf(metadata.id)).toEqual(passages);
    expect(await store.documentText(metadata.id)).toBe(await snapshot.documentText(metadata.id));
    const asked = [passages[3]?.id ?? '', 'p-0000000000000000', "x' OR '1'='1", passages[1]?.id ?? ''];
    expect(await store.passages(asked)).toEqual([passages[3], passages[1]]);
  }
  expect(await store.passagesOf("ukendt' OR 1=1 --")).toEqual([]);
  expect(await store.documentText('ukendt')).toBeUndefined();
});

test('finds what the snapshot finds, with the same scores, for the questions of the cases', async () => {
  const { index: snapshot, embedder } = await open('note', 'snapshot');
  const { index: store } = await open('note', 'lancedb');
  expect(questions.length).toBeGreaterThan(100);
  for (const text of questions) {
    const [vector] = await embedder.embed([text]);
    expect(await disagreement(store, snapshot, { text, limit: 12, ...(vector && { vector }) })).toBeUndefined();
  }
});

test('agrees on any text, and on some documents only', async () => {
  const { index: snapshot } = await open('two', 'snapshot');
  const { index: store } = await open('two', 'lancedb');
  const ids = snapshot.documents.map(({ metadata }) => metadata.id);
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'hvad', '"', 'genbrug AND (', "d'affald*"));
  await fc.assert(
    fc.asyncProperty(texts, fc.option(fc.subarray([...ids, "x'"]), { nil: undefined }), async (text, documentIds) => {
      expect(
        await disagreement(store, snapshot, {
          text: `${text} kommuner`,
          limit: 5,
          ...(documentIds && { documentIds }),
        }),
      ).toBeUndefined();
      expect(
        await disagreement(store, snapshot, { text, limit: 5, ...(documentIds && { documentIds }) }),
      ).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('scores the vectors of an embedder from outside as the snapshot does', async () => {
  const dimension = 8;
  const embedOne = (text: string) => {
    const vector = Float32Array.from({ length: dimension }, (_, place) => 2 + Math.sin(text.length * (place + 1)));
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  const embedder: Embedder = {
    ...{ id: 'openai:prøve', dimension, version: 1 },
    embed: (texts) => Promise.resolve(texts.map(embedOne)),
  };
  await ingest('dense', twoDocuments, embedder);
  const loaded = await loadSnapshot(
    (name) => readFile(join(snapshotFolder(outDir('dense')), name)),
    async (bytes) => Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex'),
  );
  const served = await readServedIngest(outDir('dense'));
  if (!loaded.ok || served === undefined) throw new Error('not ingested');
  const { index: store, embedder: own } = await openLancePassageIndex(served);
  expect(own).toBeUndefined();
  for (const text of ['Hvem betaler for affaldet?', 'beredskab', 'Hvor mange kommuner er med i samarbejdet?']) {
    const query = { text, limit: 5, vector: embedOne(text) };
    const [found, wanted] = [await store.search(query), await loaded.index.search(query)];
    expect(wanted.hits[0]?.signals.vector).toBeGreaterThan(0);
    // The snapshot keeps a vector's places in a byte each.
    found.hits.forEach(({ score }, rank) => expect(score).toBeCloseTo(wanted.hits[rank]?.score ?? 0, 1));
    expect(found.hits[0]?.passageId).toBe(wanted.hits[0]?.passageId);
  }
});

test('reads the version that is served: the newest, or the one that is held fast', async () => {
  const corpusDir = join(root, 'vagtens-dokumenter');
  const folder = join(corpusDir, 'vagt');
  await mkdir(folder, { recursive: true });
  const metadata = { file: 'vagt.md', title: 'Vagt', publisher: 'Rådet', date: '2020-01-02', language: 'da' };
  await writeFile(join(folder, 'document.json'), JSON.stringify({ id: 'vagt', kind: 'notat', ...metadata }));
  const versions = ['Vagten har seks ansatte.', 'Vagten har ni ansatte.'];
  for (const text of versions) {
    await writeFile(join(folder, 'vagt.md'), `# Vagtlauget\n\n${text}\n`);
    await ingest('vagt', corpusDir);
  }
  const read = async () => {
    const services = await open('vagt', 'lancedb');
    const { index } = services;
    const { passages } = await findPassages({ text: 'Hvor mange ansatte har vagten?', limit: 3 }, services);
    expect(await index.documentText('vagt')).toContain(passages[0]?.passage.text);
    return passages[0]?.passage.text;
  };
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, [join(projectDir, 'ingest', 'main.ts'), ...args, '--out', outDir('vagt')]);
  expect(await read()).toContain('ni ansatte');
  await run('rollback', '1');
  expect(await read()).toContain('seks ansatte');
  await run('unpin');
  expect(await read()).toContain('ni ansatte');
});

test('says in Danish what is missing', async () => {
  const message = async (name: string) => {
    const opened = await createNodeServices({ outDir: outDir(name), index: 'lancedb' });
    return opened.ok ? '' : opened.message;
  };
  expect(await message('findes-ikke')).toMatch(/findes-ikke kan ikke bruges\. Der er ikke indlæst .*npm run ingest/);
  await ingest('damaged', twoDocuments);
  await rm(join(outDir('damaged'), '.lancedb', 'passages.lance'), { recursive: true });
  expect(await message('damaged')).toMatch(/Databasen i .* kan ikke læses.*npm run ingest/);
});
