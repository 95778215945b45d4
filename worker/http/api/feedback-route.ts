import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import { requestLimits } from '../../answering/answer.ts';
import type { Feedback } from '../../answering/stores.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { apiBody } from './json-body.ts';
import { problemResponse } from './problem-response.ts';

const commentCharacters = 1_000;
const answerCharacters = 20_000;

const feedbackBodySchema = z
  .strictObject({
    answerId: z.string().regex(/^[\w-]{1,64}$/),
    rating: z.enum(['up', 'down']),
    comment: z.string().max(commentCharacters).optional(),
    include: z
      .strictObject({
        question: z.string().max(requestLimits.questionCharacters),
        answer: z.string().max(answerCharacters),
      })
      .optional(),
  })
  .openapi('Feedback');

const feedbackRoute = (deps: HttpDeps) =>
  createRoute({
    method: 'post',
    path: '/api/feedback',
    operationId: 'giveFeedback',
    tags: ['Spørg'],
    summary: 'Giv et svar en vurdering',
    description:
      'En ny vurdering af samme svar træder i stedet for den gamle. Spørgsmål og svar gemmes kun, når de sendes med under include.',
    middleware: apiBody(deps),
    request: { body: { required: true, content: { 'application/json': { schema: feedbackBodySchema } } } },
    responses: { 204: { description: 'Vurderingen er gemt' }, ...problemResponse },
  });

export function addFeedbackRoute(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.openapi(feedbackRoute(deps), async (c) => {
    await deps.feedback.record(toFeedback(c.req.valid('json')));
    return c.body(null, 204);
  });
}

function toFeedback({ answerId, rating, comment, include }: z.infer<typeof feedbackBodySchema>): Feedback {
  const words = comment?.trim() ?? '';
  return {
    answerId,
    channel: 'api',
    rating,
    ...(words === '' ? {} : { comment: words }),
    ...(include === undefined ? {} : { content: include }),
  };
}
