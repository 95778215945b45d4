import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';

import { modelConfigSchema } from './adapters/model-config.ts';
import { createD1DailyUse } from './adapters/daily-use-d1.ts';
import { waitFor } from './adapters/wait.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { appForTests } from './app-for-tests.ts';
import { problemSchema } from './http/problem.ts';

const now = Date.UTC(2026, 10, 23, 18);
const hour = 3_600_000;
const question = { question: 'Hvilke kommuner er med i Business Region Aarhus?' };

interface KeyRow {
  readonly scopes?: string;
  readonly origins?: string;
  readonly expiresAt?: number;
  readonly revokedAt?: number;
  readonly requestsPerDay?: number;
  readonly tokensPerDay?: number;
}

/** Stores a key as `npm run keys` does and gives what its holder sends. */
async function issue(id: string, { scopes = 'ask search', ...row }: KeyRow = {}): Promise<string> {
  const key = `ks_${id}_${'falsk-noegle-til-proever'.padEnd(43, '0')}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await env.DB.prepare(
    `INSERT INTO api_keys (id, secret_hash, label, scopes, origins, requests_per_day, tokens_per_day, created_at, expires_at,
      revoked_at) VALUES (?, ?, 'prøve', ?, ?, ?, ?, ?, ?, ?)`,
  )
    .bind(
      id,
      hash,
      scopes,
      row.origins ?? '',
      row.requestsPerDay ?? null,
      row.tokensPerDay ?? null,
      now - hour,
      row.expiresAt ?? now + hour,
      row.revokedAt ?? null,
    )
    .run();
  return key;
}

const app = (overrides: Parameters<typeof appForTests>[0] = {}) =>
  appForTests({ now: () => now, ...overrides, config: { access: 'keys', ...overrides.config } });
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const codeOf = async (response: Response) => problemSchema.parse(await response.json()).code;

beforeEach(async () => {
  await env.DB.batch(['api_keys', 'daily_use'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

describe('a key', () => {
  test('opens what it is made out for, and the log has its id alone', async () => {
    const { ask, get, lines } = app();
    const key = await issue('00000000000a');
    expect((await ask(question, bearer(key))).status).toBe(200);
    expect((await get('/api/search?q=Aarhus', { headers: { authorization: `bearer ${key}` } })).status).toBe(200);
    expect(lines).toMatchObject([{ key: '00000000000a' }, { key: '00000000000a' }]);
    expect(JSON.stringify(lines)).not.toContain('falsk');
  });

  test.each<[string, KeyRow | undefined, (key: string) => string, string]>([
    ['that was never given', undefined, (key) => `Bearer ${key}`, 'unknown'],
    ['with another secret', {}, (key) => `Bearer ${key.slice(0, -1)}1`, 'wrong'],
    ['that is cut short', {}, (key) => `Bearer ${key.slice(0, -1)}`, 'malformed'],
    ['beside another', {}, (key) => `Bearer ${key}, Bearer ${key}`, 'malformed'],
    ['in another scheme', {}, (key) => `Basic ${btoa(`x:${key}`)}`, 'malformed'],
    ['without a scheme', {}, (key) => key, 'malformed'],
    ['that has expired', { expiresAt: now }, (key) => `Bearer ${key}`, 'expired'],
    ['that has been revoked', { revokedAt: now - 1 }, (key) => `Bearer ${key}`, 'revoked'],
  ])('%s opens nothing, and only the log tells why', async (_, row, header, why) => {
    const { ask, lines } = app();
    const key = row === undefined ? `ks_00000000000b_${'x'.repeat(43)}` : await issue('00000000000b', row);
    const response = await ask(question, { authorization: header(key) });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await codeOf(response)).toBe('key_invalid');
    expect(lines).toMatchObject([{ code: 'key_invalid', keyFault: why, level: 'warn' }]);
  });

  test('in the address opens nothing', async () => {
    const key = await issue('00000000000c');
    const response = await app().get(`/api/documents?key=${key}&access_token=${key}&authorization=Bearer%20${key}`);
    expect(await codeOf(response)).toBe('key_required');
  });

  test('opens only what it is made out for', async () => {
    const { ask, get } = app();
    const key = await issue('00000000000d', { scopes: 'search' });
    expect(await codeOf(await ask(question, bearer(key)))).toBe('scope_missing');
    expect((await get('/api/documents', { headers: bearer(key) })).status).toBe(200);
  });

  test('is replaced without a moment when none is good', async () => {
    const { ask } = app();
    const [old, next] = [await issue('00000000000e', { expiresAt: now + 1 }), await issue('00000000000f')];
    for (const key of [old, next]) expect((await ask(question, bearer(key))).status).toBe(200);
    const later = app({ now: () => now + 1 });
    expect((await later.ask(question, bearer(old))).status).toBe(401);
    expect((await later.ask(question, bearer(next))).status).toBe(200);
  });

  test('that is public counts on its own pages only', async () => {
    const origin = 'https://intranet.example.dk';
    const { ask } = app({ config: { access: 'keys', allowedOrigins: [origin] } });
    const key = await issue('000000000010', { origins: origin });
    const allowed = await ask(question, { ...bearer(key), origin });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    for (const other of [{ origin: 'https://ond.example' }, { origin: 'null' }, {}]) {
      expect(await codeOf(await ask(question, { ...bearer(key), ...other }))).toBe('origin_not_allowed');
    }
  });

  test('guessed at too often has to wait', async () => {
    const { ask } = app({ rate: { allow: async (kind) => kind === 'key', periodSeconds: 60 } });
    const response = await ask(question, bearer('gaet'.repeat(3)));
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
  });

  test('that cannot be looked up is a 503', async () => {
    const prepare = () => {
      throw new Error('D1 er væk');
    };
    const database = new Proxy(env.DB, {
      get: (target, name) => (name === 'prepare' ? prepare : Reflect.get(target, name)),
    });
    const key = await issue('000000000011');
    const { ask } = app({ database });
    expect((await ask(question, bearer(key))).status).toBe(503);
  });
});

describe('without a key', () => {
  test('our own pages ask and search, and nobody else does', async () => {
    const { ask, get } = app({ config: { access: 'keys', publicUrl: 'https://svar.example.dk' } });
    const own = [
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://kildesvar.test' },
      { origin: 'https://svar.example.dk' },
    ];
    for (const headers of own) expect((await ask(question, headers)).status).toBe(200);
    const others = [
      {},
      { 'sec-fetch-site': 'cross-site', origin: 'https://kildesvar.test' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://kildesvar.test.ond.example' },
      { referer: 'https://kildesvar.test/' },
    ];
    for (const headers of others) expect((await ask(question, headers)).status).toBe(401);
    expect((await get('/api/admin/overview', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(401);
  });

  test('what is for administrators stays closed where the rest is open', async () => {
    const { get, ask } = app({ config: { access: 'open' } });
    expect((await get('/api/admin/overview')).status).toBe(401);
    expect((await ask(question, bearer('en-andens-noegle'))).status).toBe(200);
  });

  test('the page that answers has the same rate', async () => {
    const { get } = app({ rate: { allow: async () => false, periodSeconds: 60 } });
    const response = await get('/?q=Hvem');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await response.text()).toContain('for mange gange');
    expect((await get('/')).status).toBe(200);
  });
});

describe('the day’s ceiling', () => {
  test('tells what is left, and when it is gone how long to wait', async () => {
    const { ask } = app({ limits: { requestsPerKey: 50 } });
    const key = await issue('000000000012', { requestsPerDay: 2 });
    const first = await ask(question, bearer(key));
    expect(first.headers.get('ratelimit')).toBe(`"daily";r=1;t=${6 * 3_600}`);
    await ask(question, bearer(key));
    const third = await ask(question, bearer(key));
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, `${6 * 3_600}`]);
    expect(await codeOf(third)).toBe('budget_spent');
    const tomorrow = app({ limits: { requestsPerKey: 50 }, now: () => now + 6 * hour });
    await env.DB.prepare('UPDATE api_keys SET expires_at = ?')
      .bind(now + 24 * hour)
      .run();
    expect((await tomorrow.ask(question, bearer(key))).status).toBe(200);
  });

  test('is never passed by requests that come at once', async () => {
    const { get } = app({ limits: { requestsPerKey: 30 } });
    const headers = bearer(await issue('000000000013'));
    const responses = await Promise.all(Array.from({ length: 100 }, () => get('/api/documents', { headers })));
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(70);
  });

  test('on tokens is never passed either, and what was not used comes back', async () => {
    const daily = createD1DailyUse({ database: env.DB, now: () => now });
    const budget = daily.tokenBudget('key:a', 1_000);
    const reserved = await Promise.all(Array.from({ length: 100 }, () => budget.reserve(90)));
    expect(reserved.filter(Boolean)).toHaveLength(11);
    await budget.settle(90, 10);
    expect(await budget.reserve(91)).toBe(false);
    expect(await budget.reserve(90)).toBe(true);
    expect(await daily.tokenBudget('key:b', 1_000).reserve(1_001)).toBe(false);
    expect(await daily.tokenBudget('key:b', 1_000).reserve(1_000)).toBe(true);
  });

  test('on a key’s tokens keeps the model from being called, and the answer is extractive', async () => {
    let called = 0;
    const { ask } = app({
      answerQuestion,
      limits: { tokensPerKey: 1_000_000 },
      model: {
        config: modelConfigSchema.parse({ LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'prøve' }),
        wait: waitFor,
        fetch: async () => {
          called += 1;
          return Response.json({ error: { message: 'nej' } }, { status: 401 });
        },
      },
    });
    const fallbackOf = async (key: string) => {
      const answer = await (await ask(question, bearer(key))).json<{ composer: string; fallback?: { code: string } }>();
      return [answer.composer, answer.fallback?.code];
    };
    const spent = await issue('000000000015', { tokensPerDay: 10 });
    expect(await fallbackOf(spent)).toEqual(['extractive', 'tokens_spent']);
    expect(called).toBe(0);
    expect(await fallbackOf(await issue('000000000016'))).toEqual(['extractive', 'model_unauthorised']);
    expect(called).toBeGreaterThan(0);
  });

  test('counts a request that is sent again as often as it is sent, until its key ends', async () => {
    const { ask } = app();
    const key = await issue('000000000014', { requestsPerDay: 2 });
    const recorded = { ...question, conversationId: 'optaget' };
    const replays = await Promise.all([1, 2, 3].map(() => ask(recorded, bearer(key))));
    expect(replays.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(replays.filter(({ status }) => status === 429)).toHaveLength(1);
    await env.DB.prepare('UPDATE api_keys SET revoked_at = ?').bind(now).run();
    expect(await codeOf(await ask(recorded, bearer(key)))).toBe('key_invalid');
  });

  test('does not hold back where limits are off', async () => {
    const { ask } = app({
      config: { access: 'open' },
      limits: { limited: false, requestsWithoutKey: 1 },
      rate: { allow: async () => false, periodSeconds: 60 },
    });
    for (let n = 0; n < 3; n++) expect((await ask(question)).status).toBe(200);
  });
});
