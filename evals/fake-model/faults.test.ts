import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ingestCorpus } from '../../ingest/index.ts';
import { answerQuestion, collectAnswer } from '../../worker/answering/answer-question.ts';
import { answerSchema, type Answer, type AnswerEvent, type AskRequest } from '../../worker/answering/answer.ts';
import type { ModelFault } from '../../worker/answering/ports.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import { modes, type ModeName } from './modes.ts';
import { startFakeModel, type FakeModel, type FakeScript } from './server.ts';

const corpusDir = resolve(import.meta.dirname, '../../corpus/documents');
const question = 'Hvordan finansieres Business Region Aarhus?';
let outDir = '';
let fake: FakeModel;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'kildesvar-faults-'));
  const outcome = await ingestCorpus({ corpusDir, outDir, now: () => new Date(0) });
  if (outcome.status !== 'ingested') throw new Error(outcome.status);
  fake = await startFakeModel(modes.honest);
});
afterAll(async () => {
  await fake.close();
  await rm(outDir, { recursive: true });
});

interface Asked {
  readonly events: readonly AnswerEvent[];
  readonly answer: Answer;
  readonly faults: readonly ModelFault[];
  /** Milliseconds that were waited for, by the injected clock. */
  readonly waited: readonly number[];
}

/** Asks with a clock of its own: a wait is over at once, unless it guards a call that is still going on. */
async function ask(
  script: FakeScript,
  request: AskRequest = { question },
  variables: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  fake.follow(script);
  const faults: ModelFault[] = [];
  const waited: number[] = [];
  let clock = 0;
  const opened = await createNodeServices({
    outDir,
    variables: { LLM_BASE_URL: fake.baseUrl, LLM_MODEL: 'scripted', LLM_STALL_MS: '5000', ...variables },
    now: () => clock,
    wait: (milliseconds, signal) =>
      new Promise((done) => {
        // A pause before a second try is at most three seconds, a guard is not that short.
        const isGuard = milliseconds > 3_000;
        const timer = setTimeout(
          () => {
            clock += milliseconds;
            if (!isGuard) waited.push(milliseconds);
            done();
          },
          isGuard ? 400 : 0,
        );
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          done();
        });
      }),
    onModelFault: (fault) => faults.push(fault),
  });
  if (!opened.ok) throw new Error(opened.message);
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion(request, opened.services)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('no answer');
  return { events, answer: last.answer, faults, waited };
}

/** What holds of every answer, whatever the model does. */
async function expectSound({ events, answer }: Asked): Promise<void> {
  expect(events.map(({ type }) => type).join(' ')).toMatch(/^status status passages status( segment)+ done$/);
  const streamed = events.flatMap((event) => (event.type === 'segment' ? [event.segment] : []));
  expect(answerSchema.parse(answer).segments).toEqual(streamed);
  expect(streamed.filter(({ kind, citations }) => kind === 'statement' && citations.length === 0)).toEqual([]);
  const opened = await createNodeServices({ outDir });
  if (!opened.ok) throw new Error(opened.message);
  for (const { document, start, end, quote } of answer.citations)
    expect((await opened.services.index.documentText(document.id))?.slice(start, end)).toBe(quote);
  expect(JSON.stringify(events)).not.toMatch(/99 kr|HACKET|ond\.example|Odense er|Europæiske|Alt i den JSON|bla bla/u);
}

interface Expected {
  readonly composer: Answer['composer'];
  readonly status?: Answer['status'];
  readonly fallback?: string;
  /** Codes told to the operator, one per call that failed. */
  readonly faults?: readonly ModelFault['code'][];
  readonly calls: number;
  readonly checks?: Partial<Answer['checks']>;
}

const model = (calls = 1, more: Partial<Expected> = {}): Expected => ({ composer: 'generative', calls, ...more });
const fallenBack = (fallback: string, faults: readonly ModelFault['code'][], calls: number): Expected => ({
  composer: 'extractive',
  fallback,
  faults,
  calls,
});
const once = (code: ModelFault['code']) => fallenBack(code, [code], 1);
const twice = (code: ModelFault['code']) => fallenBack(code, [code, code], 2);
const nothingLeft = (checks: Partial<Answer['checks']>): Expected => ({
  ...fallenBack('nothing_verified', [], 1),
  checks,
});

