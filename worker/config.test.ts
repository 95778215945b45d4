import { describe, expect, test } from 'vitest';

import { modelConfigSchema } from './adapters/model-config.ts';
import { parseConfig } from './config.ts';

const noModel = modelConfigSchema.parse({});

test('without variables nothing is open', () => {
  expect(parseConfig({ ACCESS: '', PUBLIC_URL: '', ASSETS: {} })).toEqual({
    ok: true,
    config: {
      http: {
        access: 'keys',
        publicUrl: undefined,
        allowedOrigins: [],
        operator: undefined,
        contact: undefined,
        frameAncestors: [],
        bodyTimeoutMs: 15_000,
        answerTimeoutMs: 120_000,
      },
      limits: { limited: true, requestsPerKey: 5_000, requestsWithoutKey: 20_000, tokensPerKey: 500_000 },
      log: { level: 'info', content: false, auditSecret: undefined },
      storage: { conversationDays: 30, feedbackDays: 365, auditDays: 90 },
      model: noModel,
      teams: undefined,
      slack: undefined,
    },
  });
});

test('reads lists and takes the slash off an address', () => {
  const parsed = parseConfig({
    ACCESS: 'open',
    PUBLIC_URL: 'https://svar.example.dk/',
    ALLOWED_ORIGINS: 'https://a.example.dk, http://localhost:8080',
    FRAME_ANCESTORS: 'self https://*.example.dk',
    OPERATOR: 'Eksempel Kommune',
    CONTACT: 'svar@example.dk',
    BODY_TIMEOUT_MS: '5000',
    LOG_LEVEL: 'error',
    CONVERSATION_RETENTION_DAYS: '7',
  });
  expect(parsed).toEqual({
    ok: true,
    config: {
      http: {
        access: 'open',
        publicUrl: 'https://svar.example.dk',
        allowedOrigins: ['https://a.example.dk', 'http://localhost:8080'],
        operator: 'Eksempel Kommune',
        contact: 'svar@example.dk',
        frameAncestors: ["'self'", 'https://*.example.dk'],
        bodyTimeoutMs: 5_000,
        answerTimeoutMs: 120_000,
      },
      limits: { limited: true, requestsPerKey: 5_000, requestsWithoutKey: 20_000, tokensPerKey: 500_000 },
      log: { level: 'error', content: false, auditSecret: undefined },
      storage: { conversationDays: 7, feedbackDays: 365, auditDays: 90 },
      model: noModel,
      teams: undefined,
      slack: undefined,
    },
  });
});

test('tells of every variable that is wrong, with its remedy, without its value', () => {
  const parsed = parseConfig({
    ACCESS: 'secret',
    PUBLIC_URL: 'svar.example.dk',
    ALLOWED_ORIGINS: '*',
    CONTACT: 'javascript:alert(1)',
    BODY_TIMEOUT_MS: 'secret',
    ANSWER_TIMEOUT_MS: '0',
    FRAME_ANCESTORS: "https://a.example.dk; script-src 'unsafe-inline'",
    LOG_LEVEL: 'all',
    CONVERSATION_RETENTION_DAYS: '0',
    FEEDBACK_RETENTION_DAYS: 'secret',
  });
  expect(parsed.ok).toBe(false);
  const faults = parsed.ok ? [] : parsed.faults;
  expect(faults.map(({ key }) => key)).toEqual([
    'ACCESS',
    'PUBLIC_URL',
    'ALLOWED_ORIGINS',
    'CONTACT',
    'BODY_TIMEOUT_MS',
    'ANSWER_TIMEOUT_MS',
    'FRAME_ANCESTORS',
    'LOG_LEVEL',
    'CONVERSATION_RETENTION_DAYS',
    'FEEDBACK_RETENTION_DAYS',
  ]);
  expect(faults.every(({ remedy }) => remedy.startsWith('Skriv '))).toBe(true);
  expect(JSON.stringify(faults)).not.toContain('secret');
});

