import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions, unstable_readConfig, unstable_splitSqlQuery } from 'wrangler';
import { z } from 'zod';

import type { BundledModule } from './bundle-worker.ts';
import { childrenNamed, cpuMilliseconds, residentBytes } from './process-usage.ts';
import { projectDir } from './project.ts';

/** A worker in a workerd process of its own, reached without anything between. */
export interface RunningWorkerd {
  readonly origin: string;
  /** Milliseconds from starting the process until it listened; the worker's modules have then been evaluated. */
  readonly startMilliseconds: number;
  /** Milliseconds of processor time that the process has used so far. */
  cpu(): number;
  /** Bytes that the process holds. */
  memory(): number;
  /** Makes the tables of its database, which is empty at first; until then what is stored fails and is logged. */
  makeTables(): Promise<void>;
  stop(): Promise<void>;
}

const name = 'kildesvar';
const fileSchema = z.object({ vars: z.record(z.string(), z.string()) });

/**
 * Serves the modules with the bindings of wrangler.toml, open to everybody and without limits, in a new workerd process on a free port of
 * this machine. `assets` is the folder of static files, `modulesRoot` the one that the modules lie in.
 */
export async function runWorkerd(
  modules: readonly BundledModule[],
  { modulesRoot, assets }: { readonly modulesRoot: string; readonly assets: string },
): Promise<RunningWorkerd> {
  const config = unstable_readConfig({ config: join(projectDir, 'wrangler.toml') });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config, undefined, {
    overrides: { assets: { directory: assets } },
  });
  const options = convertV4MiniflareOptions({
    ...workerOptions,
    name,
    rootPath: modulesRoot,
    modulesRoot,
    modules: [...modules],
    // Of the file alone: what .dev.vars adds is someone's own.
    bindings: { ...fileSchema.parse(config).vars, ACCESS: 'open', LIMITS: 'off', LOG_LEVEL: 'error' },
    unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
    host: '127.0.0.1',
    port: 0,
    cf: false,
    telemetry: { enabled: false },
    log: new Log(LogLevel.ERROR),
  });
  const before = childrenNamed('workerd');
  const began = performance.now();
  const miniflare = new Miniflare(options);
  await miniflare.ready;
  const startMilliseconds = performance.now() - began;
  const pid = childrenNamed('workerd').find((id) => !before.includes(id));
  if (pid === undefined) throw new Error('no process of workerd was started');
  return {
    origin: (await miniflare.unsafeGetDirectURL(name)).origin,
    startMilliseconds,
    cpu: () => cpuMilliseconds(pid),
    memory: () => residentBytes(pid),
    makeTables: async () => {
      const database = await miniflare.getD1Database('DB', name);
      const folder = join(projectDir, 'migrations');
      for (const file of (await readdir(folder)).toSorted()) {
        const statements = unstable_splitSqlQuery(await readFile(join(folder, file), 'utf8'));
        await database.batch(statements.map((statement) => database.prepare(statement)));
      }
    },
    stop: () => miniflare.dispose(),
  };
}
