import { expect, test } from 'vitest';

import { parseIngestArguments } from './cli-arguments.ts';

const parse = (...argv: string[]) => parseIngestArguments(argv, '/projekt', '/hjemme');

test('without arguments the project’s own documents are ingested into the project', () => {
  expect(parse()).toEqual({
    kind: 'run',
    command: { name: 'ingest' },
    corpusDir: '/projekt/corpus/documents',
    outDir: '/projekt',
  });
});

test('folders are resolved from where the user stands, flags stand anywhere', () => {
  expect(parse('--out', 'ud', 'rollback', '3', '--corpus=/andre')).toEqual({
    kind: 'run',
    command: { name: 'rollback', number: 3 },
    corpusDir: '/andre',
    outDir: '/hjemme/ud',
  });
});

test('a version number is optional with inspect', () => {
  expect(parse('inspect')).toMatchObject({ command: { name: 'inspect', number: undefined } });
  expect(parse('inspect', '12')).toMatchObject({ command: { name: 'inspect', number: 12 } });
});

test.each([
  [['rolback'], 'Kommandoen »rolback« findes ikke.'],
  [['--fast'], 'Tilvalget --fast findes ikke.'],
  [['-x'], 'Tilvalget -x findes ikke.'],
  [['--out'], 'Tilvalget --out mangler en mappe'],
  [['--out='], 'Tilvalget --out mangler en mappe'],
  [['--out', '--corpus', 'x'], 'Tilvalget --out mangler en mappe'],
  [['rollback'], 'rollback skal have et versionsnummer'],
  [['rollback', '0'], 'rollback skal have et versionsnummer'],
  [['rollback', 'ingest-0003'], 'rollback skal have et versionsnummer'],
  [['rollback', '1', '2'], 'for mange ord efter rollback: 1 2'],
  [['versions', '2'], 'for mange ord efter versions: 2'],
  [['inspect', 'to'], '»to« er ikke et versionsnummer'],
])('%j is refused with what is wrong and where to look', (argv, message) => {
  const result = parse(...argv);
  expect(result).toMatchObject({ kind: 'fault', message: expect.stringContaining(message) });
  expect(result).toMatchObject({ message: expect.stringContaining('--help') });
});

test('help wins over whatever else is asked', () => {
  expect(parse('rolback', '--help')).toEqual({ kind: 'help' });
});
