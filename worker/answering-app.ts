import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ExecutionContext } from 'hono';

import { createBaseApp } from './base-app.ts';
import { addAskRoute } from './http/api/ask-route.ts';
import { addCorpusRoutes } from './http/api/corpus-routes.ts';
import { addFeedbackRoute } from './http/api/feedback-route.ts';
import { addHealthRoute } from './http/api/health-route.ts';
import { addSearchRoute } from './http/api/search-route.ts';
import { addSuggestionsRoute } from './http/api/suggestions-route.ts';
import type { HttpDeps, HttpEnv } from './http/http-deps.ts';
import { addPages } from './http/pages/pages.ts';
import { respondFailure } from './http/respond-failure.ts';
import { addWidgetScript } from './http/widget-script.ts';

/** Adds our own API, the widget and the pages: what people and case systems ask with. */
export function addAnsweringRoutes(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  addAskRoute(app, deps);
  addSearchRoute(app, deps);
  addCorpusRoutes(app, deps);
  addFeedbackRoute(app, deps);
  addSuggestionsRoute(app, deps);
  addHealthRoute(app, deps);
  addWidgetScript(app, deps);
  addPages(app, deps);
}

/** The part of the app that most requests are for: a new isolate serves them without evaluating the rest. */
export function createAnsweringApp(deps: HttpDeps): OpenAPIHono<HttpEnv> {
  const app = createBaseApp(deps, respondFailure);
  addAnsweringRoutes(app, deps);
  return app;
}

const answeringPaths =
  /^\/(?:$|healthz$|widget\.js$|dokument\/|api\/(?:ask|search|suggestions|feedback|documents|passages)(?:\/|$))/;

/** Whether the answering app serves the path as the whole app would. */
export function isAnswering(path: string): boolean {
  return answeringPaths.test(path);
}

type Served = Pick<OpenAPIHono<HttpEnv>, 'fetch'>;
export type Serve = (request: Request, context: ExecutionContext) => Promise<Response>;

/** Serves each request by the answering app if it can, else by the whole app, which is made when first needed. */
export function createServe(answering: Served, makeWhole: () => Promise<Served>): Serve {
  let whole: Served | undefined;
  return async (request, context) => {
    if (isAnswering(new URL(request.url).pathname)) return answering.fetch(request, {}, context);
    if (whole === undefined) {
      const made = await makeWhole();
      whole ??= made;
    }
    return whole.fetch(request, {}, context);
  };
}
