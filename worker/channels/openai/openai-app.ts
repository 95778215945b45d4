import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';

import type { ProtocolDeps } from '../protocol-deps.ts';
import { addChatRoute } from './chat-route.ts';
import { modelIds, modelOf, models, modelSchema } from './models.ts';
import { openAiErrors } from './openai-error-response.ts';
import { openAiFaultResponse, toOpenAiError } from './openai-fault.ts';
import { addResponsesRoute } from './responses-route.ts';

const modelsRoute = createRoute({
  method: 'get',
  path: '/v1/models',
  operationId: 'listModels',
  tags: ['OpenAI'],
  summary: 'Modeller for OpenAI-klienter',
  description:
    'Begge modeller svarer ud fra dokumenterne; teksten fra kildesvar-med-kilder slutter med en liste over kilderne.',
  responses: {
    200: {
      description: 'Listen',
      content: {
        'application/json': { schema: z.strictObject({ object: z.literal('list'), data: z.array(modelSchema) }) },
      },
    },
    ...openAiErrors,
  },
});

const modelRoute = createRoute({
  method: 'get',
  path: '/v1/models/{model}',
  operationId: 'readModel',
  tags: ['OpenAI'],
  summary: 'En model for OpenAI-klienter',
  description: 'Modellen med det navn, som listen giver.',
  request: { params: z.object({ model: z.string() }) },
  responses: {
    200: { description: 'Modellen', content: { 'application/json': { schema: modelSchema } } },
    ...openAiErrors,
  },
});

/** What OpenAI's own clients, and those made for them, talk to. */
export function createOpenAiApp(deps: ProtocolDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : openAiFaultResponse(deps.requestFault(c, result.error))),
  });
  app.openapi(modelsRoute, (c) => c.json({ object: 'list' as const, data: [...models] }, 200));
  app.openapi(modelRoute, (c) => {
    const model = modelOf(c.req.valid('param').model);
    return model === undefined ? c.json(toOpenAiError(deps.unknownModel(c, modelIds)), 404) : c.json(model, 200);
  });
  addChatRoute(app, deps);
  addResponsesRoute(app, deps);
  return app;
}
