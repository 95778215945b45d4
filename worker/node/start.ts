import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { buildWidget } from './build-widget.ts';
import { devVariableArguments, workerVariables } from './dev-variables.ts';
import { databaseState, ensureDatabase } from './ensure-database.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import { isPortTaken } from './port.ts';
import { projectDir } from './project-dir.ts';
import { parseStartArguments, startHelp, type StartSettings } from './start-arguments.ts';

const startTimeoutMs = 90_000;
const pollMs = 150;
const refusalsToGiveUp = 10;
const stopTimeoutMs = 5_000;

const parsed = parseStartArguments(process.argv.slice(2), {
  projectDir,
  currentDir: process.cwd(),
  portVariable: process.env['PORT'],
});
if (parsed.kind === 'help') process.stdout.write(startHelp);
else if (parsed.kind === 'fault') fail(parsed.message);
else await start(parsed);

async function start(settings: StartSettings): Promise<void> {
  const { port, outDir, corpusDir } = settings;
  if (await isPortTaken(port)) {
    fail(`Port ${port} er optaget. Vælg en anden: npm start -- --port ${port === 65_535 ? 8787 : port + 1}`);
    return;
  }
  if (!(await ensureSnapshot(outDir, corpusDir, process.stdout))) {
    process.exitCode = 1;
    return;
  }
  const stateDir = join(projectDir, '.wrangler', `start-${port}`);
  await mkdir(stateDir, { recursive: true });
  const migrated = await ensureDatabase(stateDir);
  if (!migrated.ok) {
    fail(`Databasen til samtaler og tilbagemeldinger kan ikke gøres klar.\n${migrated.output}`);
    return;
  }
  await buildWidget(outDir);
  const worker = await spawnWorker(settings, stateDir);
  const ended = new Promise<number>((done) => worker.on('exit', (code) => done(code ?? 1)));
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    worker.kill('SIGINT');
    setTimeout(() => worker.kill('SIGKILL'), stopTimeoutMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const address = `http://localhost:${port}`;
  const outcome = await Promise.race([waitForAnswer(`${address}/healthz`), ended.then(() => 'ended' as const)]);
  if (outcome === 'ready') {
    // No clock runs the cron trigger here, so what has been kept long enough is deleted at each start.
    await fetch(`${address}/__scheduled`).catch(() => undefined);
    process.stdout.write(
      `\nKildesvar svarer på ${address}\n` +
        (corpusDir === join(projectDir, 'corpus/documents')
          ? 'Prøv for eksempel: Hvilke kommuner er med i Business Region Aarhus?\n'
          : '') +
        'Stop med Ctrl-C.\n',
    );
  } else if (!stopping) {
    fail('Kildesvar kunne ikke startes. Se fejlen ovenfor.');
    stop();
  }
  const code = await ended;
  if (!stopping && outcome === 'ready') fail(`Kildesvar er stoppet uventet (kode ${code}).`);
}

/** Starts wrangler's local server with a state folder of its own per port, as two on one folder collide. */
async function spawnWorker({ port, outDir }: StartSettings, stateDir: string): Promise<ChildProcess> {
  const variables = await devVariableArguments(
    projectDir,
    stateDir,
    { ACCESS: 'open', LIMITS: 'off' },
    workerVariables(process.env),
  );
  const args = [
    join(projectDir, 'node_modules/wrangler/bin/wrangler.js'),
    'dev',
    '--local',
    ...['--port', String(port), '--persist-to', databaseState(stateDir), '--assets', join(outDir, 'public')],
    ...['--show-interactive-dev-session', 'false', '--log-level', 'warn', '--test-scheduled'],
    ...variables,
  ];
  return spawn(process.execPath, args, { cwd: projectDir, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Waits until the worker says that it can serve; gives up early on one that keeps saying that it cannot. */
async function waitForAnswer(url: string): Promise<'ready' | 'unable' | 'late'> {
  const deadline = performance.now() + startTimeoutMs;
  let refusals = 0;
  while (performance.now() < deadline && refusals < refusalsToGiveUp) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok === true) return 'ready';
    if (response !== undefined) refusals += 1;
    await response?.body?.cancel();
    await new Promise((done) => setTimeout(done, pollMs));
  }
  return refusals > 0 ? 'unable' : 'late';
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
