// Puts mixed traffic on the worker in workerd: at a share of what it can take, in open loop, and at saturation. Writes its
// part of docs/performance.md. Linux only. Run: npm run bench:load -- [--seconds 60] [--share 0.3]
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { aboutRun } from './edge/about-run.ts';
import { distributionOf } from './edge/distribution.ts';
import { measureThroughput } from './edge/measure-throughput.ts';
import { medianGrowth, sampleMemory } from './edge/memory-samples.ts';
import { mixedRequests, mixture } from './edge/mixed-traffic.ts';
import { openLoop, type OpenLoop } from './edge/open-loop.ts';
import { prepareWorker } from './edge/prepare-worker.ts';
import { projectDir } from './edge/project.ts';
import { readQuestions } from './edge/requests.ts';
import type { RunningWorkerd } from './edge/run-workerd.ts';
import { withWorker } from './edge/with-worker.ts';
import { markdownTable } from './markdown-table.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const connections = 50;
const idlePerSecond = 2;
/** More than this between the second quarter and the last is not flat. */
const mostGrowth = 0.1;

const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;

interface Settings {
  readonly seconds: number;
  readonly share: number;
}

function readSettings(): Settings {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '60' }, share: { type: 'string', default: '0.3' } },
  });
  const [seconds, share] = [Number(values.seconds), Number(values.share)];
  if (!(seconds >= 4)) throw new Error('--seconds is a number from 4 up');
  if (!(share > 0 && share < 1)) throw new Error('--share is a number between 0 and 1');
  return { seconds, share };
}

async function measure(worker: RunningWorkerd, { seconds, share }: Settings): Promise<string> {
  const requests = mixedRequests(await readQuestions());
  const short = Math.max(4, seconds / 4);
  await measureThroughput(worker.origin, requests, connections, short);
  const capacity = await measureThroughput(worker.origin, requests, connections, short);
  const idle = await openLoop(worker.origin, requests, idlePerSecond, short);
  const loaded = await openLoop(worker.origin, requests, capacity.perSecond * share, seconds);
  const memory = sampleMemory(() => worker.memory());
  const saturated = await measureThroughput(worker.origin, requests, connections, seconds);
  const samples = memory.stop();
  const growth = medianGrowth(samples);
  const flat = growth <= mostGrowth;
  const faults = capacity.faults + idle.faults + loaded.faults + saturated.faults;
  if (faults > 0 || !flat) process.exitCode = 1;

  const openRow = (name: string, { perSecond, latency, faults: count }: OpenLoop) => [
    name,
    perSecond.toFixed(1),
    ...[latency.p50, latency.p99, latency.max].map(milliseconds),
    `${count}`,
  ];
  const { latency } = saturated;
  const percent = `${(share * 100).toFixed(0)} %`;
  return [
    `Capacity, as measured first with ${connections} connections over ${short} s: ${capacity.perSecond.toFixed(0)} requests a second. ` +
      `Idle is ${idlePerSecond} requests a second for ${short} s; the other two rows are ${seconds} s each.`,
    markdownTable(
      ['mixed traffic', 'per second', 'p50', 'p99', 'worst', 'errors'],
      [
        openRow('idle, open loop', idle),
        openRow(`${percent} of capacity, open loop`, loaded),
        [
          `saturation, ${connections} connections`,
          saturated.perSecond.toFixed(1),
          ...[latency.p50, latency.p99, latency.max].map(milliseconds),
          `${saturated.faults}`,
        ],
      ],
    ),
    `Memory of the process at saturation: ${megabytes(samples[0] ?? Number.NaN)} at the start, at most ` +
      `${megabytes(distributionOf(samples).max)}, ${megabytes(samples.at(-1) ?? Number.NaN)} at the end; the median of the last ` +
      `quarter is ${Math.abs(growth * 100).toFixed(1)} % ${growth < 0 ? 'below' : 'above'} that of the second, ` +
      `${flat ? 'so it is flat' : 'so it is not flat'} (the limit is ${(mostGrowth * 100).toFixed(0)} %).`,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const settings = readSettings();
  const about = await aboutRun(['workerd', 'wrangler', 'autocannon']);
  const prepared = await prepareWorker();
  try {
    await withWorker(prepared, async (worker) => {
      const shares = mixture.map(({ name, share }) => `${(share * 100).toFixed(0)} % ${name}`).join(', ');
      const content = [
        `${about} The process is the same as above. Traffic: ${shares}. In open loop requests are sent at random times ` +
          `(exponential gaps, seeded) whether or not earlier ones have been answered, and a latency counts from when the ` +
          `request was due.`,
        await measure(worker, settings),
      ].join('\n\n');
      await writeBetweenMarkers(join(projectDir, 'docs/performance.md'), 'load', 'Performance', content);
      process.stdout.write(`${content}\n`);
    });
  } finally {
    await prepared.remove();
  }
}

await main();
