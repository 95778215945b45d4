import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { openAiErrorSchema } from './channels/openai/openai-fault.ts';
import { slackHeaders, testSecret } from './channels/slack/signed-for-tests.ts';
import { problemSchema } from './http/problem.ts';
import worker from './index.ts';
import { allowedBy, valuesOf, type Operation, type Schema } from './schema-values-for-tests.ts';

/** Random requests to the whole worker, the same ones each time. Whatever they are, no fault is ours. */

const seed = 20_261_129;
const bodiesEach = 5_000;
const addressesEach = 1_000;
/** For what looks at nothing in its address, and for what is slow to write: whole pages. */
const fewAddresses = 250;

const origin = 'https://kildesvar.test';
const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const variables = Object.assign(
  { ...env },
  {
    ACCESS: 'open',
    LIMITS: 'off',
    PUBLIC_URL: origin,
    LOG_LEVEL: 'error',
    SLACK_SIGNING_SECRET: testSecret,
    SLACK_BOT_TOKEN: 'xoxb-ikke-en-noegle',
    SLACK_API_BASE: 'http://127.0.0.1:9/',
    TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
    TEAMS_APP_PASSWORD: 'not-a-real-secret',
    TEAMS_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  },
);

/** Every code that a client may have learnt to read: none of them may change. */
const knownCodes = [
  'invalid_request',
  'too_long',
  'body_too_large',
  'bad_json',
  'unsupported_media_type',
  'key_required',
  'key_invalid',
  'scope_missing',
  'not_found',
  'unknown_document',
  'unknown_passage',
  'method_not_allowed',
  'model_not_found',
];
const rpcErrorSchema = z.object({
  jsonrpc: z.literal('2.0'),
  error: z.object({ code: z.int(), message: z.string().min(1) }),
});

/** What is refused says so in the shape that its callers read, and tells nothing of the inside. */
async function expectOwnWords(path: string, response: Response): Promise<void> {
  const text = await response.text();
  expect(response.status).toBeLessThan(500);
  expect(text).not.toMatch(/\n\s+at \S|\bat \S+ \(\S+:\d+:\d+\)|\/worker\/\S+\.ts/);
  if (response.status < 400) return;
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) {
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem.status).toBe(response.status);
    expect(knownCodes).toContain(problem.code);
    return;
  }
  if (path.startsWith('/v1/')) expect(knownCodes).toContain(openAiErrorSchema.parse(JSON.parse(text)).error.code);
  else if (path === '/mcp') rpcErrorSchema.parse(JSON.parse(text));
  else if (path.startsWith('/slack/')) expect(text).toBe('');
  else if (path.startsWith('/teams/')) expect(text).toBe('{}');
  else expect(text).toMatch(/^<!doctype html>/i);
}

async function serve(path: string, init: RequestInit<IncomingRequestCfProperties> = {}): Promise<void> {
  const context = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(`${origin}${path}`, {
    redirect: 'manual',
    ...init,
  });
  const response = await worker.fetch(request, variables, context);
  await expectOwnWords(new URL(request.url).pathname, response);
  await waitOnExecutionContext(context);
}

/** What a property does not hold for, with the seed and path to run it again; undefined = it held every time. */
async function faultFound<Given>(property: fc.IAsyncProperty<Given>, numRuns: number): Promise<string | undefined> {
  const outcome = await fc.check(property, { seed, numRuns });
  return outcome.failed ? (fc.defaultReportMessage(outcome) ?? 'failed') : undefined;
}

const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => logged.mockClear());
/** An error that was answered with something else than a 5xx would stand here. */
afterEach(() => {
  const [line] = logged.mock.calls;
  if (line !== undefined) throw new Error(`an error was logged: ${String(line[0])}`);
});

const descriptionSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.custom<Operation>())),
  components: z.object({ schemas: z.record(z.string(), z.custom<Schema>()) }),
});
let description: z.infer<typeof descriptionSchema>;

beforeAll(async () => {
  const context = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(`${origin}/openapi.json`);
  description = descriptionSchema.parse(await (await worker.fetch(request, variables, context)).json());
});

const encode = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

/** Bodies of every kind: bytes, JSON, what the schema allows, and that with something in it broken. */
function bodiesOf(shaped: fc.Arbitrary<unknown>) {
  const written = shaped.map((value) => JSON.stringify(value) ?? '');
  const broken = fc
    .tuple(written, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([text, place, gone, put]) => {
      const at = Math.floor(place * text.length);
      return `${text.slice(0, at)}${put}${text.slice(at + gone)}`;
    });
  const twice = written.map((text) => `${text.slice(0, -1)},${text.slice(1)}`);
  return fc.oneof(
    { weight: 6, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)) },
    { weight: 6, arbitrary: fc.json({ maxDepth: 4, stringUnit: 'binary' }).map(encode) },
    { weight: 10, arbitrary: broken.map(encode) },
    { weight: 1, arbitrary: twice.map(encode) },
    { weight: 1, arbitrary: written.map(encode) },
  );
}

const types = (usual: string) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', form, `${json};charset=utf-16`, 'multipart/form-data', '') },
  );

const headersOf = (type: string) => ({
  host: new URL(origin).host,
  accept: `${json}, text/event-stream`,
  ...(type === '' ? {} : { 'content-type': type }),
});

