import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { recordingFetch, replayingFetch } from './recorded-fetch.ts';

const key = 'not-a-real-key';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kildesvar-recordings-'));
});
afterEach(() => rm(folder, { recursive: true }));

function asking(send: typeof fetch, body: string, origin = 'https://llm.example') {
  const headers = { authorization: `Bearer ${key}` };
  return send(`${origin}/v1/chat/completions`, { method: 'POST', headers, body });
}

test('a reply is asked for once, replayed from any address, and holds no key', async () => {
  let calls = 0;
  const record = recordingFetch(folder, () => {
    calls++;
    return Promise.resolve(new Response('data: [DONE]\n\n', { headers: { 'content-type': 'text/event-stream' } }));
  });
  await asking(record, '{"a":1}');
  await asking(record, '{"a":1}');
  expect(calls).toBe(1);

  const replayed = await asking(replayingFetch(folder), '{"a":1}', 'http://127.0.0.1:1');
  expect(replayed.headers.get('content-type')).toBe('text/event-stream');
  expect(await replayed.text()).toBe('data: [DONE]\n\n');
  expect((await asking(replayingFetch(folder), '{"a":2}')).status).toBe(404);
  const files = await readdir(folder);
  expect(files).toHaveLength(1);
  expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).not.toContain(key);
});

test('a failure is passed on and not recorded', async () => {
  const record = recordingFetch(folder, () => Promise.resolve(Response.json({}, { status: 503 })));
  expect((await asking(record, '{}')).status).toBe(503);
  expect(await readdir(folder)).toEqual([]);
});
