import type { PreparedWorker } from './prepare-worker.ts';
import { runWorkerd, type RunningWorkerd } from './run-workerd.ts';
import { closeConnections } from './send.ts';

/** Runs the prepared worker with its tables made, and stops it whatever `use` does. Gives what `use` gives. */
export async function withWorker<T>(
  { modules, folders }: PreparedWorker,
  use: (worker: RunningWorkerd) => Promise<T>,
): Promise<T> {
  const worker = await runWorkerd(modules, folders);
  try {
    await worker.makeTables();
    return await use(worker);
  } finally {
    closeConnections();
    await worker.stop();
  }
}
