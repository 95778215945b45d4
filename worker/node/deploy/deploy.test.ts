import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { projectDir } from '../project-dir.ts';
import { parseDeployArguments } from './deploy-arguments.ts';
import { readDeployConfig, secretNames, withDatabaseId } from './deploy-config.ts';
import { readDeployment } from './wrangler.ts';

const toml = readFileSync(join(projectDir, 'wrangler.toml'), 'utf8');
const id = '11111111-2222-3333-4444-555555555555';

describe('the command line', () => {
  const parse = (...argv: string[]) => parseDeployArguments(argv, { projectDir: '/p', currentDir: '/c' });

  test('deploys with checks unless told otherwise', () => {
    expect(parse()).toEqual({
      kind: 'deploy',
      dryRun: false,
      checks: true,
      corpusDir: '/p/corpus/documents',
      outDir: '/p',
    });
    expect(parse('--dry-run', '--skip-checks', '--out', 'x')).toMatchObject({
      dryRun: true,
      checks: false,
      outDir: '/c/x',
    });
  });

  test('hands log-in, versions and rollback to wrangler', () => {
    expect(parse('rollback', 'abc')).toEqual({ kind: 'wrangler', args: ['rollback', 'abc'] });
    expect(parse('versions')).toEqual({ kind: 'wrangler', args: ['versions', 'list'] });
  });

  test.each([[['--force']], [['delete']], [['rollback', 'a', 'b']], [['login', '--dry-run']], [['--out']]])(
    'refuses %s',
    (argv) => {
      expect(parse(...argv)).toMatchObject({ kind: 'fault' });
    },
  );
});

describe('the configuration', () => {
  test('gets the id of the database and is otherwise as it was', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kildesvar-config-'));
    try {
      const file = join(folder, 'wrangler.toml');
      await writeFile(file, withDatabaseId(toml, 'kildesvar', id));
      const before = readDeployConfig(join(projectDir, 'wrangler.toml'));
      expect(before).toMatchObject({ databaseId: undefined, faults: [] });
      expect(readDeployConfig(file)).toEqual({ ...before, databaseId: id });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('is refused when the database is not named, or is named twice', () => {
    expect(() => withDatabaseId(toml, 'en-anden', id)).toThrow('netop én gang');
    expect(() => withDatabaseId(`${toml}\n${toml}`, 'kildesvar', id)).toThrow('netop én gang');
  });

  test('holds no secret: they are asked for', () => {
    const names = secretNames();
    expect(names).toContain('LLM_API_KEY');
    expect(names.filter((name) => new RegExp(`^${name}\\s*=`, 'm').test(toml))).toEqual([]);
  });
});

describe('the outcome of an upload', () => {
  const session = JSON.stringify({ type: 'wrangler-session', version: 1 });
  const deployed = (targets: string[]) => JSON.stringify({ type: 'deploy', version: 1, version_id: 'v1', targets });

  test.each([
    [['https://kildesvar.example.workers.dev', 'schedule: 17 2 * * *'], 'https://kildesvar.example.workers.dev'],
    [['schedule: 17 2 * * *', 'svar.example.dk (custom domain)'], 'https://svar.example.dk'],
    [['schedule: 17 2 * * *'], undefined],
  ])('answers at the address among %s', (targets, address) => {
    expect(readDeployment(`${session}\n${deployed(targets)}\n`)).toEqual({ versionId: 'v1', address });
  });

  test('is unknown when wrangler wrote none', () => {
    expect(readDeployment(`${session}\n`)).toEqual({ versionId: undefined, address: undefined });
  });
});
