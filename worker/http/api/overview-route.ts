import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';

import { answerStatuses } from '../../answering/answer.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { problemResponse } from './problem-response.ts';

/** How many days what has been used is shown for, here and on the page. */
export const shownDays = 30;

const overviewSchema = z
  .strictObject({
    days: z.int(),
    answers: z.array(z.strictObject({ day: z.int(), status: z.enum(answerStatuses), answers: z.int() })).readonly(),
    channels: z
      .array(z.strictObject({ channel: z.string(), status: z.enum(answerStatuses), answers: z.int() }))
      .readonly(),
    ratings: z.strictObject({ up: z.int(), down: z.int() }),
    latencies: z.array(z.strictObject({ below: z.int().optional(), answers: z.int() })).readonly(),
    keys: z.array(z.strictObject({ id: z.string(), label: z.string().nullable(), answers: z.int() })).readonly(),
    texts: z
      .array(
        z.strictObject({
          at: z.int(),
          source: z.enum(['log', 'feedback']),
          rating: z.enum(['up', 'down']).nullable(),
          question: z.string(),
          answer: z.string().nullable(),
          comment: z.string().nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Overview');

const overviewRoute = createRoute({
  method: 'get',
  path: '/api/admin/overview',
  operationId: 'readOverview',
  tags: ['Drift'],
  summary: 'Hvad der er brugt',
  description:
    `De seneste ${shownDays} dage: svar efter dag (dage siden 1970, UTC) og status, efter kanal og status, vurderinger, svartider (antal under ` +
    'hvert antal millisekunder), nøgler efter brug, og de tekster, som er sendt med vurderinger eller logget. ' +
    'Kræver altid en nøgle med adgang til admin.',
  security: [{ bearerKey: [] }],
  responses: {
    200: { description: 'Overblikket', content: { 'application/json': { schema: overviewSchema } } },
    ...problemResponse,
  },
});

export function addOverviewRoute(app: OpenAPIHono<HttpEnv>, { usage }: HttpDeps): void {
  app.openapi(overviewRoute, async (c) => {
    const report = await usage.read(shownDays);
    const latencies = report.latencies.map(({ below, answers }) => ({
      ...(below === undefined ? {} : { below }),
      answers,
    }));
    return c.json({ ...report, latencies }, 200);
  });
}
