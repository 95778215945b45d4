import { describe, expect, test } from 'vitest';

import { answerSchema, type AnswerEvent } from './answering/answer.ts';
import { isAnswering } from './answering-app.ts';
import { appForTests, quoteBest, readSnapshotPart } from './app-for-tests.ts';
import { bodyLimitBytes } from './http/api/json-body.ts';
import { problemSchema } from './http/problem.ts';

const question = 'Hvilke kommuner er med i Business Region Aarhus?';

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  return problem;
}

test('the answering app has every route that it is asked for', () => {
  const { answering, whole } = appForTests().routes;
  const asked = whole.filter((path) => isAnswering(path));
  expect(asked).toContain('/api/ask');
  expect(asked.length).toBeLessThan(whole.length);
  expect(asked.filter((path) => !answering.includes(path))).toEqual([]);
});

describe('POST /api/ask', () => {
  test('answers with JSON, links on the address that was called', async () => {
    const response = await appForTests().ask({ question });
    expect(response.status).toBe(200);
    const answer = answerSchema.parse(await response.json());
    expect(answer.citations[0]?.url).toMatch(/^https:\/\/kildesvar\.test\/dokument\/erhvervssamarbejder\?p=p-/);
  });

  test('builds links on the configured address', async () => {
    const { ask } = appForTests({ config: { publicUrl: 'https://svar.example.dk' } });
    const answer = answerSchema.parse(await (await ask({ question })).json());
    expect(answer.citations[0]?.url).toMatch(/^https:\/\/svar\.example\.dk\/dokument\//);
  });

  test('streams the events in order when asked to', async () => {
    const { ask, lines } = appForTests();
    const response = await ask({ question }, { accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const events = eventsOf(await response.text());
    expect(events.map(({ event }) => event)).toEqual(['status', 'passages', 'segment', 'done']);
    expect(events[0]?.data).toEqual({ stage: 'searching' });
    expect(events[1]?.data).toHaveLength(3);
    const answer = answerSchema.parse(events[3]?.data);
    expect(events[2]?.data).toEqual({ segment: answer.segments[0], citations: answer.citations });
    expect(lines).toMatchObject([{ status: 200, answer: 'answered', level: 'info' }]);
  });

  test('tells in the stream when something breaks after the first segment', async () => {
    const { ask, lines } = appForTests({
      answerQuestion: async function* (request, services): AsyncGenerator<AnswerEvent> {
        for await (const event of quoteBest(request, services)) {
          if (event.type === 'done') throw new Error('hemmelig årsag');
          yield event;
        }
      },
    });
    const text = await (await ask({ question }, { accept: 'text/event-stream' })).text();
    expect(eventsOf(text).map(({ event }) => event)).toEqual(['status', 'passages', 'segment', 'error']);
    expect(problemSchema.parse(eventsOf(text).at(-1)?.data).code).toBe('unexpected');
    expect(text).not.toContain('hemmelig');
    expect(lines).toMatchObject([{ level: 'error', code: 'unexpected', error: { message: 'hemmelig årsag' } }]);
  });

  const turn = (text: string) => ({ role: 'user', text });
  test.each([
    ['no question', {}, 400, 'invalid_request', ['question']],
    ['a question that is a number', { question: 7 }, 400, 'invalid_request', ['question']],
    ['an empty question', { question: ' \n' }, 400, 'invalid_request', ['question']],
    [
      'every fault at once',
      { question, colour: 1, history: [{ role: 'system', text: 'x' }] },
      400,
      'invalid_request',
      ['history.0.role', 'colour'],
    ],
    [
      'history beside a conversation',
      { question, history: [], conversationId: 'a' },
      400,
      'invalid_request',
      ['conversationId'],
    ],
    ['an unknown composer', { question, composer: 'magic' }, 400, 'invalid_request', ['composer']],
    ['a long question', { question: 'x'.repeat(1_001) }, 413, 'too_long', ['question']],
    [
      'a long question that has other faults too',
      { question: 'x'.repeat(1_001), history: 'x' },
      400,
      'invalid_request',
      ['question', 'history'],
    ],
    [
      'too many turns',
      { question, history: Array.from({ length: 21 }, () => turn('x')) },
      413,
      'too_long',
      ['history'],
    ],
    ['too long a history', { question, history: [turn('x'.repeat(8_001))] }, 413, 'too_long', ['history']],
    [
      'an unknown document',
      { question, documentIds: ['erhvervssamarbejder', 'findes-ikke'] },
      404,
      'unknown_document',
      ['documentIds.1'],
    ],
    ['a list', [question], 400, 'invalid_request', ['']],
    ['half a JSON', '{"question":', 400, 'bad_json', undefined],
    ['nothing', '', 400, 'bad_json', undefined],
  ])('refuses %s', async (_, body, status, code, paths) => {
    const { ask, lines } = appForTests();
    const problem = await problemOf(await ask(body));
    expect(problem).toMatchObject({ status, code });
    expect(problem.errors?.map(({ path }) => path).toSorted()).toEqual(paths?.toSorted());
    expect(lines).toMatchObject([{ status, code, level: 'warn' }]);
  });

  test('takes the longest question and history', async () => {
    const history = Array.from({ length: 20 }, () => turn('\u0001'.repeat(400)));
    expect((await appForTests().ask({ question: question.padEnd(1_000, '?'), history })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', ''])('refuses content of type "%s"', async (type) => {
    const response = await appForTests().ask({ question }, { 'content-type': type });
    expect(await problemOf(response)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  test('stops reading a body that is too large', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1_024;
        controller.enqueue(new Uint8Array(1_024).fill(32));
      },
    });
    const { get } = appForTests();
    const headers = { 'content-type': 'application/json' };
    const endless = await get('/api/ask', { method: 'POST', headers, body });
    expect(await problemOf(endless)).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(pulled).toBeLessThan(bodyLimitBytes * 2);
    const announced = { ...headers, 'content-length': `${bodyLimitBytes + 1}` };
    const large = await get('/api/ask', { method: 'POST', headers: announced, body: ' '.repeat(bodyLimitBytes + 1) });
    expect(large.status).toBe(413);
  });

  test('tells nothing of an unexpected error but a request id', async () => {
    const { ask, lines } = appForTests({
      // oxlint-disable-next-line require-yield -- it fails before its first event
      answerQuestion: async function* () {
        throw new TypeError('hemmelig årsag');
      },
    });
    const response = await ask({ question }, { 'x-request-id': 'min-egen' });
    expect(response.headers.get('x-request-id')).toBe('min-egen');
    const text = await response.clone().text();
    expect(await problemOf(response)).toMatchObject({ status: 500, code: 'unexpected', requestId: 'min-egen' });
    expect(text).not.toMatch(/hemmelig|TypeError|\.ts/);
    expect(lines).toMatchObject([{ level: 'error', status: 500, requestId: 'min-egen', error: { name: 'TypeError' } }]);
    expect(JSON.stringify(lines)).not.toContain('Business Region');
  });
});

describe('the other routes', () => {
  test('search gives verbatim passages, best first, with the share of each signal', async () => {
    const response = await appForTests().get(`/api/search?q=${encodeURIComponent(question)}&limit=3`);
    const { results } = await response.json<{ results: { score: number; passage: object; signals: object }[] }>();
    expect(results).toHaveLength(3);
    expect(results.map(({ score }) => score)).toEqual(results.map(({ score }) => score).toSorted((a, b) => b - a));
    expect(results[0]?.passage).toMatchObject({ headingPath: expect.arrayContaining(['Business Region Aarhus']) });
    expect(results[0]?.passage).not.toHaveProperty('embeddedText');
    const [first] = results;
    const sum = Object.values(first?.signals ?? {}).reduce((total: number, share: number) => total + share, 0);
    expect(sum).toBeCloseTo(first?.score ?? Number.NaN, 5);
  });

  test.each([
    ['/api/search', 400, 'invalid_request', 'q'],
    ['/api/search?q=', 400, 'invalid_request', 'q'],
    ['/api/search?q=a&limit=0', 400, 'invalid_request', 'limit'],
    ['/api/search?q=a&limit=51', 400, 'invalid_request', 'limit'],
    ['/api/search?q=a&limit=mange', 400, 'invalid_request', 'limit'],
    ['/api/search?q=a&side=2', 400, 'invalid_request', 'side'],
    [`/api/search?q=${'a'.repeat(1_001)}`, 413, 'too_long', 'q'],
    ['/api/documents/findes-ikke', 404, 'unknown_document', 'id'],
    ['/api/passages/p-0000000000000000', 404, 'unknown_passage', 'id'],
    ['/api/passages/__proto__', 404, 'unknown_passage', 'id'],
  ])('refuses %.60s', async (path, status, code, fault) => {
    const problem = await problemOf(await appForTests().get(path));
    expect(problem).toMatchObject({ status, code, errors: [{ path: fault }] });
  });

  test('documents and passages fit each other', async () => {
    const { get } = appForTests();
    const { documents } = await (await get('/api/documents')).json<{ documents: { id: string; version: string }[] }>();
    expect(documents.map(({ id }) => id)).toEqual(['erhvervssamarbejder']);
    const { text } = await (await get('/api/documents/erhvervssamarbejder')).json<{ text: string }>();
    const found = await (
      await get('/api/search?q=Tidsplan&limit=1')
    ).json<{ results: { passage: { id: string } }[] }>();
    const passage = await (
      await get(`/api/passages/${found.results[0]?.passage.id}`)
    ).json<{
      text: string;
      start: number;
      end: number;
      documentVersion: string;
    }>();
    expect(text.slice(passage.start, passage.end)).toBe(passage.text);
    expect(passage.documentVersion).toBe(documents[0]?.version);
  });

  test('the description is OpenAPI 3.1 and lists every route', async () => {
    const response = await appForTests().get('/openapi.json');
    const description = await response.json<{ openapi: string; paths: Record<string, Record<string, unknown>> }>();
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(
      Object.entries(description.paths).flatMap(([path, item]) => Object.keys(item).map((m) => `${m} ${path}`)),
    ).toEqual([
      'post /api/ask',
      'get /api/search',
      'get /api/documents',
      'get /api/documents/{id}',
      'get /api/passages/{id}',
      'post /api/feedback',
      'get /api/suggestions',
      'get /healthz',
      'get /api/admin/overview',
      'get /v1/models',
      'get /v1/models/{model}',
      'post /v1/chat/completions',
      'post /v1/responses',
      'post /mcp',
    ]);
    expect(JSON.stringify(description)).toContain('"#/components/schemas/Answer"');
  });

  test('the snapshot is there and yet 404 to the outside', async () => {
    expect(await readSnapshotPart('manifest.json')).toBeDefined();
    for (const path of ['/_snapshot/manifest.json', '/_snapshot/', '/_snapshot', '/%5Fsnapshot/manifest.json']) {
      expect((await appForTests().get(path, { redirect: 'manual' })).status).not.toBe(200);
    }
    expect((await appForTests().get('/_snapshot/manifest.json')).status).toBe(404);
  });

  test.each([
    ['/api/ask', 'GET', 'POST'],
    ['/api/ask', 'HEAD', 'POST'],
    ['/api/ask', 'OPTIONS', 'POST'],
    ['/api/documents', 'POST', 'GET, HEAD'],
    ['/api/passages/p-1', 'DELETE', 'GET, HEAD'],
    ['/healthz', 'PUT', 'GET, HEAD'],
    ['/', 'POST', 'GET, HEAD'],
  ])('%s cannot be called with %s', async (path, method, allow) => {
    const response = await appForTests().get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
  });

  test('the page about the interface shows every route with its fields and its example', async () => {
    const { get } = appForTests();
    const description = await (await get('/openapi.json')).json<{ paths: Record<string, object> }>();
    const page = await get('/docs');
    expect(page.status).toBe(200);
    const text = await page.text();
    for (const path of Object.keys(description.paths)) expect(text).toContain(` ${path}</code>`);
    expect(text).toContain('<code>citations[].quote</code>');
    expect(text).toContain('&quot;status&quot;: &quot;answered&quot;');
    expect(text).toContain('https://kildesvar.test/api/passages/p-');
  });

  test.each(['/healthz', '/', '/api/documents', '/dokument/erhvervssamarbejder', '/openapi.json', '/docs'])(
    'HEAD %s is GET without its body',
    async (path) => {
      const response = await appForTests().get(path, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    },
  );

  test('a slash too much leads to the address without it, on the same host', async () => {
    const { get } = appForTests();
    const response = await get('/dokument/erhvervssamarbejder/?p=p-1', { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('https://kildesvar.test/dokument/erhvervssamarbejder?p=p-1');
    const other = await get('//example.com/', { redirect: 'manual' });
    expect(new URL(other.headers.get('location') ?? '/', 'https://kildesvar.test').host).toBe('kildesvar.test');
  });
});

describe('who may call', () => {
  test('/api is closed without keys, pages and health stay open', async () => {
    const { get, ask } = appForTests({ config: { access: 'keys' } });
    for (const response of [await ask({ question }), await get('/api/documents'), await get('/api/findes-ikke')]) {
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problemOf(response)).toMatchObject({ status: 401, code: 'key_required' });
    }
    for (const path of ['/', '/healthz', '/dokument/erhvervssamarbejder']) expect((await get(path)).status).toBe(200);
  });

  test('browsers on other origins only when they are listed', async () => {
    const { get } = appForTests({ config: { access: 'keys', allowedOrigins: ['https://intranet.example.dk'] } });
    const preflight = (origin: string) =>
      get('/api/ask', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const listed = await preflight('https://intranet.example.dk');
    expect(listed.status).toBe(204);
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://intranet.example.dk');
    const other = await preflight('https://ond.example');
    expect(other.headers.has('access-control-allow-origin')).toBe(false);
    const plain = await get('/api/documents', { headers: { origin: 'https://ond.example' } });
    expect(plain.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('every response says how it may be used', async () => {
    const { get } = appForTests({ config: { frameAncestors: ['https://intranet.example.dk'] } });
    for (const path of ['/', '/findes-ikke', '/api/documents', '/healthz']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain('frame-ancestors https://intranet.example.dk');
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
    }
    expect((await appForTests().get('/')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

function eventsOf(text: string): { event: string; data: unknown }[] {
  return text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const [event = '', data = ''] = block.split('\n');
      return { event: event.replace('event: ', ''), data: JSON.parse(data.replace('data: ', '')) as unknown };
    });
}
