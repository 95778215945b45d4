import { describe, expect, test } from 'vitest';

import { appForTests } from './app-for-tests.ts';

const publicUrl = 'https://kildesvar.test';
const question = 'Hvilke kommuner er med i Business Region Aarhus?';

type Overrides = Parameters<typeof appForTests>[0];

/** Sends one message as a client of the protocol's stateless revision does. */
async function send(method: string, params: object, overrides: Overrides = {}, headers: Record<string, string> = {}) {
  const { config, ...others } = overrides;
  const { get } = appForTests({ config: { publicUrl, ...config }, ...others });
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const named = 'name' in params && typeof params.name === 'string' ? { 'mcp-name': params.name } : {};
  return get('/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      host: 'kildesvar.test',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...named,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }),
  });
}

const call = (name: string, args: object, overrides?: Overrides) =>
  send('tools/call', { name, arguments: args }, overrides);

test('speaks the stateless revision', async () => {
  const discovered = await send('server/discover', {});
  expect(discovered.status).toBe(200);
  expect(await discovered.json()).toMatchObject({ result: { capabilities: { tools: {}, resources: {} } } });
  const asked = await call('ask', { question });
  expect(await asked.json()).toMatchObject({ result: { structuredContent: { status: 'answered', answerable: true } } });
});

test('promises no news, so that nobody waits for any', async () => {
  const discovered = await send('server/discover', {});
  expect(await discovered.json()).toMatchObject({
    result: { capabilities: { tools: { listChanged: false }, resources: { listChanged: false } } },
  });
  const listening = await send('subscriptions/listen', {
    notifications: { toolsListChanged: true, resourcesListChanged: true },
  });
  const heard = await listening.text();
  expect(heard).toContain('notifications/subscriptions/acknowledged');
  expect(heard).toContain('"resultType":"complete"');
  expect(listening.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each(['kildesvar://passage/p-findes-ikke', 'kildesvar://passage/%E0%A4%A', 'kildesvar://dokument/..%2F..'])(
  'finds nothing at %s, and says so as the protocol has it',
  async (uri) => {
    const response = await send('resources/read', { uri }, {}, { 'mcp-name': uri });
    expect(await response.json()).toMatchObject({ error: { code: -32_602 } });
  },
);

describe('who may call', () => {
  const list = (headers: Record<string, string>, config: NonNullable<Overrides>['config'] = {}) =>
    send('tools/list', {}, { config }, headers);

  test.each<[string, Record<string, string>, number]>([
    ['its own host', {}, 200],
    ['this machine', { host: 'localhost:8787' }, 200],
    ['a host that points here', { host: 'ond.example' }, 403],
    ['a host that only begins like ours', { host: 'kildesvar.test.ond.example' }, 403],
    ['its own page', { origin: publicUrl }, 200],
    ['an allowed page', { origin: 'https://intranet.example.dk' }, 200],
    ['a page of somebody else', { origin: 'https://ond.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await list(headers, { allowedOrigins: ['https://intranet.example.dk'] })).status).toBe(status);
  });

  test('nobody without a key where keys are asked for', async () => {
    const response = await list({}, { access: 'keys' });
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('no address but this machine’s where the public one is not set', async () => {
    expect((await list({}, { publicUrl: undefined })).status).toBe(403);
  });
});

describe('what goes wrong in a tool is a result in our words', () => {
  test.each<[string, string, object, Overrides, RegExp]>([
    ['an unknown id', 'fetch', { id: 'p-findes-ikke' }, {}, /intet dokument og ingen passage/],
    ['a long question', 'ask', { question: 'x'.repeat(1_001) }, {}, /1000/],
    ['an empty question', 'ask', { question: ' ' }, {}, /Skriv noget/],
    ['no documents', 'ask', { question }, { readPart: async () => undefined }, /Dokumenterne kan ikke læses/],
    [
      'something unexpected',
      'ask',
      { question },
      {
        // oxlint-disable-next-line require-yield -- it breaks before it has anything to give
        answerQuestion: async function* () {
          throw new Error('hemmelig årsag');
        },
      },
      /uventet fejl/,
    ],
  ])('%s', async (_, tool, args, overrides, words) => {
    const text = await (await call(tool, args, overrides)).text();
    expect(text).toMatch(words);
    expect(text).toContain('"isError":true');
    expect(text).not.toContain('hemmelig');
  });
});

test('a body that is too large is refused unread', async () => {
  expect((await call('ask', { question: 'x'.repeat(70_000) })).status).toBe(413);
});
