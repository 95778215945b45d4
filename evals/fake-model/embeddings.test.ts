import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { chooseEmbedder, ingestCorpus, readSnapshotState, type IngestOutcome } from '../../ingest/index.ts';
import { collectAnswer } from '../../worker/answering/answer-question.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import { modes } from './modes.ts';
import { startFakeModel, type FakeModel } from './server.ts';

const documents = resolve(import.meta.dirname, '../fixtures/affald-og-beredskab');
const question = 'Hvem er med i det fælles beredskab?';
let fake: FakeModel;
let folder = '';
const corpusDir = () => join(folder, 'documents');
const outDir = () => join(folder, 'out');
const variables = () => ({ LLM_BASE_URL: fake.baseUrl, EMBEDDING_MODEL: 'hashed-words' });

beforeAll(async () => {
  fake = await startFakeModel(modes.honest);
});
afterAll(() => fake.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kildesvar-vectors-'));
  await cp(documents, corpusDir(), { recursive: true });
  fake.embedAs(() => 200);
});
afterEach(() => rm(folder, { recursive: true }));

async function ingest(): Promise<IngestOutcome> {
  const chosen = await chooseEmbedder(outDir(), variables());
  if (!chosen.ok || chosen.embedder === undefined) throw new Error('no embedder');
  return ingestCorpus({
    corpusDir: corpusDir(),
    outDir: outDir(),
    now: () => new Date(0),
    embedder: chosen.embedder,
  });
}

async function ask() {
  const opened = await createNodeServices({
    outDir: outDir(),
    variables: variables(),
    wait: () => new Promise(() => {}),
  });
  if (!opened.ok) throw new Error(opened.message);
  return collectAnswer({ question }, opened.services);
}

test('a text is paid for once, whatever is added, taken away or rolled back', async () => {
  const first = await ingest();
  expect(first).toMatchObject({ status: 'ingested', record: { embedderId: 'openai:hashed-words' } });
  const paid = first.status === 'ingested' ? first.embedded : 0;
  // One more: the text that shows how long the vectors are.
  expect(fake.embedded()).toBe(paid + 1);
  await ingest();
  expect(fake.embedded()).toBe(paid + 1);

  await rm(join(corpusDir(), 'beredskab-status'), { recursive: true });
  expect(await ingest()).toMatchObject({ isNew: true, embedded: 0 });
  await cp(documents, corpusDir(), { recursive: true });
  expect(await ingest()).toMatchObject({ isNew: true, embedded: 0 });
  expect(fake.embedded()).toBe(paid + 1);
});

test('an ingest that breaks off keeps what it has, and the next one goes on from there', async () => {
  fake.embedAs((number) => (number <= 2 ? 200 : 401));
  expect(await ingest()).toMatchObject({ status: 'embedding-failed', code: 'model_unauthorised', httpStatus: 401 });
  fake.embedAs(() => 200);
  const whole = await ingest();
  expect(whole.status).toBe('ingested');
  expect(whole.status === 'ingested' ? whole.embedded : 0).toBe(fake.embedded() - 1);
});

test('a server that is busy for a moment is asked again', async () => {
  fake.embedAs((number) => (number === 2 ? 503 : 200));
  expect(await ingest()).toMatchObject({ status: 'ingested' });
});

test('questions are embedded by the same model; without it words alone find the answer', async () => {
  await ingest();
  const chosen = await chooseEmbedder(outDir(), variables());
  const embedder = chosen.ok ? chosen.embedder : undefined;
  expect(await readSnapshotState(outDir(), corpusDir(), embedder)).toBe('current');
  const before = fake.embedded();
  expect((await ask()).degraded).toBeUndefined();
  expect(fake.embedded()).toBe(before + 1);
  fake.embedAs(() => 500);
  expect((await ask()).degraded).toEqual(['embedding']);
  const unset = await createNodeServices({ outDir: outDir() });
  expect(unset.ok ? '' : unset.message).toContain('EMBEDDING_MODEL');
});
