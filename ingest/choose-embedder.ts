import { setTimeout } from 'node:timers/promises';

import type { Embedder } from '../corpus/embedder.ts';
import {
  createOpenAiEmbedder,
  EmbeddingError,
  openAiEmbedderId,
  probeDimension,
} from '../worker/adapters/embedder-openai.ts';
import { parseConfig } from '../worker/config.ts';
import { reportIngest, type Report } from './report.ts';
import { readServed } from './served.ts';

/** An ingest can take its time: a server that is busy or away is asked again, with growing pauses. */
const patience = { timeoutMs: 60_000, attempts: 5 };

/** Ends early, and all the same, when the signal is aborted. */
const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  setTimeout(milliseconds, undefined, { signal }).catch(() => {});

/** `embedder` is absent for the local one. */
export type ChosenEmbedder =
  | { readonly ok: true; readonly embedder?: Embedder }
  | { readonly ok: false; readonly report: Report };

/**
 * The embedder that the variables name. How long its vectors are is known from what is served, and otherwise one short
 * text is embedded to see.
 */
export async function chooseEmbedder(
  outDir: string,
  variables: Readonly<Record<string, string>>,
): Promise<ChosenEmbedder> {
  const parsed = parseConfig(variables);
  if (!parsed.ok) {
    const faults = parsed.faults.map(({ key, remedy }) => `  ${key}: ${remedy}`);
    return { ok: false, report: { ok: false, text: `Indstillingerne kan ikke bruges.\n${faults.join('\n')}` } };
  }
  const { embeddings } = parsed.config.model;
  if (embeddings === undefined) return { ok: true };
  const options = { ...embeddings, ...patience, fetch, now: () => Date.now(), wait };
  const served = await readServed(outDir);
  try {
    const dimension =
      served?.embedder.id === openAiEmbedderId(embeddings.model)
        ? served.embedder.dimension
        : await probeDimension(options);
    return { ok: true, embedder: createOpenAiEmbedder({ ...options, dimension }) };
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    const { code, status: httpStatus } = error;
    return { ok: false, report: reportIngest({ status: 'embedding-failed', code, httpStatus, served }, 0) };
  }
}
