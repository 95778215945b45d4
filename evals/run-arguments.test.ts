import { expect, test } from 'vitest';

import { parseEvalsArguments } from './run-arguments.ts';

const parse = (...argv: string[]) => parseEvalsArguments(argv, '/project', '/here');

test('a plain run asks everything and starts a worker', () => {
  expect(parse()).toEqual({
    kind: 'run',
    options: {
      filter: undefined,
      outDir: '/project',
      index: 'snapshot',
      composer: 'extractive',
      record: undefined,
      replay: undefined,
      judge: false,
      accept: false,
      mutate: false,
      sets: false,
      http: 'start',
    },
  });
});

test('a filtered run starts no worker unless told', () => {
  expect(parse('--filter', 'list', '--out', 'x')).toMatchObject({ options: { outDir: '/here/x', http: 'skip' } });
  expect(parse('--filter', 'list', '--http', 'http://127.0.0.1:1')).toMatchObject({
    options: { http: new URL('http://127.0.0.1:1') },
  });
});

test.each([
  [['--accept', '--filter', 'x']],
  [['--mutate', '--filter', 'x']],
  [['--http', 'nonsense']],
  [['--http', 'http://a', '--no-http']],
  [['--index', 'sky']],
  [['--index', 'lancedb', '--accept']],
  [['--what']],
])('%j is refused', (argv) => {
  expect(parse(...argv).kind).toBe('fault');
});

test('recording, replaying and judging are for a model', () => {
  expect(parse('--composer', 'generative', '--record', 'r')).toMatchObject({
    options: { composer: 'generative', record: '/here/r', http: 'skip' },
  });
  for (const argv of [['--judge'], ['--replay', 'r'], ['--composer', 'x'], ['--composer', 'generative', '--accept']])
    expect(parse(...argv).kind).toBe('fault');
});
