import type { OpenAPIHono } from '@hono/zod-openapi';

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

/**
 * The part of the app that most requests are for. A new isolate serves them without evaluating the rest; every path that
 * `isAnswering` tells is answered as the whole app would.
 */
export function createAnsweringApp(deps: HttpDeps): OpenAPIHono<HttpEnv> {
  const app = createBaseApp(deps, respondFailure);
  addAnsweringRoutes(app, deps);
  return app;
}

const answeringPaths =
  /^\/(?:$|healthz$|widget\.js$|dokument\/|api\/(?:ask|search|suggestions|feedback|documents|passages)(?:\/|$))/;

/** Whether the path belongs to the answering app; of no other path does it know anything. */
export function isAnswering(path: string): boolean {
  return answeringPaths.test(path);
}
