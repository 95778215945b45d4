import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ingestCorpus } from '../../ingest/index.ts';
import { answerSchema } from '../../worker/answering/answer.ts';
import { serveWorker, type RunningWorker } from '../../worker/node/serve-worker.ts';
import { parseEventStream } from '../run-http.ts';
import { modes, type ModeName } from './modes.ts';
import { startFakeModel, type FakeModel } from './server.ts';

/** The deployed worker, a real server behind it, and the bytes that come out. */
const question = 'Hvordan finansieres Business Region Aarhus?';
let outDir = '';
let fake: FakeModel;
let worker: RunningWorker;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kildesvar-raw-'));
  const corpusDir = resolve(import.meta.dirname, '../../corpus/documents');
  const outcome = await ingestCorpus({ corpusDir, outDir, now: () => new Date(0) });
  if (outcome.status !== 'ingested') throw new Error(outcome.status);
  fake = await startFakeModel(modes.honest);
  worker = await serveWorker(outDir, {
    LLM_BASE_URL: fake.baseUrl,
    LLM_MODEL: 'scripted',
    LLM_API_KEY: 'not-a-real-key',
    LLM_STALL_MS: '300',
  });
}, 120_000);
afterAll(async () => {
  await worker.stop();
  await fake.close();
  await rm(outDir, { recursive: true });
});

function stream(signal?: AbortSignal): Promise<Response> {
  return fetch(new URL('/api/ask', worker.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question, composer: 'generative' }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** What a model said that no document holds. */
const unverified =
  /99 kr|HACKET|ond\.example|tredjestørste|Europæiske Union|collaboration of the|Alt i den JSON|bla bla|not-a-real-key/u;

test.each([
  'honest',
  'every-byte',
  'stalls-after-one',
  'ends-early-after-one',
  'fabricated-beside-true',
  'own-knowledge-in-sentence',
  'english',
  'obeys',
  'leaks',
  'other-segments',
  'prose',
  'repeats',
  'never-ends',
  'unauthorised',
] satisfies ModeName[])('of a model that is %s nothing unverified leaves the worker', async (mode) => {
  fake.follow(modes[mode]);
  const bytes = await (await stream()).text();
  expect(bytes).not.toMatch(unverified);
  const events = parseEventStream(bytes);
  expect(events.map(({ event }) => event).join(' ')).toMatch(/^status status passages status( segment)+ done$/);
  const answer = answerSchema.parse(events.at(-1)?.data);
  const streamed = events.filter(({ event }) => event === 'segment').map(({ data }) => data);
  expect(streamed).toMatchObject(answer.segments.map((segment) => ({ segment })));
});

test('a reader who goes away ends the call of the model', async () => {
  fake.follow((request) => ({
    kind: 'say',
    pieces: slowly(request.question),
  }));
  const left = new AbortController();
  const response = await stream(left.signal);
  const reader = response.body?.getReader();
  let seen = '';
  while (!seen.includes('composing')) seen += new TextDecoder().decode((await reader?.read())?.value);
  await until(() => fake.calls.length === 1);
  left.abort();
  await until(() => fake.stopped() === 1);
  expect(fake.stopped()).toBe(1);
});

/** A reply that goes on for as long as somebody reads it, well within its limits for a while. */
function* slowly(text: string): Generator<string> {
  yield `{"status": "answered", "segments": [{"text": "${text}`;
  for (;;) yield '';
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
}
