import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { Failure } from '../http/failure.ts';
import { toWire } from '../http/problem.ts';
import { projectDir } from './project-dir.ts';

const faults = [{ path: 'question', message: 'Skriv et spørgsmål.' }];
const oneOfEach: { readonly [Kind in Failure['kind']]: Extract<Failure, { kind: Kind }> } = {
  'invalid-request': { kind: 'invalid-request', faults },
  'too-long': { kind: 'too-long', faults },
  'body-too-large': { kind: 'body-too-large', limitBytes: 65_536 },
  'body-too-slow': { kind: 'body-too-slow', timeoutMs: 1_500 },
  'body-broken-off': { kind: 'body-broken-off' },
  'bad-json': { kind: 'bad-json' },
  'unsupported-media-type': { kind: 'unsupported-media-type' },
  'key-required': { kind: 'key-required' },
  'key-invalid': { kind: 'key-invalid', why: 'expired' },
  'origin-not-allowed': { kind: 'origin-not-allowed' },
  'scope-missing': { kind: 'scope-missing', needed: ['ask', 'search'] },
  'rate-limited': { kind: 'rate-limited', retryAfterSeconds: 60 },
  'budget-spent': { kind: 'budget-spent', retryAfterSeconds: 60 },
  'unknown-path': { kind: 'unknown-path' },
  'unknown-document': { kind: 'unknown-document', faults },
  'unknown-passage': { kind: 'unknown-passage', faults },
  'unknown-model': { kind: 'unknown-model', known: ['kildesvar'] },
  'method-not-allowed': { kind: 'method-not-allowed', allow: ['GET'] },
  'corpus-unavailable': { kind: 'corpus-unavailable', reason: 'hemmelig', retryAfterSeconds: 10 },
  'storage-unavailable': { kind: 'storage-unavailable', reason: 'hemmelig' },
  'answer-too-slow': { kind: 'answer-too-slow', reason: 'hemmelig' },
  misconfigured: { kind: 'misconfigured' },
  unexpected: { kind: 'unexpected' },
};
const documented = await readFile(join(projectDir, 'docs/api.md'), 'utf8');

test.each(Object.values(oneOfEach))('docs/api.md has the status and code of $kind', (failure) => {
  const { status, code } = toWire(failure);
  expect(documented).toMatch(new RegExp(`^\\| ${status} \\| [^|]*\`${code}\``, 'm'));
});

test.each(Object.values(oneOfEach))('$kind tells what to do, and nothing of the inside', (failure) => {
  const wire = toWire(failure);
  expect(wire.detail).toMatch(/^[A-ZÆØÅ][^]*[.}]$/u);
  expect(JSON.stringify(wire)).not.toMatch(/hemmelig|expired/);
});

test('a limit in seconds is written as Danes write numbers', () => {
  expect(toWire(oneOfEach['body-too-slow']).detail).toContain('1,5 sekunder');
});
