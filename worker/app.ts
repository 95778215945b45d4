import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { trimTrailingSlash } from 'hono/trailing-slash';

import { createMcpApp } from './channels/mcp/mcp-app.ts';
import { createOpenAiApp } from './channels/openai/openai-app.ts';
import { openAiFaultResponse } from './channels/openai/openai-fault.ts';
import { crossOrigin, requireAccess } from './http/access/access.ts';
import { addDescription } from './http/api-description.ts';
import { addAskRoute } from './http/api/ask-route.ts';
import { addCorpusRoutes } from './http/api/corpus-routes.ts';
import { addFeedbackRoute } from './http/api/feedback-route.ts';
import { addHealthRoute } from './http/api/health-route.ts';
import { addSearchRoute } from './http/api/search-route.ts';
import { addSuggestionsRoute } from './http/api/suggestions-route.ts';
import type { HttpDeps, HttpEnv } from './http/http-deps.ts';
import { failureOf } from './http/open-corpus.ts';
import { addAdminRoutes } from './http/pages/admin-routes.ts';
import { addPages } from './http/pages/pages.ts';
import { respondProblem, toWire } from './http/problem.ts';
import { requestFailure } from './http/request-faults.ts';
import { requestLog } from './http/request-log.ts';
import { respondFailure, type RespondFailure } from './http/respond-failure.ts';
import { securityHeaders } from './http/security-headers.ts';
import { addWidgetScript } from './http/widget-script.ts';
import { protocolDeps } from './protocols.ts';

/** The whole HTTP side of the worker. `channels` bring routes of their own; one that is not set up is left out. */
export function createApp(deps: HttpDeps, channels: readonly Hono<HttpEnv>[] = []): OpenAPIHono<HttpEnv> {
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

  addAskRoute(app, deps);
  addSearchRoute(app, deps);
  addCorpusRoutes(app, deps);
  addFeedbackRoute(app, deps);
  addSuggestionsRoute(app, deps);
  addHealthRoute(app, deps);
  const protocols = protocolDeps(deps, respond);
  app.route('/', createOpenAiApp(protocols));
  app.route('/', createMcpApp(protocols, config));
  addWidgetScript(app, deps);
  addPages(app, deps);
  addAdminRoutes(app, deps);
  for (const channel of channels) app.route('/', channel);
  addDescription(app);

  app.notFound((c) => respond(c, { kind: 'unknown-path' }));
  app.onError((error, c) => respond(c, failureOf(error, deps)));
  return app;
}

/** Clients of OpenAI's protocol read errors in its shape; everybody else gets a problem or a page. */
const respond: RespondFailure = (c, failure) => {
  if (!c.req.path.startsWith('/v1/')) return respondFailure(c, failure);
  c.set('failure', failure);
  return openAiFaultResponse(toWire(failure));
};
