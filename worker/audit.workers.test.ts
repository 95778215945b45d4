import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';

import { createD1AuditLog } from './adapters/audit-log-d1.ts';
import { dayMs } from './adapters/d1-access.ts';
import type { AuditEvent } from './answering/stores.ts';
import { appForTests } from './app-for-tests.ts';

const now = Date.UTC(2026, 10, 23, 12);
const asked = 'Hvilke kommuner er med i Business Region Aarhus?';
const secret = 'falsk-hemmelighed-til-proever-0001';
const key = `ks_0000000000aa_${'falsk-noegle-til-proever'.padEnd(43, '0')}`;
const app = (overrides: Parameters<typeof appForTests>[0] = {}) => appForTests({ now: () => now, ...overrides });
const rows = async () => (await env.DB.prepare('SELECT * FROM audit_events ORDER BY position').all()).results;

beforeEach(async () => {
  await env.DB.batch(['audit_events', 'api_keys', 'feedback'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await env.DB.prepare(
    `INSERT INTO api_keys (id, secret_hash, label, scopes, created_at, expires_at)
     VALUES ('0000000000aa', ?, '<b>Drift</b>', 'admin', 0, ?)`,
  )
    .bind(hash, now + dayMs)
    .run();
});

describe('the audit log', () => {
  test('tells how an answer came about and nothing it says', async () => {
    const { ask, get, settled, lines } = app({ audit: { secret } });
    await ask({ question: asked }, { 'cf-connecting-ip': '192.0.2.7' });
    await (await ask({ question: asked }, { accept: 'text/event-stream', 'cf-connecting-ip': '192.0.2.7' })).text();
    await get(`/?q=${encodeURIComponent(asked)}`);
    await get('/api/documents');
    await settled();
    expect(lines[0]).toMatchObject({
      answer: 'answered',
      answerId: 'a-test',
      questionCharacters: asked.length,
      questionHash: expect.stringMatching(/^[0-9a-f]{32}$/),
      cited: [expect.stringMatching(/^p-/)],
    });
    const stored = await rows();
    expect(stored).toMatchObject([{ channel: 'api' }, { channel: 'api' }, { channel: 'page' }]);
    expect(stored[0]).toMatchObject({ actor: lines[0]?.actor, question: null, answer: null, created_at: now });
    expect(stored[1]?.['actor']).toBe(stored[0]?.['actor']);
    expect(stored[2]?.['actor']).not.toBe(stored[0]?.['actor']);
    for (const text of [JSON.stringify(stored), JSON.stringify(lines)]) expect(text).not.toMatch(/Business|192\.0\.2/);
  });

  test('tells nobody apart without a secret, and keeps content only when that is switched on', async () => {
    const silent = app();
    await silent.ask({ question: asked });
    await silent.settled();
    const open = app({ audit: { content: true } });
    await open.ask({ question: asked });
    await open.settled();
    expect(await rows()).toMatchObject([
      { actor: '', question: null, answer: null },
      { actor: '', question: asked, answer: expect.stringContaining('[1]') },
    ]);
    expect(JSON.stringify([silent.lines, open.lines])).not.toContain('Business');
  });

  test('that cannot be written stops no answer, and the log says so', async () => {
    const log = { record: () => Promise.reject(new Error('D1 er væk')) };
    const { ask, settled, lines } = app({ audit: { log } });
    expect((await ask({ question: asked })).status).toBe(200);
    await settled();
    expect(lines).toMatchObject([{ level: 'info' }, { level: 'error', reason: 'not in the audit log: D1 er væk' }]);
  });

  test('is deleted after its time', async () => {
    const { ask, settled } = app();
    await ask({ question: asked });
    await settled();
    const after = (days: number) => createD1AuditLog({ database: env.DB, now: () => now + days * dayMs }, 90);
    expect(await after(89).deleteExpired()).toBe(0);
    expect(await after(90).deleteExpired()).toBe(1);
  });
});

describe('the page for administrators', () => {
  const inSlack = (requestId: string): AuditEvent => ({
    requestId,
    answerId: requestId,
    channel: 'slack',
    actor: '',
    keyId: '',
    status: 'unanswered',
    reason: 'not_in_documents',
    composer: 'extractive',
    ms: 3,
    redactions: 0,
    inputTokens: 0,
    outputTokens: 0,
    content: undefined,
  });
  const show = (get: ReturnType<typeof appForTests>['get'], typed: string) =>
    get('/drift', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ key: typed }).toString(),
    });

  test('shows what has been used, with texts escaped', async () => {
    const { ask, get, settled } = app({ audit: { content: true } });
    await ask({ question: '<script>alert(1)</script> Hvem er med i Business Region Aarhus?' });
    await get('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        answerId: 'a',
        rating: 'down',
        comment: '<img src=x>',
        include: { question: 'Hvem?', answer: 'Ingen' },
      }),
    });
    await settled();
    for (const requestId of ['a', 'b'])
      await createD1AuditLog({ database: env.DB, now: () => now }, 90).record(inSlack(requestId));
    const page = await show(get, key);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toMatch(/<svg[\s\S]*<rect/);
    expect(text).toContain('de seneste 30 dage'.replace('de', 'De'));
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).toContain('&lt;img src=x&gt;');
    expect(text).not.toContain('<script>');
    expect(text).toMatch(/<th scope="row">API og chat<\/th>\s*<td>1<\/td>/);
    expect(text).toMatch(/<th scope="row">Slack<\/th>\s*<td>0<\/td><td>0<\/td><td>2<\/td>/);
    const overview = await get('/api/admin/overview', { headers: { authorization: `Bearer ${key}` } });
    expect(await overview.json()).toMatchObject({
      ratings: { up: 0, down: 1 },
      answers: [
        { day: Math.floor(now / dayMs), status: 'answered', answers: 1 },
        { day: Math.floor(now / dayMs), status: 'unanswered', answers: 2 },
      ],
      channels: [
        { channel: 'api', status: 'answered', answers: 1 },
        { channel: 'slack', status: 'unanswered', answers: 2 },
      ],
      texts: [{ source: 'log' }, { source: 'feedback', rating: 'down' }],
    });
  });

  test.each(['', 'forkert', key.replace('falsk', 'gaet0')])('shows nothing for the key "%s"', async (typed) => {
    const page = await show(app().get, typed);
    expect(page.status).toBe(401);
    expect(await page.text()).not.toContain('<svg');
  });

  test('shows nothing for a key in the address, nor for one without the right', async () => {
    await env.DB.prepare("UPDATE api_keys SET scopes = 'ask search mcp'").run();
    expect((await show(app().get, key)).status).toBe(403);
    expect(await (await app().get(`/drift?key=${key}`)).text()).not.toContain('<svg');
  });
});
