import { isRecord, readList, readText } from './read-answer.ts';

/** Why there is no answer, or not a whole one. */
export type Fault =
  | { readonly kind: 'offline' | 'unreachable' | 'too-long' | 'no-access' | 'cut' }
  | { readonly kind: 'too-many' | 'unavailable'; readonly waitSeconds: number }
  | { readonly kind: 'invalid'; readonly messages: readonly string[] }
  | { readonly kind: 'unexpected'; readonly requestId: string | undefined };

const longestWaitSeconds = 600;
const usualWaitSeconds = 10;

/** What a status other than 200 means, with what the server's problem (RFC 9457) tells, if it is one. */
export function faultOfResponse(status: number, retryAfter: string | null, problem: unknown): Fault {
  if (status === 413) return { kind: 'too-long' };
  if (status === 401 || status === 403) return { kind: 'no-access' };
  if (status === 429) return { kind: 'too-many', waitSeconds: waitOf(retryAfter) };
  if (status === 502 || status === 503 || status === 504)
    return { kind: 'unavailable', waitSeconds: waitOf(retryAfter) };
  return faultOfProblem(problem, status);
}

/** What a problem means that came instead of the rest of an answer, or with a status that says no more. */
export function faultOfProblem(problem: unknown, status?: number): Fault {
  const fields = isRecord(problem) ? problem : {};
  const said = status ?? fields['status'];
  if (said === 503) return { kind: 'unavailable', waitSeconds: usualWaitSeconds };
  if (said === 400) {
    const message = (fault: unknown) => (isRecord(fault) ? readText(fault['message']) : undefined);
    return { kind: 'invalid', messages: readList(fields['errors'], message) ?? [] };
  }
  return { kind: 'unexpected', requestId: readText(fields['requestId']) };
}

/** Seconds of a Retry-After header; a date in it counts as the usual wait. */
function waitOf(retryAfter: string | null): number {
  const seconds = retryAfter !== null && /^\d{1,6}$/.test(retryAfter.trim()) ? Number(retryAfter) : usualWaitSeconds;
  return Math.min(Math.max(seconds, 1), longestWaitSeconds);
}
