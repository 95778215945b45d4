import { expect, test } from 'vitest';

import { answerQuestion } from './answering/answer-question.ts';
import { appForTests as createAppForTests } from './app-for-tests.ts';

const appForTests = (overrides: Parameters<typeof createAppForTests>[0] = {}) =>
  createAppForTests({ answerQuestion, ...overrides });
const json = 'application/json';
const bodyRoutes = ['/api/ask', '/api/feedback', '/v1/chat/completions', '/v1/responses', '/mcp', '/drift'];

test.each(bodyRoutes)('what is built to break a reader does not break %s', async (path) => {
  const { get } = appForTests();
  const hostile: readonly (readonly [string, string])[] = [
    ['deep lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
    ['deep objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a field twice', '{"question":"Hvem?","question":{"$ne":1},"__proto__":{"access":"open"},"constructor":1}'],
    ['a number too large', '{"question":1e999,"history":-0}'],
    ['half a character', '{"question":"\\ud800"}'],
    ['nothing but white space', ' '.repeat(60_000)],
    ['many faults', `{${Array.from({ length: 4_000 }, (_, n) => `"f${n}":1`).join(',')}}`],
  ];
  for (const [, body] of hostile) {
    const response = await get(path, { method: 'POST', headers: { 'content-type': json }, body });
    await response.arrayBuffer();
    expect(response.status).toBeLessThan(500);
  }
  const compressed = await new Response(
    new Blob([new Uint8Array(20_000_000)]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  const bomb = await get(path, {
    method: 'POST',
    headers: { 'content-type': json, 'content-encoding': 'gzip' },
    body: compressed,
  });
  await bomb.arrayBuffer();
  expect(bomb.status).toBeGreaterThanOrEqual(400);
  expect(bomb.status).toBeLessThan(500);
});

test.each([
  ['the last of two fields that have one name counts', '{"question":7,"question":"Hvem er med?"}', 200, undefined],
  ['also when it is the wrong one', '{"question":"Hvem er med?","question":{"$ne":1}}', 400, ['question']],
  ['a prototype is an unknown field', '{"question":"Hvem?","__proto__":{"access":"open"}}', 400, ['__proto__']],
  ['and so is a constructor', '{"question":"Hvem?","constructor":{"prototype":{}}}', 400, ['constructor']],
])('%s', async (_, body, status, paths) => {
  const response = await appForTests().ask(body);
  expect(response.status).toBe(status);
  const { errors } = await response.json<{ errors?: { path: string }[] }>();
  expect(errors?.map(({ path }) => path)).toEqual(paths);
  expect(Object.prototype).not.toHaveProperty('access');
});

test('two values of one name in an address are refused, not chosen between', async () => {
  const response = await appForTests().get('/api/search?q=Aarhus&q=Herning');
  expect(await response.json()).toMatchObject({ status: 400, code: 'invalid_request', errors: [{ path: 'q' }] });
});

test.each([
  '/api/../_snapshot/manifest.json',
  '/api/%2e%2e/_snapshot/manifest.json',
  '/dokument/..%2f..%2f_snapshot%2fmanifest.json',
  '/dokument/%00',
  '/dokument/%E0%A4%A',
  '/api//documents',
  '//_snapshot//manifest.json',
  '/API/documents',
  '/api/documents;a=b',
  '/api/documents/%F0%9F%98%80',
  `/api/documents/${'a'.repeat(8_000)}`,
  '/dokument/erhvervssamarbejder?p=%0d%0aSet-Cookie:%20a=b&fra=-1&til=1e9&v=%00',
  '/?q=%0d%0aSet-Cookie:%20a=b',
  '/?q=%ff%fe',
])('the path %.50s opens nothing and breaks nothing', async (path) => {
  const { get } = appForTests({ config: { access: 'keys' } });
  const response = await get(path, { redirect: 'manual' });
  const isClosed = /^\/api(?!.*(?:\.\.|%2e))/i.test(path);
  expect(isClosed ? [401, 404] : [200, 301, 400, 404]).toContain(response.status);
  expect(response.headers.has('set-cookie')).toBe(false);
  expect(await response.text()).not.toContain('"parts"');
});

test('a closed address stays closed however it is written', async () => {
  const { get } = appForTests({ config: { access: 'keys' } });
  for (const path of [
    '/api/documents',
    '/api/documents/',
    '/api/%64ocuments',
    '/%61pi/documents',
    '/api/./documents',
    '/api/x/../documents',
    '/v1/models',
    '/%761/models',
    '/mcp/',
    '/%6dcp',
    '/api/admin/overview',
    '/api/%61dmin/overview',
  ]) {
    const response = await get(path, { redirect: 'manual' });
    await response.arrayBuffer();
    expect([301, 401, 404, 405]).toContain(response.status);
  }
});

test('headers from outside go back as they are or not at all', async () => {
  const { get, lines } = appForTests();
  const long = 'x'.repeat(16_000);
  const response = await get('/api/documents', {
    headers: {
      'x-request-id': 'a b<script>',
      'x-forwarded-host': 'ond.example',
      'user-agent': long,
      cookie: long,
      accept: long,
    },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('x-request-id')).not.toContain('<');
  expect(await response.text()).not.toContain('ond.example');
  expect(JSON.stringify(lines)).not.toContain('xxxx');
});
