import type { Embedder, EmbedderIdentity } from '../corpus/embedder.ts';
import type { PassageIndex } from '../corpus/passage-index.ts';
import { createPrompt } from '../prompts/prompt.ts';
import type { ModelConfig } from './adapters/model-config.ts';
import { createMemoryTokenBudget } from './adapters/token-budget-memory.ts';
import {
  describeSnapshotFault,
  loadSnapshot,
  SnapshotPartError,
  type ReadPart,
} from './adapters/passage-index-snapshot.ts';
import type { AnsweringServices, GenerativeServices, ModelFault, TokenBudget } from './answering/ports.ts';
import type { CorpusAccess } from './http/http-deps.ts';

/** What the services need of the platform they run on. */
export interface Platform {
  /** Reads a file of the snapshot by name; undefined when there is none. Throws when it cannot be read. */
  readonly readPart: ReadPart;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly model: ModelPlatform;
}

/** What a language model and embeddings over the network need; with an empty configuration nothing of it is used. */
export interface ModelPlatform {
  readonly config: ModelConfig;
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Texts of the prompts, as they stand in `prompts/`. */
  readonly prompts: { readonly answer: string; readonly rewrite: string };
  /** The day's ceiling on tokens for everybody together; absent = one of this isolate alone. */
  readonly budget?: TokenBudget;
  /** Told of every call of the model that failed. */
  readonly onFault: (fault: ModelFault) => void;
}

export type OpenedServices =
  | { readonly ok: true; readonly services: AnsweringServices }
  /** `reason` is Danish, for the operator's log or terminal. */
  | { readonly ok: false; readonly reason: string };

/** A question is not kept waiting for its vector: after this it is found by words alone. */
const queryPatience = { timeoutMs: 3_000, attempts: 1 };

/** How long a snapshot that could not be loaded is left alone before the next try, in milliseconds. */
const retryAfterMs = 10_000;

/** Loads the snapshot and composes what answering needs. The same in the worker and in Node. */
export async function openServices(platform: Platform, publicUrl: string): Promise<OpenedServices> {
  const loaded = await loadSnapshot(platform.readPart, sha256).catch((error: unknown) => ({
    ok: false as const,
    unreadable: error instanceof Error ? error.message : String(error),
  }));
  if (!loaded.ok) {
    const reason =
      'fault' in loaded ? describeSnapshotFault(loaded.fault) : `Øjebliksbilledet kan ikke læses: ${loaded.unreadable}`;
    return { ok: false, reason };
  }
  return composeServices(loaded, platform, publicUrl);
}

/** What putting services together takes of the platform, whatever passages are searched in. */
export type ServicesPlatform = Omit<Platform, 'readPart'>;

/** Puts the services together over any index. `embedder` is the index's own, undefined when it brings none. */
export async function composeServices(
  loaded: { readonly index: PassageIndex; readonly embedder: Embedder | undefined },
  platform: ServicesPlatform,
  publicUrl: string,
): Promise<OpenedServices> {
  const { index } = loaded;
  const embedder = loaded.embedder ?? (await remoteEmbedder(index.embedder, platform));
  if (embedder === undefined) {
    return {
      ok: false,
      reason:
        `Dokumenterne er indlæst med ${index.embedder.id}, som ikke er sat op her. ` +
        'Sæt EMBEDDING_MODEL til den samme model, eller kør "npm run ingest" uden EMBEDDING_MODEL.',
    };
  }
  const generative = await createGenerative(platform);
  return {
    ok: true,
    services: {
      index,
      embedder,
      now: platform.now,
      newId: platform.newId,
      publicUrl,
      ...(generative === undefined ? {} : { generative }),
    },
  };
}

/** The SDK is large: it is evaluated when something of it is set up, not at the start of every isolate. */
async function remoteEmbedder(
  identity: EmbedderIdentity,
  { model: { config, fetch, wait }, now }: ServicesPlatform,
): Promise<Embedder | undefined> {
  const { embeddings } = config;
  if (embeddings === undefined) return undefined;
  const { createOpenAiEmbedder, openAiEmbedderId } = await import('./adapters/embedder-openai.ts');
  if (identity.id !== openAiEmbedderId(embeddings.model)) return undefined;
  return createOpenAiEmbedder({ ...embeddings, fetch, wait, now, dimension: identity.dimension, ...queryPatience });
}

async function createGenerative({ model: platform, now }: ServicesPlatform): Promise<GenerativeServices | undefined> {
  const { config, fetch, wait, prompts, onFault, budget } = platform;
  if (config.chat === undefined) return undefined;
  const { createOpenAiModel } = await import('./adapters/language-model-openai.ts');
  const sha256OfText = (text: string) => sha256(new TextEncoder().encode(text));
  return {
    model: createOpenAiModel({ ...config.chat, fetch, wait, now }),
    prompts: {
      answer: await createPrompt('answer', prompts.answer, sha256OfText),
      rewrite: await createPrompt('rewrite', prompts.rewrite, sha256OfText),
    },
    defaultComposer: config.composer,
    limits: config.limits,
    budget: budget ?? createMemoryTokenBudget(config.tokensPerDay, now),
    wait,
    onFault,
  };
}

/**
 * Opens the services once and keeps them. A failure is remembered for a short while and then tried again; a part found
 * damaged later makes the next request load everything anew. No promise is kept, since in a worker it belongs to the
 * request that made it.
 */
export function createCorpusAccess(platform: Platform): CorpusAccess {
  let opened: AnsweringServices | undefined;
  let failed: { readonly reason: string; readonly until: number } | undefined;
  return {
    async services(publicUrl) {
      if (opened === undefined && (failed === undefined || platform.now() >= failed.until)) {
        const outcome = await openServices(platform, publicUrl);
        if (outcome.ok) opened = outcome.services;
        failed = outcome.ok ? undefined : { reason: outcome.reason, until: platform.now() + retryAfterMs };
      }
      if (opened !== undefined) return { ok: true, services: { ...opened, publicUrl } };
      return { ok: false, reason: failed?.reason ?? '', retryAfterSeconds: retryAfterMs / 1_000 };
    },
    explain(error) {
      if (!(error instanceof SnapshotPartError)) return undefined;
      opened = undefined;
      return { reason: describeSnapshotFault(error.fault), retryAfterSeconds: retryAfterMs / 1_000 };
    },
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
