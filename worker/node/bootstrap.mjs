// Plain JavaScript for whatever Node is at hand (20 or newer): installs what is missing, then runs the command
// with the project's own Node. Only built-in modules, and no syntax newer than Node 20 reads.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const isWindows = process.platform === 'win32';
const ownNode = join(projectDir, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

const entries = {
  start: 'worker/node/start.ts',
  test: 'worker/node/check.ts',
  ask: 'worker/node/terminal.ts',
  'teams:package': 'worker/node/teams/package/main.ts',
  ingest: 'ingest/main.ts',
  evals: 'evals/run.ts',
  deploy: 'worker/node/deploy/main.ts',
  build: 'worker/node/build.ts',
  screenshots: 'worker/node/browser/screenshots.ts',
  keys: 'worker/node/keys.ts',
  feedback: 'worker/node/feedback.ts',
  audit: 'worker/node/audit.ts',
  sizes: 'worker/node/sizes.ts',
  openapi: 'worker/node/api/write-description.ts',
  bench: 'evals/bench/speed.ts',
  'bench:edge': 'evals/bench/edge.ts',
  'bench:load': 'evals/bench/load.ts',
  'bench:model': 'evals/bench/model-overhead.ts',
  'bench:retrieval': 'evals/bench/retrieval.ts',
  'fake-model': 'evals/fake-model/main.ts',
};

/** Wrangler asks nothing, reports nothing and fetches nothing unless the caller's own environment says otherwise. */
const quietTools = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG_PATH: join(projectDir, '.wrangler', 'logs'),
  WRANGLER_NO_SKILLS_UPDATE_PROMPTS: 'true',
  WRANGLER_REGISTRY_PATH: join(projectDir, '.wrangler', 'registry'),
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_SEND_METRICS: 'false',
};

/**
 * The packages of a lock file: what is installed is written in the same form when an install has come to its end.
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(projectDir, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Whether node_modules holds what package-lock.json asks for. Optional packages of other platforms may be absent. */
function isInstalled() {
  if (!existsSync(ownNode)) return false;
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

const parent = process.ppid;

/** Whether the npm that started this has ended: the shell between the two does not pass on a SIGTERM. */
function isLeftByNpm() {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
}

/**
 * Runs a program to its end with this one's terminal, passing on signals.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 128 + n after signal n, as shells have it
 */
function run(program, args, env) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: projectDir, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, pass);
    const watch = setInterval(() => {
      if (isLeftByNpm()) pass('SIGTERM');
    }, 500);
    const finish = (code) => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, pass);
      done(code);
    };
    child.on('error', (fault) => {
      process.stderr.write(`${program} kunne ikke startes: ${fault.message}\n`);
      finish(127);
    });
    child.on('exit', (code, signal) => finish(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal] ?? 9)));
  });
}

/**
 * Installs what package-lock.json says, with npm's own progress shown and without changing it. Not `npm ci`: that
 * refuses a lock file which does not name the optional packages of every other platform.
 */
async function install() {
  process.stderr.write('Installerer det, der mangler, fra npm. Det tager et par minutter første gang.\n');
  const args = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code =
    npm === undefined || !/\.c?js$/.test(npm)
      ? await run(isWindows ? 'npm.cmd' : 'npm', args, process.env)
      : await run(process.execPath, [npm, ...args], process.env);
  if (code === 0 && existsSync(ownNode)) return;
  process.stderr.write('Installationen lykkedes ikke. Se fejlen ovenfor, og prøv igen, når npm kan nås.\n');
  process.exit(code === 0 ? 1 : code);
}

const [command = '', ...args] = process.argv.slice(2);
const entry = Object.hasOwn(entries, command) ? entries[command] : undefined;
if (entry === undefined) {
  process.stderr.write(`Kommandoen »${command}« findes ikke. Vælg mellem: ${Object.keys(entries).join(', ')}.\n`);
  process.exit(1);
}
if (Number.parseInt(process.versions.node, 10) < 20) {
  process.stderr.write(`Node ${process.versions.node} er for gammel. Installer Node 20 eller nyere, og prøv igen.\n`);
  process.exit(1);
}
if (!isInstalled()) await install();
process.exitCode = await run(ownNode, [join(projectDir, entry), ...args], { ...quietTools, ...process.env });
