import type { Context } from 'hono';

import type { AnsweringServices } from '../answering/ports.ts';
import { StorageError } from '../answering/stores.ts';
import type { Failure } from './failure.ts';
import type { HttpDeps, HttpEnv } from './http-deps.ts';

/** The services for one request, with links on the configured address or else on the one that was called. */
export async function openCorpus(
  c: Context<HttpEnv>,
  { config, corpus }: HttpDeps,
): Promise<
  { readonly ok: true; readonly services: AnsweringServices } | { readonly ok: false; readonly failure: Failure }
> {
  const opened = await corpus.services(config.publicUrl ?? new URL(c.req.url).origin);
  if (opened.ok) return opened;
  const { reason, retryAfterSeconds } = opened;
  return { ok: false, failure: { kind: 'corpus-unavailable', reason, retryAfterSeconds } };
}

/** What a thrown error means for the one who asked. */
export function failureOf(error: unknown, { corpus }: HttpDeps): Failure {
  if (error instanceof StorageError) return { kind: 'storage-unavailable', reason: error.message };
  const fault = corpus.explain(error);
  return fault === undefined ? { kind: 'unexpected' } : { kind: 'corpus-unavailable', ...fault };
}
