import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { problemSchema } from '../http/problem.ts';
import { testOutDir } from './project-dir.ts';
import { serveWorker, type RunningWorker } from './serve-worker.ts';
import prepareTestSnapshot from './test-snapshot.ts';

/** What no client of ours would send, byte by byte to a worker in workerd. */

const bodyTimeoutMs = 300;

let worker: RunningWorker;

beforeAll(async () => {
  await prepareTestSnapshot();
  worker = await serveWorker(testOutDir, { BODY_TIMEOUT_MS: `${bodyTimeoutMs}` });
}, 120_000);

afterAll(() => worker.stop());

interface RawResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends pieces as they come, a number being a pause in milliseconds, and reads until the other side closes. */
function send(...pieces: readonly (string | Uint8Array | number)[]): Promise<RawResponse> {
  return new Promise((done, fail) => {
    const socket = connect(Number(worker.origin.port), worker.origin.hostname);
    const received: Buffer[] = [];
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('error', fail);
    socket.on('close', () => done(readResponse(Buffer.concat(received).toString('utf8'))));
    const write = async () => {
      for (const piece of pieces) {
        if (typeof piece === 'number') await new Promise((wake) => setTimeout(wake, piece));
        else if (socket.writable) socket.write(piece);
      }
    };
    write().catch(fail);
  });
}

function readResponse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: rest.join('\r\n\r\n'),
  };
}

const head = (method: string, path: string, ...headers: readonly string[]) =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n');
const json = 'Content-Type: application/json';

describe('a body that comes in too slowly is given up', () => {
  test.each(['/api/ask', '/api/feedback', '/v1/chat/completions', '/v1/responses', '/mcp', '/drift', '/slack/events'])(
    'at %s',
    async (path) => {
      const { status, body } = await send(head('POST', path, json, 'Content-Length: 1000'), '{"question": "Hv');
      expect({ status, body }).toMatchObject({ status: 408, body: expect.stringContaining('langsomt') as string });
    },
  );

  test('however steadily it drips', async () => {
    const drops = Array.from({ length: 40 }, () => [' ', bodyTimeoutMs / 10]).flat();
    const { body } = await send(head('POST', '/api/ask', json, 'Content-Length: 1000'), ...drops);
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status: 408, code: 'body_timeout' });
  });

  test('and of unknown length', async () => {
    const { body } = await send(head('POST', '/api/ask', json, 'Transfer-Encoding: chunked'), '5\r\n{"que\r\n');
    expect(problemSchema.parse(JSON.parse(body))).toMatchObject({ status: 408, code: 'body_timeout' });
  });

  test('but not one that is only slow', async () => {
    const content = JSON.stringify({ question: 'Hvilke kommuner er med i Business Region Aarhus?' });
    const [begin, end] = [content.slice(0, 20), content.slice(20)];
    const request = head('POST', '/api/ask', json, `Content-Length: ${content.length}`);
    expect((await send(request, begin, bodyTimeoutMs / 10, end)).status).toBe(200);
  });
});

/** Nothing of ours is opened or broken, and nothing that was sent has become a header. */
function expectHarmless({ status, headers, body }: RawResponse): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(headers).not.toHaveProperty('set-cookie');
  expect(body).not.toContain('"parts"');
  expect(body).not.toMatch(/^\s+at \S+/m);
}

describe('the path', () => {
  test.each([
    '/api/../_snapshot/manifest.json',
    '/api/%2e%2e/_snapshot/manifest.json',
    '/api/.%2e/%2e./_snapshot/manifest.json',
    '/api/..%2f_snapshot%2fmanifest.json',
    String.raw`/api/..\_snapshot\manifest.json`,
    '//_snapshot/manifest.json',
    '/_snapshot//manifest.json',
    '/%5fsnapshot/manifest.json',
    '/%255fsnapshot/manifest.json',
    '/api/%c0%ae%c0%ae/_snapshot/manifest.json',
    '/api/%e0%80%ae%e0%80%ae/_snapshot/manifest.json',
    'http://ond.example/_snapshot/manifest.json',
    '/_snapshot/manifest.json%00.html',
    '/api/documents/\0',
    '/api/documents/\u00c0\u00ae',
  ])('%j opens nothing', async (path) => {
    const response = await send(Buffer.from(head('GET', path), 'latin1'));
    expectHarmless(response);
    expect([400, 404]).toContain(response.status);
  });

  test.each(['//ond.example/', '/\\ond.example/', '/%5cond.example/', '/api/documents/%0d%0aSet-Cookie:a=b/'])(
    '%j leads nowhere else',
    async (path) => {
      const response = await send(head('GET', path));
      expectHarmless(response);
      expect(response.headers['location']).toMatch(/^http:\/\/localhost\//);
    },
  );
});

describe('the headers', () => {
  test.each([
    ['one of 200 kB', [`X-Long: ${'x'.repeat(200_000)}`]],
    ['three thousand', Array.from({ length: 3_000 }, (_, n) => `X-${n}: ${n}`)],
    ['a long key', [`Authorization: Bearer ${'k'.repeat(100_000)}`]],
    ['a request id with an encoded line break', ['X-Request-Id: a%0d%0aSet-Cookie: a=b']],
    ['a request id that goes on in the next line', ['X-Request-Id: a\r\n Set-Cookie: a=b']],
    ['an origin with half a line break', ['Origin: https://a.example.dk\rSet-Cookie: a=b']],
    ['a NUL', ['X-Request-Id: a\0b']],
    ['bytes that are no text', ['X-Request-Id: \u00ff\u00fe']],
    ['a foreign host named twice', ['X-Forwarded-Host: ond.example', 'Forwarded: host=ond.example']],
  ])('%s', async (_, headers) => {
    const response = await send(Buffer.from(head('GET', '/api/documents', ...headers), 'latin1'));
    expectHarmless(response);
    expect(response.body).not.toContain('ond.example');
  });

  test('a body is not unpacked', async () => {
    const packed = gzipSync(JSON.stringify({ question: 'Hvem er med?' }));
    const length = [json, 'Content-Encoding: gzip', `Content-Length: ${packed.byteLength}`];
    const { body } = await send(head('POST', '/api/ask', ...length), packed);
    expect(problemSchema.parse(JSON.parse(body)).code).toBe('bad_json');
  });

  test('two lengths let no second request in', async () => {
    const inner = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const both = [json, 'Content-Length: 4', 'Transfer-Encoding: chunked'];
    const response = await send(head('POST', '/api/ask', ...both), `0\r\n\r\n${inner}`);
    expectHarmless(response);
    expect(response.body).not.toContain('corpusVersion');
  });
});
