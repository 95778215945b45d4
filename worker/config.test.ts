import { expect, test } from 'vitest';

import { parseConfig } from './config.ts';

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
      },
      log: { level: 'info' },
      storage: { conversationDays: 30, feedbackDays: 365 },
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
      },
      log: { level: 'error' },
      storage: { conversationDays: 7, feedbackDays: 365 },
    },
  });
});

test('tells of every variable that is wrong, with its remedy, without its value', () => {
  const parsed = parseConfig({
    ACCESS: 'secret',
    PUBLIC_URL: 'svar.example.dk',
    ALLOWED_ORIGINS: '*',
    CONTACT: 'javascript:alert(1)',
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
    'FRAME_ANCESTORS',
    'LOG_LEVEL',
    'CONVERSATION_RETENTION_DAYS',
    'FEEDBACK_RETENTION_DAYS',
  ]);
  expect(faults.every(({ remedy }) => remedy.startsWith('Skriv '))).toBe(true);
  expect(JSON.stringify(faults)).not.toContain('secret');
});
