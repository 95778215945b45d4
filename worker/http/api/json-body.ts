import { createMiddleware } from 'hono/factory';

import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { respondProblem } from '../problem.ts';
import type { RespondFailure } from '../respond-failure.ts';
import { wholeBody } from '../whole-body.ts';

/** Enough for the longest question and history with every character escaped. */
export const bodyLimitBytes = 64 * 1_024;

/** Middleware that lets only JSON through. It reads no more than the limit, whatever length is announced. */
export function createJsonBody(
  respond: RespondFailure,
  limitBytes: number,
  { config, wait }: Pick<HttpDeps, 'config' | 'wait'>,
) {
  const jsonOnly = createMiddleware<HttpEnv>(async (c, next) => {
    const mediaType = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (mediaType !== 'application/json') return respond(c, { kind: 'unsupported-media-type' });
    return next();
  });
  const limited = wholeBody(respond, { limitBytes, timeoutMs: config.bodyTimeoutMs }, wait);
  // Parses once; the validator that follows reads the kept body.
  const wellFormed = createMiddleware<HttpEnv>(async (c, next) => {
    try {
      await c.req.json();
    } catch (error) {
      if (error instanceof SyntaxError) return respond(c, { kind: 'bad-json' });
      throw error;
    }
    return next();
  });
  return [jsonOnly, limited, wellFormed];
}

/** The same for the routes under /api. */
export function apiBody(deps: Pick<HttpDeps, 'config' | 'wait'>) {
  return createJsonBody(respondProblem, bodyLimitBytes, deps);
}
