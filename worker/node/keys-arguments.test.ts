import { expect, test } from 'vitest';

import { withValues } from './database-place.ts';
import { parseKeysArguments } from './keys-arguments.ts';

test('a key asks and searches for a year unless told otherwise', () => {
  expect(parseKeysArguments(['create', '--label', ' Sagssystem '])).toEqual({
    kind: 'create',
    place: { kind: 'local', port: 8787 },
    key: {
      label: 'Sagssystem',
      scopes: ['ask', 'search'],
      origins: [],
      days: 365,
      requestsPerDay: undefined,
      tokensPerDay: undefined,
    },
  });
  expect(parseKeysArguments(['rotate', '0123456789ab', '--overlap', '0', '--remote'])).toEqual({
    kind: 'rotate',
    place: { kind: 'remote' },
    id: '0123456789ab',
    days: 365,
    overlapDays: 0,
  });
});

test.each([
  [['create'], '--label'],
  [['create', '--label', 'x', '--scopes', 'ask,alt'], '»alt«'],
  [['create', '--label', 'x', '--scopes', 'mcp', '--origins', 'https://a.dk'], 'offentlig'],
  [['create', '--label', 'x', '--origins', 'https://a.dk/sti'], 'uden sti'],
  [['create', '--label', 'x', '--days', '0'], '--days'],
  [['create', '--label', 'x', '--port', '8788', '--remote'], '--remote eller --port'],
  [['revoke'], 'id'],
  [['revoke', "x' OR 1=1"], 'id'],
  [['slet'], '»slet«'],
  [['list', '--farve'], '--farve'],
])('%j is refused with a remedy', (argv, words) => {
  const parsed = parseKeysArguments(argv);
  expect(parsed).toMatchObject({ kind: 'fault', message: expect.stringContaining(words) });
});

test('values cannot leave their place in a statement', () => {
  expect(withValues('SELECT ?, ?, ?', ["a'; DROP TABLE x; --?", 7, null])).toBe(
    "SELECT 'a''; DROP TABLE x; --?', 7, null",
  );
});
