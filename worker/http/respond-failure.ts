import type { Context } from 'hono';

import type { Failure } from './failure.ts';
import type { HttpEnv } from './http-deps.ts';
import { failurePage } from './pages/failure-page.ts';
import { respondProblem, toWire } from './problem.ts';

const machinePaths = /^\/(?:api\/|v1\/|slack\/|teams\/|mcp$|healthz$|openapi\.json$)/;

/** Answers with a failure in the shape that the caller of this address reads, and notes it for the log. */
export type RespondFailure = (c: Context<HttpEnv>, failure: Failure) => Response | Promise<Response>;

/** Answers with a failure: to programs as a problem, to people as a page. */
export function respondFailure(c: Context<HttpEnv>, failure: Failure): Response | Promise<Response> {
  if (machinePaths.test(c.req.path)) return respondProblem(c, failure);
  c.set('failure', failure);
  const { status, headers } = toWire(failure);
  return c.html(failurePage(failure, c.get('requestId')), status, { ...headers });
}
