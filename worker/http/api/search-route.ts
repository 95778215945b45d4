import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { openCorpus } from '../open-corpus.ts';
import { respondProblem } from '../problem.ts';
import { questionSchema } from './ask-request.ts';
import { problemResponse } from './problem-response.ts';
import { passageViewSchema, viewPassage } from './views.ts';

const searchRoute = createRoute({
  method: 'get',
  path: '/api/search',
  operationId: 'search',
  tags: ['Læs'],
  summary: 'Find passager',
  description: 'Finder de passager, der passer bedst til nogle ord, uden at svare på noget.',
  request: {
    query: z.strictObject({
      q: questionSchema,
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
  },
  responses: {
    200: {
      description: 'Passager, bedste først; signals er hvert signals andel af score',
      content: {
        'application/json': {
          schema: z.strictObject({
            corpusVersion: z.string(),
            coverage: z.number(),
            results: z.array(
              z.strictObject({
                passage: passageViewSchema,
                score: z.number(),
                signals: z.record(z.string(), z.number()),
              }),
            ),
          }),
        },
      },
    },
    ...problemResponse,
  },
});

export function addSearchRoute(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(searchRoute, async (c) => {
    const { q, limit } = c.req.valid('query');
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    const { index, publicUrl } = opened.services;
    const { passages, coverage } = await deps.findPassages({ text: q, limit }, opened.services);
    const results = passages.map(({ passage, score, signals }) => ({
      passage: viewPassage(passage, index, publicUrl),
      score,
      signals: Object.fromEntries(signals.map(({ name, share }) => [name, share])),
    }));
    return c.json({ corpusVersion: index.corpusVersion, coverage, results }, 200);
  });
}
