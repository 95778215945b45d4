import { createServer, type Server } from 'node:http';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { checkApi, checkHealth, checkPage, type SmokeCase } from './smoke-checks.ts';

/** A server that is in the air, but not the one that was deployed: nothing it says may pass. */
let server: Server;
let origin: string;
let apiStatus = 200;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/healthz') response.end(JSON.stringify({ corpusVersion: 'aaa' }));
    else if (request.url === '/api/ask') response.writeHead(apiStatus).end('{}');
    else if (request.url?.startsWith('/dokument/') === true) response.end('<p>Uden mærke</p>');
    else response.end('<p>Odder</p><a href="/dokument/d?p=1&amp;v=2#citat">kilde</a>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});

afterAll(() => server.close());

const smokeCase: SmokeCase = {
  question: 'Hvilke kommuner er med?',
  evalCase: {
    id: 'x',
    question: 'Hvilke kommuner er med?',
    tags: ['flagship'],
    expect: { status: 'answered', facts: [], forbid: [], evidence: [], members: ['Odder', 'Samsø'] },
  },
  facts: { texts: new Map(), passages: new Map(), municipalities: new Set(), readNames: () => [] },
};

test('another version of the documents is told from the one that was ingested', async () => {
  expect(await checkHealth(origin, 'aaa', 0)).toMatchObject({ faults: [] });
  expect((await checkHealth(origin, 'bbb', 0)).faults).toHaveLength(1);
  expect((await checkHealth('http://127.0.0.1:1', 'aaa', 0)).faults).toHaveLength(1);
});

test('a page without a name, and a quote that is not marked, are faults', async () => {
  expect((await checkPage(origin, smokeCase)).faults).toEqual([
    'Siden nævner ikke Samsø.',
    'Citatet er ikke markeret i dokumentet.',
  ]);
});

test('an API that wants a key passes without one, but not with one it refuses', async () => {
  expect((await checkApi(origin, smokeCase, undefined)).faults).toHaveLength(1);
  apiStatus = 401;
  expect((await checkApi(origin, smokeCase, undefined)).faults).toEqual([]);
  expect((await checkApi(origin, smokeCase, 'ks_example')).faults).toHaveLength(1);
});
