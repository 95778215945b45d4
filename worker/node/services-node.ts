import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readServedIngest, snapshotFolder } from '../../ingest/index.ts';
import { waitFor } from '../adapters/wait.ts';
import type { AnsweringServices, ModelFault } from '../answering/ports.ts';
import { parseConfig } from '../config.ts';
import { composeServices, openServices, type OpenedServices, type ServicesPlatform } from '../services.ts';
import { projectDir } from './project-dir.ts';

/** What passages are searched in: the snapshot, as in the worker, or LanceDB, the store of record. */
export const indexKinds = ['snapshot', 'lancedb'] as const;
export type IndexKind = (typeof indexKinds)[number];

export interface NodeServicesOptions {
  /** Folder that ingest wrote to; the snapshot lies in its `public/_snapshot`. */
  readonly outDir: string;
  /** Origin that links are built on. */
  readonly publicUrl?: string;
  /** The snapshot when absent. */
  readonly index?: IndexKind;
  /** Variables as `config.ts` knows them. Without any no model is asked. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** Milliseconds since the epoch, and a wait in them; the machine's own when left out. */
  readonly now?: () => number;
  readonly wait?: ServicesPlatform['model']['wait'];
  readonly onModelFault?: (fault: ModelFault) => void;
}

/** The worker's services in this process, over the index that is asked for. `message` is Danish and says what helps. */
export async function createNodeServices({
  outDir,
  publicUrl = 'http://localhost:8787',
  index = 'snapshot',
  variables = {},
  fetch: send = fetch,
  now = () => performance.timeOrigin + performance.now(),
  wait = waitFor,
  onModelFault = () => {},
}: NodeServicesOptions): Promise<
  { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly message: string }
> {
  const parsed = parseConfig(variables);
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ key, remedy }) => `${key}: ${remedy}`);
    return { ok: false, message: `Indstillingerne kan ikke bruges.\n${faults.join('\n')}` };
  }
  const platform: ServicesPlatform = {
    now,
    newId: () => crypto.randomUUID(),
    model: {
      config: parsed.config.model,
      fetch: send,
      wait,
      prompts: { answer: await readPrompt('answer'), rewrite: await readPrompt('rewrite') },
      onFault: onModelFault,
    },
  };
  const folder = snapshotFolder(outDir);
  const opened =
    index === 'lancedb'
      ? await openStore(outDir, platform, publicUrl)
      : await openServices({ readPart: (name) => readIfThere(join(folder, name)), ...platform }, publicUrl);
  if (opened.ok) return opened;
  return {
    ok: false,
    message: `Dokumenterne i ${index === 'lancedb' ? outDir : folder} kan ikke bruges. ${opened.reason}`,
  };
}

/** LanceDB is loaded when it is asked for: it is a native module, and large. */
async function openStore(outDir: string, platform: ServicesPlatform, publicUrl: string): Promise<OpenedServices> {
  const served = await readServedIngest(outDir);
  if (served === undefined) {
    return { ok: false, reason: 'Der er ikke indlæst noget dér med denne udgave af programmet. Kør "npm run ingest".' };
  }
  const { openLancePassageIndex } = await import('../adapters/passage-index-lancedb.ts');
  try {
    return await composeServices(await openLancePassageIndex(served), platform, publicUrl);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reason: `Databasen i ${served.folder} kan ikke læses. Slet mappen, og kør "npm run ingest". Årsagen var: ${cause}`,
    };
  }
}

function readPrompt(name: 'answer' | 'rewrite'): Promise<string> {
  return readFile(join(projectDir, 'prompts', `${name}.da.md`), 'utf8');
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
