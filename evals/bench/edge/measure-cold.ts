import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { AutocannonRequest } from 'autocannon';

import type { BundledModule } from './bundle-worker.ts';
import { distributionOf, type Distribution } from './distribution.ts';
import { runWorkerd, type RunningWorkerd } from './run-workerd.ts';
import { send } from './send.ts';

/** Processor time in milliseconds, over several fresh processes. */
export interface ColdMeasurement {
  /** From starting the process until it listens, less the median of the same with a worker that is empty. */
  readonly start: Distribution;
  /** The same by the clock. */
  readonly startByClock: Distribution;
  /** The first request, which opens the snapshot. */
  readonly open: Distribution;
  /** The first question after that. */
  readonly firstAnswer: Distribution;
}

const emptyWorker = 'export default { fetch() { return new Response(null); } };\n';

/** Starts a fresh process for each of the questions, and one with an empty worker beside it. */
export async function measureCold(
  modules: readonly BundledModule[],
  folders: { readonly modulesRoot: string; readonly assets: string },
  health: AutocannonRequest,
  questions: readonly AutocannonRequest[],
): Promise<ColdMeasurement> {
  const path = join(folders.modulesRoot, 'empty.js');
  await writeFile(path, emptyWorker);
  const [own, empty]: [Start[], Start[]] = [[], []];
  const [open, firstAnswer]: [number[], number[]] = [[], []];
  for (const question of questions) {
    await startAndStop(await runWorkerd([{ type: 'ESModule', path }], folders), empty);
    await startAndStop(await runWorkerd(modules, folders), own, async (worker) => {
      await worker.makeTables();
      open.push(await costOf(worker, health));
      firstAnswer.push(await costOf(worker, question));
    });
  }
  const over = (value: (start: Start) => number) => {
    const { p50 } = distributionOf(empty.map(value));
    return distributionOf(own.map((start) => value(start) - p50));
  };
  return {
    start: over(({ cpu }) => cpu),
    startByClock: over(({ clock }) => clock),
    open: distributionOf(open),
    firstAnswer: distributionOf(firstAnswer),
  };
}

interface Start {
  readonly cpu: number;
  readonly clock: number;
}

async function startAndStop(
  worker: RunningWorkerd,
  starts: Start[],
  use: (worker: RunningWorkerd) => Promise<void> = async () => {},
): Promise<void> {
  starts.push({ cpu: worker.cpu(), clock: worker.startMilliseconds });
  try {
    await use(worker);
  } finally {
    await worker.stop();
  }
}

/** Milliseconds of processor time that the worker's process spends on one request. Throws when it is not served. */
export async function costOf(worker: RunningWorkerd, request: AutocannonRequest): Promise<number> {
  const before = worker.cpu();
  const status = await send(worker.origin, request);
  if (status !== 200) throw new Error(`${request.path} gave status ${status}`);
  return worker.cpu() - before;
}
