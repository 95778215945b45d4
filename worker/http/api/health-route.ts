import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { openCorpus } from '../open-corpus.ts';
import { respondProblem } from '../problem.ts';
import { problemResponse } from './problem-response.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'checkHealth',
  tags: ['Drift'],
  description: 'Til overvågning: 200, når dokumenterne kan læses, ellers 503. Kræver ingen nøgle.',
  security: [],
  summary: 'Kan tjenesten svare?',
  responses: {
    200: {
      description: 'Ja',
      content: {
        'application/json': {
          schema: z.strictObject({
            status: z.literal('ok'),
            corpusVersion: z.string(),
            documents: z.int(),
            passages: z.int(),
          }),
        },
      },
    },
    ...problemResponse,
  },
});

export function addHealthRoute(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(healthRoute, async (c) => {
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const { corpusVersion, documents } = opened.services.index;
    const passages = documents.reduce((sum, document) => sum + document.passages, 0);
    return c.json({ status: 'ok' as const, corpusVersion, documents: documents.length, passages }, 200);
  });
}
