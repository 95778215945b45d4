import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { storeFolder } from './store-folder.ts';

const pinSchema = z.strictObject({ number: z.int().positive() });

const pinFile = (outDir: string) => join(storeFolder(outDir), 'pin.json');

/** The number of the ingest that is held fast in this output folder; undefined when the newest is served. */
export async function readPin(outDir: string): Promise<number | undefined> {
  const json = await readFile(pinFile(outDir), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return json === undefined ? undefined : pinSchema.parse(JSON.parse(json)).number;
}

/** Holds ingest `number` fast: later ingests are stored, but not served, until the pin is gone. */
export async function writePin(outDir: string, number: number): Promise<void> {
  await mkdir(storeFolder(outDir), { recursive: true });
  await writeFile(pinFile(outDir), `${JSON.stringify({ number })}\n`);
}

export async function removePin(outDir: string): Promise<void> {
  await rm(pinFile(outDir), { force: true });
}
