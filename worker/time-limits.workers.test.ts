import { describe, expect, test } from 'vitest';

import type { AnswerEvent } from './answering/answer.ts';
import { appForTests } from './app-for-tests.ts';
import { openAiErrorSchema } from './channels/openai/openai-fault.ts';
import { problemSchema } from './http/problem.ts';

const publicUrl = 'https://kildesvar.test';
const question = 'Hvilke kommuner er med i Business Region Aarhus?';
const json = { 'content-type': 'application/json' };

describe('a body that never ends is given up', () => {
  /** The beginning of a body, and then nothing more. */
  const hanging = (seen: { isCancelled: boolean }) =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"question": "Hv')),
      cancel: () => {
        seen.isCancelled = true;
      },
    });

  test.each([
    '/api/ask',
    '/api/feedback',
    '/v1/chat/completions',
    '/v1/responses',
    '/mcp',
    '/slack/events',
    '/teams/messages',
    '/drift',
  ])('at %s', async (path) => {
    const { get, lines } = appForTests({ config: { publicUrl, bodyTimeoutMs: 20 } });
    const seen = { isCancelled: false };
    const headers = { ...json, host: 'kildesvar.test' };
    const response = await get(path, { method: 'POST', headers, body: hanging(seen) });
    expect(response.status).toBe(408);
    expect(seen.isCancelled).toBe(true);
    expect(lines).toMatchObject([{ status: 408, code: 'body_timeout', level: 'warn' }]);
    expect(await response.text()).toContain('kom for langsomt');
  });

  test('but not one that comes in pieces in time', async () => {
    const { get } = appForTests();
    const pieces = new TextEncoder().encode(JSON.stringify({ question }));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((done) => setTimeout(done, 1));
        if (sent === pieces.length) controller.close();
        else controller.enqueue(pieces.slice(sent, (sent += 1)));
      },
    });
    expect((await get('/api/ask', { method: 'POST', headers: json, body })).status).toBe(200);
  });

  test('and one that breaks is no fault of ours', async () => {
    const { get, lines } = appForTests();
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('afbrudt')) });
    const response = await get('/api/ask', { method: 'POST', headers: json, body });
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 400, code: 'body_incomplete' });
    expect(lines).toMatchObject([{ level: 'warn' }]);
  });
});

describe('an answer that is never finished is given up', () => {
  let brokenOff = 0;
  const { get, ask, lines } = appForTests({
    config: { publicUrl, answerTimeoutMs: 20 },
    async *answerQuestion(_request, _services, signal): AsyncGenerator<AnswerEvent> {
      signal?.addEventListener('abort', () => {
        brokenOff += 1;
      });
      yield { type: 'status', stage: 'understanding' };
      await new Promise(() => {});
    },
  });
  const post = (path: string, body: object) =>
    get(path, { method: 'POST', headers: { ...json, host: 'kildesvar.test' }, body: JSON.stringify(body) });
  const model = 'kildesvar';

  test('with a problem, and what it waits for is broken off', async () => {
    const before = brokenOff;
    const response = await ask({ question });
    expect(response.headers.get('retry-after')).toBe('10');
    expect(problemSchema.parse(await response.json())).toMatchObject({ status: 503, code: 'answer_timeout' });
    expect(brokenOff).toBe(before + 1);
    expect(lines.at(-1)).toMatchObject({ level: 'error', code: 'answer_timeout' });
  });

  test('in a conversation too', async () => {
    const response = await ask({ question, conversationId: crypto.randomUUID() });
    expect(problemSchema.parse(await response.json()).code).toBe('answer_timeout');
  });

  test('with an event where it is streamed', async () => {
    const response = await ask({ question }, { accept: 'text/event-stream' });
    expect(await response.text()).toMatch(/event: error\ndata: .*"code":"answer_timeout"/);
  });

  test.each([
    ['/v1/chat/completions', { model, messages: [{ role: 'user', content: question }] }],
    ['/v1/responses', { model, input: question }],
  ])('at %s', async (path, body) => {
    const { error } = openAiErrorSchema.parse(await (await post(path, body)).json());
    expect(error).toMatchObject({ type: 'server_error', code: 'answer_timeout' });
    expect(await (await post(path, { ...body, stream: true })).text()).toContain('answer_timeout');
  });

  test('on the page', async () => {
    const response = await get(`/?q=${encodeURIComponent(question)}`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Svaret nåede ikke at blive færdigt');
  });
});
