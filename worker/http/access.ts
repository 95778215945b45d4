import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';

import type { HttpConfig } from './http-config.ts';
import type { HttpEnv } from './http-deps.ts';
import { respondProblem } from './problem.ts';

/** Lets pages of the allowed origins call from a browser; nobody else's. */
export function crossOrigin({ allowedOrigins }: HttpConfig) {
  const allow = cors({
    origin: allowedOrigins,
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['content-type', 'authorization'],
    exposeHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  });
  return createMiddleware<HttpEnv>(async (c, next) => {
    const origin = c.req.header('origin');
    return origin !== undefined && allowedOrigins.includes(origin) ? allow(c, next) : next();
  });
}

/** Closed by default: no keys are issued, so with `keys` nobody gets in. */
export function requireAccess({ access }: HttpConfig) {
  return createMiddleware<HttpEnv>(async (c, next) =>
    access === 'open' ? next() : respondProblem(c, { kind: 'key-required' }),
  );
}
