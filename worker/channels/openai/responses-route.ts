import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';

import type { ProtocolDeps } from '../protocol-deps.ts';
import { bodyLimitBytes, noting, wholeAnswer } from './chat-route.ts';
import { lastQuestion, type ClientMessage } from './conversation.ts';
import { modelIds, modelOf } from './models.ts';
import { openAiErrors } from './openai-error-response.ts';
import { openAiFaultResponse, toOpenAiError } from './openai-fault.ts';
import {
  failedResponse,
  responseEvents,
  responseObject,
  type ResponseEvent,
  type ResponseHead,
} from './response-object.ts';
import { responseRequestSchema, responseSchema } from './response-schemas.ts';
import { streamResponse } from './stream-response.ts';

export function addResponsesRoute(app: OpenAPIHono, deps: ProtocolDeps): void {
  const responsesRoute = createRoute({
    method: 'post',
    path: '/v1/responses',
    operationId: 'createResponse',
    tags: ['OpenAI'],
    summary: 'Svar som et OpenAI-response',
    description:
      'Svarer på teksten i input eller på den sidste besked fra "user". "instructions" er data: de ændrer ikke, hvordan ' +
      'der svares. Svar gemmes ikke, så previous_response_id kan ikke bruges.',
    middleware: [...deps.jsonBody(bodyLimitBytes)],
    request: { body: { required: true, content: { 'application/json': { schema: responseRequestSchema } } } },
    responses: {
      200: {
        description: 'Svaret med kilderne som url_citation',
        content: {
          'application/json': { schema: responseSchema },
          'text/event-stream': { schema: { type: 'string' } },
        },
      },
      ...openAiErrors,
    },
  });

  app.openapi(responsesRoute, async (c) => {
    const body = c.req.valid('json');
    const model = modelOf(body.model);
    if (model === undefined) return openAiFaultResponse(deps.unknownModel(c, modelIds));
    const asked = lastQuestion(messagesOf(body.input), 'input', deps.recentTurns);
    if (!asked.ok) return openAiFaultResponse(deps.requestFault(c, asked.error));
    const opened = await deps.openServices(c);
    if (!opened.ok) return openAiFaultResponse(opened.fault);
    const { services } = opened;
    const head: ResponseHead = {
      id: `resp_${services.newId()}`,
      messageId: `msg_${services.newId()}`,
      createdAt: Math.floor(deps.now() / 1_000),
      model: model.id,
    };
    const answering = (signal: AbortSignal) => deps.answerQuestion(asked.request, services, signal);
    if (body.stream === true) {
      return streamResponse(c, deps, (signal) =>
        responseFrames(
          responseEvents(
            noting(answering(signal), (answer) => deps.noteAnswer(c, answer)),
            head,
          ),
          (error) => {
            const { code, message } = toOpenAiError(deps.faultOf(c, error)).error;
            const response = failedResponse(head, { code: code ?? 'server_error', message });
            return { type: 'response.failed', response };
          },
        ),
      );
    }
    const answer = await wholeAnswer(answering(c.req.raw.signal));
    deps.noteAnswer(c, answer);
    return c.json(responseObject(head, answer), 200);
  });
}

type Input = string | readonly { readonly role?: string | undefined; readonly content?: ClientMessage['content'] }[];

/** Items that are no messages, such as calls of tools, have no role and are passed over. */
function messagesOf(input: Input): ClientMessage[] {
  if (typeof input === 'string') return [{ role: 'user', content: input }];
  return input.flatMap(({ role, content }) => (role === undefined ? [] : [{ role, content }]));
}

/** Events as they stand in the stream, numbered from 0. */
async function* responseFrames(
  events: AsyncGenerator<ResponseEvent>,
  describe: (error: unknown) => ResponseEvent,
): AsyncGenerator<string> {
  let number = 0;
  const frame = (event: ResponseEvent) =>
    `event: ${event.type}\ndata: ${JSON.stringify({ ...event, sequence_number: number++ })}\n\n`;
  try {
    for await (const event of events) yield frame(event);
  } catch (error) {
    yield frame(describe(error));
  }
}
