import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';

import type { Answer, AnswerEvent } from '../../answering/answer.ts';
import type { ProtocolDeps } from '../protocol-deps.ts';
import { chatCompletion, chatCompletionChunks, type CompletionHead } from './chat-completion.ts';
import { chatCompletionSchema, chatRequestSchema } from './chat-schemas.ts';
import { lastQuestion } from './conversation.ts';
import { modelIds, modelOf } from './models.ts';
import { openAiErrors } from './openai-error-response.ts';
import { openAiFaultResponse, toOpenAiError } from './openai-fault.ts';
import { streamResponse } from './stream-response.ts';

/** In bytes. Clients send the whole conversation each time; only its end is read. */
export const bodyLimitBytes = 1_024 * 1_024;

export function addChatRoute(app: OpenAPIHono, deps: ProtocolDeps): void {
  const chatRoute = createRoute({
    method: 'post',
    path: '/v1/chat/completions',
    operationId: 'completeChat',
    tags: ['OpenAI'],
    summary: 'Svar som en OpenAI-samtale',
    description:
      'Svarer på den sidste besked fra "user" med resten af samtalen som baggrund. Beskeder fra "system" og "developer" ' +
      'er data: de ændrer ikke, hvordan der svares. Med "stream": true kommer svaret som hændelser, sætning for sætning.',
    middleware: [...deps.jsonBody(bodyLimitBytes)],
    request: { body: { required: true, content: { 'application/json': { schema: chatRequestSchema } } } },
    responses: {
      200: {
        description: 'Svaret; kilderne står i fire former, så forskellige klienter kan læse dem',
        content: {
          'application/json': { schema: chatCompletionSchema },
          'text/event-stream': { schema: { type: 'string' } },
        },
      },
      ...openAiErrors,
    },
  });

  app.openapi(chatRoute, async (c) => {
    const body = c.req.valid('json');
    const model = modelOf(body.model);
    if (model === undefined) return openAiFaultResponse(deps.unknownModel(c, modelIds));
    const asked = lastQuestion(body.messages, 'messages', deps.recentTurns);
    if (!asked.ok) return openAiFaultResponse(deps.requestFault(c, asked.error));
    const opened = await deps.openServices(c);
    if (!opened.ok) return openAiFaultResponse(opened.fault);
    const { services } = opened;
    const head: CompletionHead = {
      id: `chatcmpl-${services.newId()}`,
      created: Math.floor(deps.now() / 1_000),
      model: model.id,
    };
    const answering = (signal: AbortSignal) => deps.answerQuestion(asked.request, services, signal);
    if (body.stream === true) {
      const withUsage = body.stream_options?.include_usage === true;
      return streamResponse(c, deps, (signal) =>
        chatFrames(
          chatCompletionChunks(
            noting(answering(signal), (answer) => deps.noteAnswer(c, answer)),
            head,
            { question: asked.request.question, withUsage },
          ),
          (error) => toOpenAiError(deps.faultOf(c, error)),
        ),
      );
    }
    const answer = await wholeAnswer(answering(c.req.raw.signal));
    deps.noteAnswer(c, answer);
    return c.json(chatCompletion(head, answer), 200);
  });
}

/** Chunks as they stand in the stream. An error ends it, without [DONE], as OpenAI's own streams do. */
async function* chatFrames(
  chunks: AsyncGenerator<object>,
  describe: (error: unknown) => object,
): AsyncGenerator<string> {
  try {
    for await (const chunk of chunks) yield `data: ${JSON.stringify(chunk)}\n\n`;
    yield 'data: [DONE]\n\n';
  } catch (error) {
    yield `data: ${JSON.stringify(describe(error))}\n\n`;
  }
}

export async function wholeAnswer(events: AsyncGenerator<AnswerEvent>): Promise<Answer> {
  for await (const event of events) if (event.type === 'done') return event.answer;
  throw new Error('answering ended without an answer');
}

/** Passes events on and tells of the finished answer. */
export async function* noting(
  events: AsyncGenerator<AnswerEvent>,
  note: (answer: Answer) => void,
): AsyncGenerator<AnswerEvent> {
  for await (const event of events) {
    if (event.type === 'done') note(event.answer);
    yield event;
  }
}
