// Measures this project's search beside the libraries people would otherwise pick, and writes docs/performance.md.
// Run: node evals/bench/speed.ts [passages…] (16000 and 100000 without)
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { z } from 'zod';

import { checkPruning } from './check-pruning.ts';
import { markdownTable } from './markdown-table.ts';
import { measurementSchema, type Measurement } from './measure-engine.ts';
import { hasSharedData, sharedDataMissing } from './shared-data.ts';
import { readSpeedCorpus } from './speed-corpus.ts';
import { engineNames } from './speed-engine-names.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const run = promisify(execFile);
const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const longestMinutes = 20;
const packages = ['minisearch', '@orama/orama', '@lancedb/lancedb'];

async function measureInOwnProcess(engine: string, size: number): Promise<Measurement | undefined> {
  const script = fileURLToPath(new URL('measure-engine.ts', import.meta.url));
  const options = { timeout: longestMinutes * 60_000, maxBuffer: 1 << 26 };
  try {
    const { stdout } = await run(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=8192', script, engine, String(size)],
      options,
    );
    return measurementSchema.parse(JSON.parse(stdout));
  } catch (error) {
    process.stderr.write(`${engine} at ${size} passages failed: ${String(error).slice(0, 400)}\n`);
    return undefined;
  }
}

const milliseconds = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
const megabytes = (value: number) => (value > 0 ? `${(value / 1e6).toFixed(1)} MB` : '–');
const times = (value: number, own: number) => `${(value / own).toFixed(1)}×`;

async function sizeTable(size: number): Promise<string> {
  const rows: string[][] = [];
  let own: Measurement | undefined;
  for (const engine of engineNames) {
    const measured = await measureInOwnProcess(engine, size);
    process.stderr.write(`${engine}, ${size}: ${JSON.stringify(measured)}\n`);
    if (measured === undefined) {
      rows.push([engine, ...Array.from({ length: 10 }, () => '–')]);
      continue;
    }
    own ??= measured;
    const { build, load, mean, p50, p99, indexBytes, memoryBytes } = measured;
    rows.push([
      engine,
      milliseconds(p50),
      milliseconds(p99),
      milliseconds(mean),
      times(p50, own.p50),
      times(p99, own.p99),
      times(mean, own.mean),
      seconds(build),
      engine.startsWith('Orama') ? '–' : `${load.toFixed(0)} ms`,
      megabytes(indexBytes),
      engine.startsWith('LanceDB') ? 'native' : megabytes(memoryBytes),
    ]);
  }
  const header = [
    `${size.toLocaleString('en')} passages`,
    'p50 ms',
    'p99 ms',
    'mean ms',
    'p50 ratio',
    'p99 ratio',
    'mean ratio',
  ];
  return markdownTable([...header, 'build', 'load', 'on disk', 'memory'], rows);
}

async function versionOf(name: string): Promise<string> {
  const content = await readFile(projectFile(`node_modules/${name}/package.json`), 'utf8');
  return `${name} ${z.object({ version: z.string() }).parse(JSON.parse(content)).version}`;
}

async function main(): Promise<void> {
  if (!hasSharedData()) {
    process.stdout.write(`${sharedDataMissing}\n`);
    return;
  }
  const asked = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  const sizes = asked.length === 0 ? [16_000, 100_000] : asked;
  const parts: string[] = [];
  const versions = await Promise.all(packages.map(versionOf));
  parts.push(
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${versions.join(', ')}. ` +
      'Same passages and same 200 questions for all, ten hits each, every engine in a process of its own. ' +
      'Ratios are to this project. Memory is the growth of the JavaScript heap and its buffers, text left out where the engine can leave it out.',
  );
  for (const size of sizes) parts.push(await sizeTable(size));
  const size = sizes.at(-1) ?? 0;
  const pruning = checkPruning(await readSpeedCorpus(size));
  parts.push(
    `Skipping against exhaustive search at ${size.toLocaleString('en')} passages: ${pruning.different} of ${pruning.queries} results differ.`,
  );
  const content = parts.join('\n\n');
  await writeBetweenMarkers(projectFile('docs/performance.md'), 'search', 'Performance', content);
  process.stdout.write(`${content}\n`);
  if (pruning.different > 0) process.exitCode = 1;
}

await main();
