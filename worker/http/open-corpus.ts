import type { Context } from 'hono';

import {
  AnswerTimeoutError,
  type AnsweringServices,
  type GenerativeServices,
  type TokenBudget,
} from '../answering/ports.ts';
import { StorageError } from '../answering/stores.ts';
import type { Caller } from './access/caller.ts';
import type { Limits } from './access/limits.ts';
import type { Failure } from './failure.ts';
import type { HttpDeps, HttpEnv } from './http-deps.ts';

/**
 * The services for one request, with links on the configured address or else on the one that was called, and the model
 * within the ceiling of the key that was called with.
 */
export async function openCorpus(
  c: Context<HttpEnv>,
  { config, corpus, limits }: HttpDeps,
): Promise<
  { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly failure: Failure }
> {
  const opened = await corpus.services(config.publicUrl ?? new URL(c.req.url).origin);
  if (opened.ok) {
    const { services } = opened;
    return { ok: true, services: { ...services, ...withinKey(services.generative, c.get('caller'), limits) } };
  }
  const { reason, retryAfterSeconds } = opened;
  return { ok: false, failure: { kind: 'corpus-unavailable', reason, retryAfterSeconds } };
}

/** A call of the model counts for the key too, and for neither when either ceiling is reached. */
function withinKey(
  generative: GenerativeServices | undefined,
  caller: Caller | undefined,
  { config, daily }: Limits,
): Pick<AnsweringServices, 'generative'> {
  if (generative === undefined || caller?.kind !== 'key') return {};
  const own = daily.tokenBudget(`key:${caller.key.id}`, caller.key.tokensPerDay ?? config.tokensPerKey);
  const all = generative.budget;
  const budget: TokenBudget = {
    async reserve(tokens) {
      if (!(await own.reserve(tokens))) return false;
      const isLeft = await all.reserve(tokens);
      if (!isLeft) await own.settle(tokens, 0);
      return isLeft;
    },
    async settle(reserved, used) {
      await Promise.all([own.settle(reserved, used), all.settle(reserved, used)]);
    },
  };
  return { generative: { ...generative, budget } };
}

/** What a thrown error means for the one who asked. */
export function failureOf(error: unknown, { corpus }: HttpDeps): Failure {
  if (error instanceof StorageError) return { kind: 'storage-unavailable', reason: error.message };
  if (error instanceof AnswerTimeoutError) return { kind: 'answer-too-slow', reason: error.message };
  const fault = corpus.explain(error);
  return fault === undefined ? { kind: 'unexpected' } : { kind: 'corpus-unavailable', ...fault };
}