test('a model needs a server, a server a model, and the key is no part of any fault', () => {
  const key = 'sk-not-a-real-key';
  const faultsOf = (variables: Record<string, string>) => {
    const parsed = parseConfig({ LLM_API_KEY: key, ...variables });
    return parsed.ok ? [] : parsed.faults;
  };
  expect(faultsOf({ LLM_MODEL: 'm' }).map((fault) => fault.key)).toEqual(['LLM_BASE_URL']);
  expect(faultsOf({ LLM_BASE_URL: 'https://llm.example/v1' }).map((fault) => fault.key)).toEqual(['LLM_MODEL']);
  expect(faultsOf({ COMPOSER: 'generative' }).map((fault) => fault.key)).toEqual(['COMPOSER']);
  const wrong = faultsOf({
    LLM_BASE_URL: 'llm.example',
    LLM_MODEL: 'm',
    LLM_TIMEOUT_MS: 'x',
    LLM_MAX_INPUT_TOKENS: '1',
  });
  expect(wrong.map((fault) => fault.key)).toEqual(['LLM_BASE_URL', 'LLM_TIMEOUT_MS', 'LLM_MAX_INPUT_TOKENS']);
  expect(wrong.every(({ remedy }) => remedy.startsWith('Skriv '))).toBe(true);
  expect(JSON.stringify(wrong)).not.toContain(key);
});

test('with server and models answers and vectors come from there', () => {
  const parsed = parseConfig({ LLM_BASE_URL: 'http://127.0.0.1:11434/v1/', LLM_MODEL: 'm', EMBEDDING_MODEL: 'e' });
  expect(parsed.ok ? parsed.config.model : undefined).toMatchObject({
    chat: { baseUrl: 'http://127.0.0.1:11434/v1', apiKey: undefined, model: 'm' },
    embeddings: { baseUrl: 'http://127.0.0.1:11434/v1', model: 'e' },
    composer: 'auto',
  });
});

describe('Teams', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const whole = { TEAMS_APP_ID: id.toUpperCase(), TEAMS_APP_PASSWORD: 'not-a-real-secret', TEAMS_TENANT_ID: id };

  test('is open with all three variables, at Microsoft’s own addresses', () => {
    const parsed = parseConfig(whole);
    expect(parsed.ok ? parsed.config.teams : undefined).toEqual({
      appId: id,
      appPassword: 'not-a-real-secret',
      tenantId: id,
      jwksUrl: 'https://login.botframework.com/v1/.well-known/keys',
      loginUrl: 'https://login.microsoftonline.com',
      serviceHosts: ['smba.trafficmanager.net', 'botframework.com', 'teams.microsoft.com'],
    });
  });

  test.each(Object.keys(whole))('half set up it tells of %s', (key) => {
    const parsed = parseConfig({ ...whole, [key]: '' });
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults).toEqual([{ key, remedy: expect.stringMatching(/^Skriv også botens|^Skriv også organ/) as string }]);
  });

  test.each([
    [{ TEAMS_APP_ID: 'bot' }, 'TEAMS_APP_ID'],
    [{ TEAMS_TENANT_ID: 'common' }, 'TEAMS_TENANT_ID'],
    [{ TEAMS_JWKS_URL: 'http://keys.example/keys' }, 'TEAMS_JWKS_URL'],
    [{ TEAMS_LOGIN_URL: 'https://user:word@login.example' }, 'TEAMS_LOGIN_URL'],
    [{ TEAMS_SERVICE_HOSTS: 'https://smba.trafficmanager.net' }, 'TEAMS_SERVICE_HOSTS'],
    [{ TEAMS_SERVICE_HOSTS: 'dk' }, 'TEAMS_SERVICE_HOSTS'],
  ])('refuses %j', (variables, key) => {
    const parsed = parseConfig({ ...whole, ...variables });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.key)).toEqual([key]);
    expect(JSON.stringify(parsed)).not.toContain('not-a-real-secret');
  });
});

describe('Slack', () => {
  const secret = { SLACK_SIGNING_SECRET: 'ikke-en-hemmelighed' };
  const token = { SLACK_BOT_TOKEN: 'xoxb-ikke-en-nøgle' };

  test('is set up with a secret and a token', () => {
    expect(parseConfig({ ...secret, ...token })).toMatchObject({
      ok: true,
      config: { slack: { botToken: 'xoxb-ikke-en-nøgle', apiBase: 'https://slack.com/api/' } },
    });
  });

  test.each([
    [secret, 'SLACK_BOT_TOKEN'],
    [token, 'SLACK_SIGNING_SECRET'],
    [{ ...secret, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN'],
    [{ ...secret, ...token, SLACK_API_BASE: 'slack.com' }, 'SLACK_API_BASE'],
  ])('with %j tells of %s', (variables, key) => {
    expect(parseConfig(variables)).toMatchObject({ ok: false, faults: [{ key }] });
  });
});
