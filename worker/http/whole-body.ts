import { createMiddleware } from 'hono/factory';

import type { HttpEnv } from './http-deps.ts';
import { readBody, type BodyLimits, type Wait } from './read-body.ts';
import type { RespondFailure } from './respond-failure.ts';

/** Middleware that reads the body before anybody else does, within limits, so that who comes after never waits for it. */
export function wholeBody(respond: RespondFailure, limits: BodyLimits, wait: Wait) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const { raw } = c.req;
    if (raw.body === null) return next();
    const read = await readBody(raw, limits, wait);
    if (!read.ok) return respond(c, read.failure);
    c.req.raw = new Request(raw, { method: raw.method, body: read.bytes, signal: raw.signal });
    return next();
  });
}
