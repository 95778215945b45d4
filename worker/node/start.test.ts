import { createServer } from 'node:net';

import { describe, expect, test } from 'vitest';

import { environmentFile, workerVariables } from './dev-variables.ts';
import { isPortTaken } from './port.ts';
import { parseStartArguments } from './start-arguments.ts';

const place = { projectDir: '/projekt', currentDir: '/hjemme', portVariable: undefined };

describe('the command line of start', () => {
  test('is the project, its own documents and port 8787 when nothing is said', () => {
    expect(parseStartArguments([], place)).toEqual({
      kind: 'start',
      port: 8787,
      corpusDir: '/projekt/corpus/documents',
      outDir: '/projekt',
    });
  });

  test('goes before the environment, and folders start where the user stands', () => {
    expect(
      parseStartArguments(['--port', '9001', '--corpus', 'mine', '--out', '/ud'], { ...place, portVariable: '9002' }),
    ).toEqual({ kind: 'start', port: 9001, corpusDir: '/hjemme/mine', outDir: '/ud' });
    expect(parseStartArguments([], { ...place, portVariable: '9002' })).toMatchObject({ port: 9002 });
  });

  test.each([[['--port', '0']], [['--port', '65536']], [['--port', 'x']], [['--prot', '1']], [['8788']], [['--out']]])(
    'refuses %s',
    (argv) => {
      expect(parseStartArguments(argv, place).kind).toBe('fault');
    },
  );
});

test('a port is taken while something listens on it', async () => {
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  expect(await isPortTaken(port)).toBe(true);
  await new Promise((done) => server.close(done));
  expect(await isPortTaken(port)).toBe(false);
});

test('only variables that the worker knows are passed on', () => {
  expect(workerVariables({ ACCESS: 'keys', LOG_LEVEL: 'warn', HOME: '/hjemme' })).toEqual({
    ACCESS: 'keys',
    LOG_LEVEL: 'warn',
  });
});

test('variables are quoted by a mark they do not hold', () => {
  expect(environmentFile({ A: 'x y#z', B: "it's", C: `'"`, D: '$HOME' })).toBe(
    "A='x y#z'\nB=\"it's\"\nC=`'\"`\nD='\\$HOME'\n",
  );
});
