import { APIConnectionError, APIError } from 'openai';

import type { ModelFault } from '../answering/ports.ts';

/** How long a second try waits when the server does not say, and how long it may at most ask for, in milliseconds. */
const pauseMs = 400;
const longestPauseMs = 3_000;

/** What an error of the SDK or of the connection means. Decides once and for all whether a second try may help. */
export function modelFaultOf(error: unknown, nowMs: number): ModelFault {
  if (error instanceof APIConnectionError)
    return { code: 'model_unreachable', detail: causeOf(error), retryAfterMs: pauseMs };
  if (error instanceof APIError && error.status !== undefined) return faultOfStatus(error.status, error, nowMs);
  // An error that the server sends in the middle of its stream.
  if (error instanceof APIError) return { code: 'model_unavailable', detail: 'error in stream', retryAfterMs: pauseMs };
  if (error instanceof SyntaxError) return { code: 'model_bad_reply', detail: 'not JSON', retryAfterMs: 0 };
  return { code: 'model_cut', detail: causeOf(error), retryAfterMs: 0 };
}

function faultOfStatus(status: number, error: APIError, nowMs: number): ModelFault {
  if (status === 401 || status === 403) return { code: 'model_unauthorised', status };
  if (status === 404) return { code: 'model_not_found', status };
  if (status === 408 || status >= 500) return { code: 'model_unavailable', status, retryAfterMs: pauseMs };
  if (status !== 429) return { code: 'model_rejected_request', status };
  const wanted = retryAfterMs(error.headers, nowMs) ?? pauseMs;
  return { code: 'model_rate_limited', status, ...(wanted <= longestPauseMs ? { retryAfterMs: wanted } : {}) };
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); undefined when it is absent or cannot be read. */
function retryAfterMs(headers: Headers | undefined, nowMs: number): number | undefined {
  const value = headers?.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

/** The code of the innermost cause ("ECONNREFUSED"), or its name. Messages are left out: they may hold what was sent. */
function causeOf(error: unknown): string {
  let inner: unknown = error;
  while (inner instanceof Error && inner.cause !== undefined) inner = inner.cause;
  if (!(inner instanceof Error)) return 'unknown';
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name;
}
