// Measures one engine and prints JSON. Started by speed.ts: node --expose-gc measure-engine.ts <engine> <passages>
import { z } from 'zod';

import { readSpeedCorpus } from './speed-corpus.ts';
import { engineNames } from './speed-engine-names.ts';
import { engines } from './speed-engines.ts';

export const measurementSchema = z.strictObject({
  /** Milliseconds. */
  build: z.number(),
  load: z.number(),
  mean: z.number(),
  p50: z.number(),
  p99: z.number(),
  /** Bytes on disk, and those that memory grew by from before the load until after the queries. */
  indexBytes: z.number(),
  memoryBytes: z.number(),
  /** Queries with a hit. */
  answered: z.number(),
});
export type Measurement = z.infer<typeof measurementSchema>;

const warmUps = 20;

async function memory(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(name: string, size: number): Promise<Measurement> {
  const engine = z.enum(engineNames).parse(name);
  const build = engines[engine];
  const { texts, queries } = await readSpeedCorpus(size);
  const empty = await memory();
  const started = performance.now();
  const built = await build(texts);
  const buildTime = performance.now() - started;
  const before = await memory();
  const loadStarted = performance.now();
  const search = await built.load();
  const load = performance.now() - loadStarted;
  for (const query of queries.slice(0, warmUps)) await search(query);
  const times: number[] = [];
  let answered = 0;
  for (const query of queries) {
    const queryStarted = performance.now();
    const hits = await search(query);
    times.push(performance.now() - queryStarted);
    if (hits > 0) answered++;
  }
  const after = await memory();
  await built.close();
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  // Orama is searched as it was built: its stored form is too long for a string at this size.
  const memoryBytes = engine === 'Orama, Danish' ? after - empty : after - before;
  return {
    build: buildTime,
    load,
    mean,
    p50: at(0.5),
    p99: at(0.99),
    indexBytes: built.indexBytes,
    memoryBytes,
    answered,
  };
}

if (import.meta.main) {
  const [engine = '', size = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measure(engine, Number(size))));
}
