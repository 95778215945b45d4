import { expect, test } from 'vitest';

import { appForTests, readSnapshotPart } from './app-for-tests.ts';

type Spoil = (name: string, bytes: Uint8Array) => Uint8Array | undefined;

const flipped: Spoil = (_, bytes) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte));
const truncated: Spoil = (_, bytes) => bytes.slice(0, -7);
const only =
  (part: RegExp, spoil: Spoil): Spoil =>
  (name, bytes) =>
    part.test(name) ? spoil(name, bytes) : bytes;

function reading(spoil: Spoil) {
  return async (name: string) => {
    const bytes = await readSnapshotPart(name);
    return bytes === undefined ? undefined : spoil(name, bytes);
  };
}

test.each([
  ['no snapshot', () => undefined, /manifest\.json mangler/],
  ['a damaged manifest', only(/^manifest/, flipped), /manifest\.json/],
  ['a truncated manifest', only(/^manifest/, truncated), /manifest\.json/],
  ['a damaged index', only(/^index/, flipped), /beskadiget/],
  ['a truncated index', only(/^index/, truncated), /byte/],
  ['missing facts', only(/^facts/, () => undefined), /mangler/],
  ['damaged passages', only(/^passages/, flipped), /beskadiget/],
])('%s: 503, the reason in the log alone', async (_, spoil, reason) => {
  const { ask, get, lines } = appForTests({ readPart: reading(spoil) });
  const response = await ask({ question: 'Hvem er med?' });
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'corpus_unavailable', status: 503 });
  expect(text).not.toMatch(reason);
  expect(lines).toMatchObject([{ level: 'error', status: 503, reason: expect.stringMatching(reason) as string }]);

  const page = await get('/?q=Hvem%20er%20med%3F');
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('Hvem er med?</textarea>');
});

test('a stream says so when a part turns out damaged on the way', async () => {
  const { ask, lines } = appForTests({ readPart: reading(only(/^passages/, truncated)) });
  const response = await ask({ question: 'Hvem er med?' }, { accept: 'text/event-stream' });
  expect(await response.text()).toContain('"code":"corpus_unavailable"');
  expect(lines).toMatchObject([{ level: 'error', code: 'corpus_unavailable' }]);
});

test('a failure to read the assets is a 503 too', async () => {
  const { get, lines } = appForTests({ readPart: () => Promise.reject(new Error('status 500')) });
  expect((await get('/healthz')).status).toBe(503);
  expect(lines).toMatchObject([{ reason: expect.stringContaining('status 500') as string }]);
});

test('a failure is remembered for ten seconds, a success for good', async () => {
  let clock = 0;
  let reads = 0;
  let broken = true;
  const { get } = appForTests({
    now: () => clock,
    readPart: (name) => {
      reads++;
      return broken ? Promise.resolve(undefined) : readSnapshotPart(name);
    },
  });
  expect((await get('/healthz')).status).toBe(503);
  broken = false;
  clock = 9_999;
  expect((await get('/healthz')).status).toBe(503);
  expect(reads).toBe(1);
  clock = 10_000;
  expect((await get('/healthz')).status).toBe(200);
  const after = reads;
  expect((await get('/healthz')).status).toBe(200);
  expect(reads).toBe(after);
});

test('parts that have gone make the next request load anew', async () => {
  let gone = false;
  const { get } = appForTests({
    readPart: (name) => (gone && name !== 'manifest.json' ? Promise.resolve(undefined) : readSnapshotPart(name)),
  });
  expect((await get('/healthz')).status).toBe(200);
  gone = true;
  expect((await get('/api/documents/erhvervssamarbejder')).status).toBe(503);
  gone = false;
  expect((await get('/api/documents/erhvervssamarbejder')).status).toBe(200);
});
