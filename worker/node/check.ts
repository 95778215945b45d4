import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { countsOfEvaluation, countsOfExit, countsOfFloors, countsOfVitest, type Counts } from './check-counts.ts';
import { projectDir, testOutDir } from './project-dir.ts';
import { runProgram } from './run-program.ts';

/** One part of the test command: a program run with the project's own Node, and how its outcome is counted. */
interface Stage {
  readonly name: string;
  readonly args: readonly string[];
  readonly count: (exitCode: number, output: string) => Promise<Counts> | Counts;
  /** File that the program writes; one of an earlier run must not be counted. */
  readonly report?: string;
}

const bin = (path: string) => join(projectDir, 'node_modules', path);

const stages: readonly Stage[] = [
  {
    name: 'generated types',
    args: [bin('wrangler/bin/wrangler.js'), 'types', '--check', '--env-file', 'worker/node/no-variables.env'],
    count: countsOfExit,
  },
  { name: 'type check', args: [bin('typescript/bin/tsc'), '-b'], count: countsOfExit },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--deny-warnings'], count: countsOfExit },
  { name: 'format', args: [bin('oxfmt/bin/oxfmt'), '--check'], count: countsOfExit },
  { name: 'unused code', args: [bin('knip/bin/knip.js')], count: countsOfExit },
  { name: 'ingest of the note', args: ['ingest/main.ts', '--out', testOutDir], count: countsOfExit },
  tests('tests', ['node', 'workers']),
  {
    name: 'evaluation gate',
    args: ['evals/run.ts', '--mutate', '--sets', '--out', testOutDir],
    count: countsOfEvaluation,
  },
  {
    name: 'gate with a model',
    args: ['evals/run.ts', '--composer', 'generative', '--no-http', '--out', testOutDir],
    count: countsOfExit,
  },
  { name: 'retrieval floors', args: ['evals/bench/retrieval.ts', '--check'], count: countsOfFloors },
  {
    name: 'deploy, tried here',
    args: ['worker/node/deploy/main.ts', '--dry-run', '--skip-checks', '--out', testOutDir],
    count: countsOfExit,
  },
  // Last and by itself: a browser beside other work is slow enough to fail for no fault, and a machine without one
  // has by then told of everything else.
  tests('tests in a browser', ['browser']),
];

/** Projects of vitest.config.ts. */
function tests(name: string, projects: readonly string[]): Stage {
  const report = join(projectDir, '.kildesvar', `vitest-${projects.join('-')}.json`);
  return {
    name,
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    count: async (exitCode) => countsOfVitest(exitCode, await readFile(report, 'utf8').catch(() => '')),
    report,
  };
}

await mkdir(join(projectDir, '.kildesvar'), { recursive: true });
for (const { report } of stages) if (report !== undefined) await rm(report, { force: true });

let passed = 0;
let failed = 0;
const faults: string[] = [];
for (const { name, args, count } of stages) {
  const began = performance.now();
  const { exitCode, output } = await runProgram(process.execPath, args);
  const counts = await count(exitCode, output);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) {
    faults.push(name);
    process.stdout.write(`\n${output.trimEnd()}\n\n`);
  }
  const note = counts.note === undefined ? '' : `  (${counts.note})`;
  process.stdout.write(`${counts.failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(20)} ${seconds.padStart(6)} s${note}\n`);
}

if (faults.length > 0) process.stdout.write(`\nFailed: ${faults.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
