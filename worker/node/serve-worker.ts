import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatabasePlace } from './database-place.ts';
import { environmentFile } from './dev-variables.ts';
import { databaseState, ensureDatabase } from './ensure-database.ts';
import { projectDir } from './project-dir.ts';

export interface RunningWorker {
  readonly origin: URL;
  stop(): Promise<void>;
}

const startTimeoutMs = 90_000;
const pollMs = 200;

/**
 * Starts the worker in workerd on a free port of this machine, open to everybody, with a state folder and database of its own
 * and the snapshot of `outDir`. `variables` go before its usual ones; `prepare` is given the database before anybody else. Throws with what it wrote when it does not get to
 * answer.
 */
export async function serveWorker(
  outDir: string,
  variables: Readonly<Record<string, string>> = {},
  prepare: (database: DatabasePlace) => Promise<void> = () => Promise.resolve(),
): Promise<RunningWorker> {
  const stateDir = await mkdtemp(join(tmpdir(), 'kildesvar-worker-'));
  const [port, inspectorPort] = [await freePort(), await freePort()];
  const origin = new URL(`http://127.0.0.1:${port}`);
  // With variables of its own, wrangler leaves .dev.vars alone: what someone tries out locally is not evaluated.
  const file = join(stateDir, 'variables.env');
  await writeFile(file, environmentFile({ ACCESS: 'open', LIMITS: 'off', PUBLIC_URL: origin.origin, ...variables }));
  const migrated = await ensureDatabase(stateDir);
  if (!migrated.ok) throw new Error(`the database could not be made ready:\n${migrated.output}`);
  await prepare({ kind: 'folder', stateDir });
  const args = [
    join(projectDir, 'node_modules/wrangler/bin/wrangler.js'),
    'dev',
    '--local',
    ...['--ip', '127.0.0.1', '--port', `${port}`, '--inspector-port', `${inspectorPort}`],
    ...['--env-file', file, '--persist-to', databaseState(stateDir), '--assets', join(outDir, 'public')],
    ...['--show-interactive-dev-session', 'false'],
  ];
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    await rm(stateDir, { recursive: true, force: true });
  };

  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(new URL('/healthz', origin), { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    if (response?.ok === true) return { origin, stop };
    await new Promise((done) => setTimeout(done, pollMs));
  }
  await stop();
  throw new Error(`the worker did not get to answer:\n${output}`);
}

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string' ? fail(new Error('no free port')) : done(address.port),
      );
    });
  });
}