const expected: Readonly<Record<ModeName, Expected>> = {
  honest: model(),
  'no-answer': model(1, { status: 'unanswered' }),
  unauthorised: once('model_unauthorised'),
  'unknown-model': once('model_not_found'),
  'rate-limited': twice('model_rate_limited'),
  'rate-limited-once': model(2, { faults: ['model_rate_limited'] }),
  'rate-limited-long': once('model_rate_limited'),
  'internal-error': twice('model_unavailable'),
  unavailable: twice('model_unavailable'),
  'unavailable-once': model(2, { faults: ['model_unavailable'] }),
  'no-schema': model(2),
  stalls: once('model_timeout'),
  'stalls-after-one': model(1, { fallback: 'model_timeout', faults: ['model_timeout'] }),
  'ends-early': twice('model_cut'),
  'ends-early-after-one': model(1, { fallback: 'model_cut', faults: ['model_cut'] }),
  'stops-at-limit': once('model_cut'),
  garbage: twice('model_bad_reply'),
  'broken-json': twice('model_bad_reply'),
  prose: twice('model_bad_reply'),
  'every-byte': model(),
  'every-character': model(),
  'other-schema': twice('model_bad_reply'),
  'other-segments': nothingLeft({ dropped: 2 }),
  markdown: model(),
  refusal: once('model_refused'),
  fabricated: nothingLeft({ fabricated: 1, dropped: 1 }),
  'fabricated-beside-true': model(1, { checks: { fabricated: 1, dropped: 1 } }),
  'wrong-passage': model(1, { checks: { misattributed: 1 } }),
  'changed-number': nothingLeft({ dropped: 1 }),
  'own-knowledge': nothingLeft({ dropped: 1 }),
  'own-knowledge-in-sentence': nothingLeft({ dropped: 1 }),
  english: nothingLeft({ dropped: 1 }),
  obeys: nothingLeft({ dropped: 1 }),
  'obeys-with-quote': nothingLeft({ fabricated: 1, dropped: 1 }),
  leaks: nothingLeft({ dropped: 1 }),
  repeats: model(1, { fallback: 'model_endless', faults: ['model_endless'] }),
  'never-ends': once('model_endless'),
};

test.each(Object.keys(expected) as ModeName[])('a model that is %s', async (mode) => {
  const asked = await ask(modes[mode]);
  const { composer, status = 'answered', fallback, faults = [], calls, checks = {} } = expected[mode];
  await expectSound(asked);
  expect(asked.answer).toMatchObject({
    status,
    composer,
    checks: { fabricated: 0, misattributed: 0, dropped: 0, ...checks },
  });
  expect(asked.answer.fallback?.code).toBe(fallback);
  expect(asked.answer.model).toBe(composer === 'generative' ? 'scripted' : undefined);
  expect(asked.faults.map(({ code }) => code)).toEqual(faults);
  expect(fake.calls).toHaveLength(calls);
});

test.each([
  ['refuses connections', 'ECONNREFUSED', closedAddress],
  ['has no address', 'ENOTFOUND|EAI_AGAIN', () => Promise.resolve('http://kildesvar.invalid/v1')],
  ['cannot speak TLS', 'SSL|EPROTO', () => Promise.resolve(fake.baseUrl.replace('http:', 'https:'))],
])('a server that %s', async (_, detail, address) => {
  const asked = await ask(modes.honest, { question }, { LLM_BASE_URL: await address() });
  await expectSound(asked);
  expect(asked.answer).toMatchObject({ composer: 'extractive', fallback: { code: 'model_unreachable' } });
  expect(asked.faults).toHaveLength(2);
  for (const fault of asked.faults) expect(fault.detail).toMatch(new RegExp(detail));
});

async function closedAddress(): Promise<string> {
  const { baseUrl, close } = await startFakeModel(modes.honest);
  await close();
  return baseUrl;
}

const history = [
  { role: 'user', text: 'Hvem er med i Business Region Aarhus?' },
  { role: 'assistant', text: 'Det er 11 kommuner.' },
] as const;

/** Fills in a follow-up question as it is told, and answers honestly. */
const rewriting =
  (question: string): FakeScript =>
  (request, number) =>
    request.passages === undefined
      ? { kind: 'say', pieces: [JSON.stringify({ question })] }
      : modes.honest(request, number);

test('the model fills in a question that leans on the conversation, and no other', async () => {
  const whole = 'Hvordan finansieres Business Region Aarhus?';
  const leaning = await ask(rewriting(whole), { question: 'Og hvordan finansieres det?', history });
  expect(leaning.answer).toMatchObject({ standaloneQuestion: whole, usage: { inputTokens: 200, outputTokens: 40 } });
  await ask(rewriting('x'), { question: 'Hvordan finansieres Udvikling Fyn?', history });
  expect(fake.calls.every(({ passages }) => passages !== undefined)).toBe(true);
});

test('a filled-in question with a name that nobody said is not used', async () => {
  const { answer } = await ask(rewriting('Hvordan finansieres det i Odense?'), {
    question: 'Og hvordan finansieres det?',
    history,
  });
  expect(answer.standaloneQuestion).not.toContain('Odense');
});

test('a second try waits as long as the server asks', async () => {
  expect((await ask(modes['rate-limited-once'])).waited).toEqual([1_000]);
  expect((await ask(modes['rate-limited-long'])).waited).toEqual([]);
});

test("beyond the day's ceiling nothing is asked", async () => {
  const { answer, faults } = await ask(modes.honest, { question }, { LLM_TOKENS_PER_DAY: '1000' });
  expect(answer).toMatchObject({ composer: 'extractive', fallback: { code: 'tokens_spent' } });
  expect(faults).toEqual([{ code: 'tokens_spent' }]);
  expect(fake.calls).toHaveLength(0);
});

test('who composes is for the request to say, and without a model it is the rules', async () => {
  expect((await ask(modes.honest, { question, composer: 'extractive' })).answer.fallback).toBeUndefined();
  expect(fake.calls).toHaveLength(0);
  const opened = await createNodeServices({ outDir });
  if (!opened.ok) throw new Error(opened.message);
  const fallbackOf = async (composer: NonNullable<AskRequest['composer']>) =>
    (await collectAnswer({ question, composer }, opened.services)).fallback?.code;
  expect([await fallbackOf('auto'), await fallbackOf('generative')]).toEqual([undefined, 'no_model']);
});
