import { expect, test } from 'vitest';
import { z } from 'zod';

import { appForTests } from './app-for-tests.ts';

const script = new TextEncoder().encode('export {};');

test('the script may be loaded by every page, and is fetched again only when it has changed', async () => {
  const { get } = appForTests({ readWidget: async () => script });
  const response = await get('/widget.js', { headers: { origin: 'https://kommune.example' } });
  expect(await response.text()).toBe('export {};');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const tag = response.headers.get('etag') ?? '';
  expect((await get('/widget.js', { headers: { 'if-none-match': tag } })).status).toBe(304);
});

test('a script that has not been built is not found', async () => {
  expect((await appForTests().get('/widget.js')).status).toBe(404);
});

test('there are suggestions, and each is a question', async () => {
  const { get } = appForTests();
  const { questions } = z
    .object({ questions: z.array(z.string()) })
    .parse(await (await get('/api/suggestions')).json());
  expect(questions.length).toBeGreaterThan(1);
  for (const question of questions) expect(question).toMatch(/\?$/);
});
