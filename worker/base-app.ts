import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { trimTrailingSlash } from 'hono/trailing-slash';

import { crossOrigin, requireAccess } from './http/access/access.ts';
import type { HttpDeps, HttpEnv } from './http/http-deps.ts';
import { failureOf } from './http/open-corpus.ts';
import { respondProblem } from './http/problem.ts';
import { requestFailure } from './http/request-faults.ts';
import { requestLog } from './http/request-log.ts';
import type { RespondFailure } from './http/respond-failure.ts';
import { securityHeaders } from './http/security-headers.ts';

/** An app without routes: what happens to every request, and to one that fails. */
export function createBaseApp(deps: HttpDeps, respond: RespondFailure): OpenAPIHono<HttpEnv> {
  const { config } = deps;
  const app = new OpenAPIHono<HttpEnv>({
    defaultHook: (result, c) => (result.success ? undefined : respondProblem(c, requestFailure(result.error))),
  });
  app.use(requestId({ limitLength: 64 }));
  app.use(async (c, next) => {
    await next();
    // Again, since responses that a handler makes without Hono's help have lost it.
    c.header('x-request-id', c.get('requestId'));
  });
  app.use(requestLog(deps));
  app.use(securityHeaders(config));
  app.use(trimTrailingSlash());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, allow) => respond(c, { kind: 'method-not-allowed', allow }),
    }),
  );
  for (const path of ['/api/*', '/v1/*', '/mcp']) {
    app.use(path, crossOrigin(config));
    app.use(path, requireAccess(deps, respond));
  }
  app.notFound((c) => respond(c, { kind: 'unknown-path' }));
  app.onError((error, c) => respond(c, failureOf(error, deps)));
  return app;
}
