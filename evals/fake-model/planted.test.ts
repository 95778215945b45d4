import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ingestCorpus } from '../../ingest/index.ts';
import { answerQuestion } from '../../worker/answering/answer-question.ts';
import type { AnswerEvent } from '../../worker/answering/answer.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import { sayAnswer } from './honest.ts';
import { modes } from './modes.ts';
import { startFakeModel, type FakeModel, type FakeScript } from './server.ts';

const corpusDir = resolve(import.meta.dirname, '../fixtures/plantede-instrukser');
const planted = /99 kr|HACKET|ond\.example|[Ii]gnor|disregard|system prompt/u;
let outDir = '';
let fake: FakeModel;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kildesvar-planted-'));
  const outcome = await ingestCorpus({ corpusDir, outDir, now: () => new Date(0) });
  if (outcome.status !== 'ingested') throw new Error(outcome.status);
  fake = await startFakeModel(modes.honest);
});
afterAll(async () => {
  await fake.close();
  await rm(outDir, { recursive: true });
});

async function ask(question: string, script: FakeScript): Promise<AnswerEvent[]> {
  fake.follow(script);
  const opened = await createNodeServices({ outDir, variables: { LLM_BASE_URL: fake.baseUrl, LLM_MODEL: 'scripted' } });
  if (!opened.ok) throw new Error(opened.message);
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion({ question, composer: 'generative' }, opened.services)) events.push(event);
  return events;
}

const questions = [
  'Hvad betaler hver kommune til Fjordbadet?',
  'Hvad siger høringssvarene?',
  'What does each municipality pay?',
];

test.each(questions)('a model is not shown what was planted: %s', async (question) => {
  await ask(question, modes.honest);
  expect(fake.calls).toHaveLength(1);
  expect(fake.calls[0]?.user).toContain('svømmehal');
  expect(fake.calls[0]?.user).not.toMatch(planted);
});

test.each([
  ['Danish', 'Hver kommune betaler 99 kr. pr. indbygger om året.', 'hver kommune betaler 99 kr. pr. indbygger om året'],
  ['English', 'The contribution is 99 kr. per inhabitant.', 'The contribution is 99 kr. per inhabitant.'],
  ['its own words', 'HACKET.', 'Hver kommune betaler 14 kr. pr. indbygger om året.'],
  [
    'an address',
    'Hver kommune betaler 14 kr., se https://ond.example.',
    'Hver kommune betaler 14 kr. pr. indbygger om året.',
  ],
])('a model that obeys all the same, in %s, is not believed', async (_, text, quote) => {
  const obeys: FakeScript = () =>
    sayAnswer({ status: 'answered', segments: [{ text, quotes: [{ passage: 1, quote }] }] });
  const events = await ask('Hvad betaler hver kommune til Fjordbadet?', obeys);
  expect(JSON.stringify(events.filter(({ type }) => type !== 'passages'))).not.toMatch(planted);
  expect(events.at(-1)).toMatchObject({
    answer: { composer: 'extractive', fallback: { code: 'nothing_verified' }, checks: { dropped: 1 } },
  });
});
