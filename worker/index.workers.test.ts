import { exports } from 'cloudflare:workers';
import { expect, test } from 'vitest';

const get = (path: string) => exports.default.fetch(`https://kildesvar.test${path}`);

test('the worker as it is deployed serves pages and keeps /api closed', async () => {
  expect(await (await get('/healthz')).json()).toMatchObject({ status: 'ok', documents: 1 });
  expect((await get('/api/documents')).status).toBe(401);
  expect((await get('/_snapshot/manifest.json')).status).toBe(404);
  const page = await get('/?q=Hvilke%20kommuner%20er%20med%20i%20Business%20Region%20Aarhus%3F');
  expect(page.status).toBe(200);
  const link = /href="(\/dokument\/[^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await (await get(link)).text()).toMatch(/<mark id="citat"/);
});