describe('no body breaks', () => {
  test.each(['/api/ask', '/api/feedback', '/v1/chat/completions', '/v1/responses', '/mcp'])('%s', async (path) => {
    const { paths, components } = description;
    const schema = paths[path]?.['post']?.requestBody?.content?.[json]?.schema;
    expect(schema).toBeDefined();
    const property = fc.asyncProperty(bodiesOf(valuesOf(schema ?? {}, components)), types(json), (body, type) =>
      serve(path, { method: 'POST', headers: headersOf(type), body }),
    );
    expect(await faultFound(property, bodiesEach)).toBeUndefined();
  });

  test('/drift', async () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^ks_[0-9a-f]{12}_[\w-]{43}$/));
    const fields = fc.record({ key });
    const bodies = fc.oneof(
      bodiesOf(fields),
      fields.map((value) => encode(new URLSearchParams(value).toString())),
    );
    const property = fc.asyncProperty(bodies, types(form), (body, type) =>
      serve('/drift', { method: 'POST', headers: headersOf(type), body }),
    );
    expect(await faultFound(property, bodiesEach)).toBeUndefined();
  });

  test('/slack/events, signed as Slack signs', async () => {
    const simple = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.constant({}));
    const event = fc.record(
      {
        type: fc.constantFrom('app_mention', 'message', 'app_home_opened'),
        channel: simple,
        text: simple,
        ts: simple,
        // What a machine wrote is never answered, so nothing is sent anywhere.
        bot_id: fc.constant('B1'),
      },
      { requiredKeys: ['bot_id'] },
    );
    const envelope = fc.record(
      {
        type: fc.constantFrom('event_callback', 'url_verification', 'app_rate_limited', 'andet'),
        challenge: simple,
        event_id: simple,
        authorizations: fc.oneof(simple, fc.array(simple, { maxLength: 2 })),
        event: fc.oneof(event, simple),
      },
      { requiredKeys: [] },
    );
    const property = fc.asyncProperty(bodiesOf(envelope), types(json), async (bytes, type) => {
      const body = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
      const signed = Object.fromEntries(await slackHeaders(body, Math.floor(Date.now() / 1_000)));
      await serve('/slack/events', { method: 'POST', headers: { ...headersOf(type), ...signed }, body });
    });
    expect(await faultFound(property, bodiesEach)).toBeUndefined();
  });

  test('/teams/messages', async () => {
    const authorizations = fc.oneof(
      fc.constant({}),
      fc.stringMatching(/^Bearer [\w-]{0,40}\.[\w-]{0,80}\.[\w-]{0,40}$/).map((authorization) => ({ authorization })),
    );
    const property = fc.asyncProperty(
      bodiesOf(fc.dictionary(fc.constantFrom('type', 'from', 'text', 'id'), fc.string({ unit: 'binary' }))),
      types(json),
      authorizations,
      (body, type, authorization) =>
        serve('/teams/messages', { method: 'POST', headers: { ...headersOf(type), ...authorization }, body }),
    );
    expect(await faultFound(property, bodiesEach)).toBeUndefined();
  });
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    'erhvervssamarbejder',
    'Hvem er med?',
    '-1',
    '1e9',
    '..',
    '\0',
    '\r\nSet-Cookie: a=b',
    'ø'.repeat(1_001),
  ),
);
const address = (path: string, ids: readonly string[], query: readonly (readonly [string, string])[]) => {
  let position = 0;
  const filled = path.replace(/\{\w+\}/g, () => encodeURIComponent((ids[position++] ?? '').toWellFormed()));
  const search = new URLSearchParams(query.map(([name, value]) => [name, value.toWellFormed()])).toString();
  return `${filled}${search === '' ? '' : `?${search}`}`;
};

describe('no address breaks', () => {
  test.each([
    ['/api/search', ['q', 'limit'], addressesEach],
    ['/api/documents', ['q'], fewAddresses],
    ['/api/documents/{id}', ['q'], addressesEach],
    ['/api/passages/{id}', ['q'], addressesEach],
    ['/api/suggestions', ['q'], fewAddresses],
    ['/api/admin/overview', ['days'], fewAddresses],
    ['/healthz', ['q'], fewAddresses],
    ['/v1/models', ['limit'], fewAddresses],
    ['/v1/models/{id}', ['q'], addressesEach],
    ['/mcp', ['session'], fewAddresses],
    ['/', ['q'], fewAddresses],
    ['/dokument/{id}', ['p', 'fra', 'til', 'v', 'soeg'], fewAddresses],
    ['/{id}', ['q'], addressesEach],
    ['/{id}/{id}', ['q'], addressesEach],
  ])('%s', async (path, names, numRuns) => {
    const query = fc.array(fc.tuple(fc.constantFrom(...names), words), { maxLength: names.length + 1 });
    const ids = fc.array(words, { minLength: 2, maxLength: 2 });
    const property = fc.asyncProperty(ids, query, (path_, query_) => serve(address(path, path_, query_)));
    expect(await faultFound(property, numRuns)).toBeUndefined();
  });
});

test('requests made from the description find nothing undescribed', async () => {
  const { paths, components } = description;
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { parameters = [], requestBody }] of Object.entries(item)) {
      const schema = requestBody?.content?.[json]?.schema;
      const request = fc.record({
        ids: fc.array(words, { minLength: 1, maxLength: 1 }),
        query: fc.tuple(
          ...parameters
            .filter((one) => one.in === 'query')
            .map(({ name, schema: of = {} }) =>
              allowedBy(of, components).map((value) => [name, String(value)] as const),
            ),
        ),
        body: schema === undefined ? fc.constant(undefined) : valuesOf(schema, components),
      });
      const property = fc.asyncProperty(request, ({ ids, query, body }) =>
        serve(address(path, ids, query), {
          method: method.toUpperCase(),
          ...(body === undefined ? {} : { headers: headersOf(json), body: JSON.stringify(body) }),
        }),
      );
      expect(await faultFound(property, 60)).toBeUndefined();
    }
  }
});
