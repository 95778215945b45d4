import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { openCorpus } from '../open-corpus.ts';
import { exampleQuestions } from '../pages/example-questions.ts';
import { respondProblem } from '../problem.ts';
import { problemResponse } from './problem-response.ts';

const suggestionsRoute = createRoute({
  method: 'get',
  path: '/api/suggestions',
  operationId: 'suggestQuestions',
  tags: ['Spørg'],
  description: 'Forslag til en begyndelse, valgt ud fra det, dokumenterne handler om.',
  summary: 'Spørgsmål, der kan stilles',
  responses: {
    200: {
      description: 'Nogle få spørgsmål, som dokumenterne svarer på',
      content: { 'application/json': { schema: z.strictObject({ questions: z.array(z.string()) }) } },
    },
    ...problemResponse,
  },
});

export function addSuggestionsRoute(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(suggestionsRoute, async (c) => {
    const opened = await openCorpus(c, deps);
    if (!opened.ok) return respondProblem(c, opened.failure);
    return c.json({ questions: [...exampleQuestions(opened.services.index)] }, 200);
  });
}
