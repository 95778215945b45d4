// Measures the worker in workerd, from outside: start, processor time per request, requests per second. Writes its part
// of docs/performance.md. Linux only, since the processor time is read from /proc. Run: npm run bench:edge; with
// `-- --short` it measures less, end to end not at all, and writes nothing.
import { join } from 'node:path';

import { aboutRun } from './edge/about-run.ts';
import { distributionOf, type Distribution } from './edge/distribution.ts';
import { costOf, measureCold, type ColdMeasurement } from './edge/measure-cold.ts';
import { measureThroughput } from './edge/measure-throughput.ts';
import { prepareWorker } from './edge/prepare-worker.ts';
import { projectDir } from './edge/project.ts';
import { readQuestions, requestsTo, routes } from './edge/requests.ts';
import type { RunningWorkerd } from './edge/run-workerd.ts';
import { withWorker } from './edge/with-worker.ts';
import { markdownTable } from './markdown-table.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const isShort = process.argv.includes('--short');
const coldStarts = isShort ? 5 : 10;
const measuredRequests = isShort ? 600 : 1_000;
/** Requests to each route before anything is measured warm: the code has then been optimised. */
const warmUpRequests = isShort ? 900 : 1_500;
const connections = [1, 10, 50];
const secondsEach = 5;

const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

function coldTable({ start, startByClock, open, firstAnswer }: ColdMeasurement): string {
  const row = (name: string, { p50, max }: Distribution) => [name, milliseconds(p50), milliseconds(max)];
  return markdownTable(
    [`${start.count} fresh processes`, 'median', 'worst'],
    [
      row('start-up of the isolate, CPU', start),
      row('start-up of the isolate, by the clock', startByClock),
      row('first request (opens the snapshot), CPU', open),
      row('first answer after that, CPU', firstAnswer),
    ],
  );
}

async function warmTable(worker: RunningWorkerd, questions: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const route of routes) {
    const requests = requestsTo(route, questions);
    const costs: number[] = [];
    for (let index = 0; index < warmUpRequests + measuredRequests; index++) {
      const request = requests[index % requests.length];
      if (request === undefined) throw new Error('there are no questions to ask');
      const cost = await costOf(worker, request);
      if (index >= warmUpRequests) costs.push(cost);
    }
    const { mean, p50, p99, max } = distributionOf(costs);
    rows.push([`\`${route}\``, ...[mean, p50, p99, max].map(milliseconds)]);
  }
  return markdownTable(['CPU per request, warm', 'mean', 'p50', 'p99', 'worst'], rows);
}

async function throughputTable(worker: RunningWorkerd, questions: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const route of ['/api/ask', '/api/search'] as const) {
    for (const count of connections) {
      const measured = await measureThroughput(worker.origin, requestsTo(route, questions), count, secondsEach);
      const { perSecond, latency, faults } = measured;
      if (faults > 0) process.exitCode = 1;
      rows.push([
        `\`${route}\``,
        `${count}`,
        perSecond.toFixed(0),
        ...[latency.p50, latency.p99].map(milliseconds),
        `${faults}`,
      ]);
    }
  }
  return markdownTable(['end to end', 'connections', 'per second', 'p50', 'p99', 'errors'], rows);
}

async function main(): Promise<void> {
  const about = await aboutRun(['workerd', 'wrangler', 'autocannon']);
  const questions = await readQuestions();
  const prepared = await prepareWorker();
  try {
    const { modules, folders } = prepared;
    const [health] = requestsTo('/healthz', questions);
    if (health === undefined) throw new Error('there are no questions to ask');
    const cold = await measureCold(modules, folders, health, requestsTo('/api/ask', questions).slice(0, coldStarts));
    await withWorker(prepared, async (worker) => {
      const content = [
        about,
        `The minified bundle of a deployment, with the snapshot of the note, in one workerd process that is called ` +
          `directly over HTTP on the same machine, open and without limits. Processor time is that of the whole process, all threads, as the ` +
          `scheduler counts it: parsing HTTP, garbage collection, compiling and the database with its audit log included, so it is more than a host ` +
          `would bill for the worker alone; \`/healthz\` shows how much of it any request costs. The start-up is what ` +
          `this worker takes beyond an empty one. ${questions.length} different questions of the evaluation cases, ` +
          `asked in turn; warm is after ${warmUpRequests.toLocaleString('en')} requests to the same route, one at a ` +
          `time over ${measuredRequests.toLocaleString('en')}` +
          (isShort ? '.' : `; end to end is ${secondsEach} s each, with the load generator on the same processors.`),
        coldTable(cold),
        await warmTable(worker, questions),
        ...(isShort ? [] : [await throughputTable(worker, questions)]),
        `After all of this the process held ${(worker.memory() / 1e6).toFixed(0)} MB.`,
      ].join('\n\n');
      if (!isShort) {
        await writeBetweenMarkers(join(projectDir, 'docs/performance.md'), 'edge', 'Performance', content);
      }
      process.stdout.write(`${content}\n`);
    });
  } finally {
    await prepared.remove();
  }
}

await main();
