import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';

import type { HttpEnv } from '../http-deps.ts';
import { respondProblem } from '../problem.ts';

/** Enough for the longest question and history with every character escaped. */
export const bodyLimitBytes = 64 * 1_024;

/** Lets only JSON through. */
const jsonOnly = createMiddleware<HttpEnv>(async (c, next) => {
  const mediaType = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') return respondProblem(c, { kind: 'unsupported-media-type' });
  return next();
});

/** Reads no more than the limit, whatever length is announced. */
const limited = bodyLimit({
  maxSize: bodyLimitBytes,
  onError: (c) => respondProblem(c, { kind: 'body-too-large', limitBytes: bodyLimitBytes }),
});

/** Parses once; the validator that follows reads the kept body. */
const wellFormed = createMiddleware<HttpEnv>(async (c, next) => {
  try {
    await c.req.json();
  } catch (error) {
    if (error instanceof SyntaxError) return respondProblem(c, { kind: 'bad-json' });
    throw error;
  }
  return next();
});

export const jsonBody = [jsonOnly, limited, wellFormed];
