import { createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { answerSchema, type AskRequest } from './answering/answer.ts';
import { appForTests, quoteBest } from './app-for-tests.ts';
import worker from './index.ts';

const question = 'Hvilke kommuner er med i Business Region Aarhus?';

beforeEach(async () => {
  await env.DB.batch(['conversation_turns', 'feedback'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

/** A database without tables. */
const database = new Proxy(env.DB, {
  get: (target, name) =>
    name === 'prepare'
      ? () => target.prepare('SELECT * FROM findes_ikke')
      : (Reflect.get(target, name, target) as unknown),
});

/** An answering that notes what it is asked. */
function spied() {
  const requests: AskRequest[] = [];
  const answerQuestion: typeof quoteBest = (request, services) => {
    requests.push(request);
    return quoteBest(request, services);
  };
  return { requests, answerQuestion };
}

describe('a conversation by conversationId', () => {
  test('is asked with what was said before, streamed or not, and with nothing of another', async () => {
    const { requests, answerQuestion } = spied();
    const { ask } = appForTests({ answerQuestion });
    const first = answerSchema.parse(await (await ask({ question, conversationId: 'sag-1' })).json());
    await (await ask({ question: 'Og hvornår?', conversationId: 'sag-1' }, { accept: 'text/event-stream' })).text();
    await ask({ question: 'Og hvornår?', conversationId: 'sag-2' });
    await ask({ question: 'Tak', conversationId: 'sag-1' });
    expect(requests.map(({ history }) => history?.length)).toEqual([undefined, 2, undefined, 4]);
    expect(requests[1]?.history).toEqual([
      { role: 'user', text: question },
      { role: 'assistant', text: first.text },
    ]);
  });

  test('nothing is stored without one', async () => {
    const { ask, get } = appForTests();
    await ask({ question });
    await ask({ question, history: [{ role: 'user', text: 'Hej' }] });
    await get(`/?q=${encodeURIComponent(question)}`);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM conversation_turns').first('n')).toBe(0);
  });

  test('that cannot be read is a 503, as JSON and in the stream; questions without one go on', async () => {
    const { ask, lines } = appForTests({ database });
    const response = await ask({ question, conversationId: 'sag-1' });
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ code: 'storage_unavailable' });
    expect(text).not.toContain('findes_ikke');
    const stream = await ask({ question, conversationId: 'sag-1' }, { accept: 'text/event-stream' });
    expect(await stream.text()).toContain('"code":"storage_unavailable"');
    expect(lines).toMatchObject([
      { level: 'error', reason: expect.stringContaining('findes_ikke') as string },
      { level: 'error', code: 'storage_unavailable' },
    ]);
    expect((await ask({ question })).status).toBe(200);
  });

  test('that can be read but not written is answered, and the answer says so', async () => {
    const readOnly = new Proxy(env.DB, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (name === 'batch') return () => Promise.reject(new Error('read only'));
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    const { ask } = appForTests({ database: readOnly });
    const response = await ask({ question, conversationId: 'sag-1' });
    expect(answerSchema.parse(await response.json()).degraded).toEqual(['conversation']);
  });
});

describe('POST /api/feedback', () => {
  const post = (body: unknown, app = appForTests()) =>
    app.get('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const stored = () => env.DB.prepare('SELECT answer_id, rating, comment, question, answer FROM feedback').first();

  test('stores a rating without content', async () => {
    const response = await post({ answerId: 'a-1', rating: 'up', comment: '  ' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await stored()).toEqual({ answer_id: 'a-1', rating: 'up', comment: null, question: null, answer: null });
  });

  test('stores question and answer when they are included', async () => {
    await post({ answerId: 'a-1', rating: 'down', comment: 'Mangler Skive', include: { question, answer: 'Aarhus' } });
    expect(await stored()).toMatchObject({ rating: 'down', comment: 'Mangler Skive', question, answer: 'Aarhus' });
  });

  test.each([
    [{}, 400, ['answerId', 'rating']],
    [{ answerId: 'a b', rating: 'up' }, 400, ['answerId']],
    [{ answerId: 'a', rating: 'maybe' }, 400, ['rating']],
    [{ answerId: 'a', rating: 'up', question }, 400, ['question']],
    [{ answerId: 'a', rating: 'up', include: { question } }, 400, ['include.answer']],
    [{ answerId: 'a', rating: 'up', comment: 'x'.repeat(1_001) }, 413, ['comment']],
  ])('refuses %j', async (body, status, paths) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    const { errors } = await response.json<{ errors: { path: string }[] }>();
    expect(errors.map(({ path }) => path)).toEqual(paths);
    expect(await stored()).toBeNull();
  });

  test('says when it cannot store', async () => {
    const response = await post({ answerId: 'a', rating: 'up' }, appForTests({ database }));
    expect(await response.json()).toMatchObject({ status: 503, code: 'storage_unavailable' });
    expect(response.headers.get('retry-after')).toBe('10');
  });
});

test('the cron trigger deletes what has been kept long enough', async () => {
  const insert = (age: number) =>
    env.DB.prepare(
      `INSERT INTO conversation_turns (channel, thread, role, text, created_at) VALUES ('api', 't', 'user', 'x', ?)`,
    ).bind(Date.now() - age * 86_400_000);
  await env.DB.batch([insert(31), insert(29)]);
  const written = vi.spyOn(console, 'info').mockImplementation(() => undefined);
  await worker.scheduled(createScheduledController(), env);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM conversation_turns').first('n')).toBe(1);
  expect(JSON.parse(String(written.mock.calls[0]?.[0]))).toMatchObject({ event: 'deleted' });
});
