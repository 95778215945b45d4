import { z } from '@hono/zod-openapi';

import { answerReasons, answerStatuses } from '../../answering/answer.ts';
import { contentSchema } from './conversation.ts';

const formSchema = z.looseObject({
  type: z.literal('text', { error: 'Svar gives kun som tekst, ikke efter et skema.' }),
});

/** Tools may be offered; none is ever called. */
export const toolChoiceSchema = z.enum(['auto', 'none'], { error: 'Svar kalder ingen værktøjer.' }).nullish();

/** A response's form: text, or nothing said about it. */
export const textFormSchema = formSchema.nullish();

/**
 * What is read of a request. Everything else that clients send is let through and changes nothing, but for what would
 * make the response another than the client can read: that is refused.
 */
export const chatRequestSchema = z
  .looseObject({
    model: z.string(),
    messages: z.array(z.looseObject({ role: z.string(), content: contentSchema })).min(1),
    stream: z.boolean().nullish(),
    stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
    n: z.literal(1, { error: 'Der gives ét svar ad gangen.' }).nullish(),
    response_format: textFormSchema,
    tool_choice: toolChoiceSchema,
  })
  .openapi('ChatCompletionRequest');

export const urlAnnotationSchema = z.strictObject({
  url: z.string(),
  title: z.string(),
  start_index: z.int(),
  end_index: z.int(),
});

export const ownFieldsSchema = z
  .strictObject({
    answerId: z.string(),
    status: z.enum(answerStatuses),
    reason: z.enum(answerReasons).optional(),
    aiNotice: z.string(),
    corpusVersion: z.string(),
  })
  .openapi('AnswerFacts');

export const chatCompletionSchema = z
  .strictObject({
    id: z.string(),
    object: z.literal('chat.completion'),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z.strictObject({
        index: z.int(),
        message: z.strictObject({
          role: z.literal('assistant'),
          content: z.string(),
          refusal: z.null(),
          annotations: z.array(z.strictObject({ type: z.literal('url_citation'), url_citation: urlAnnotationSchema })),
          context: z.strictObject({
            citations: z.array(
              z.strictObject({
                content: z.string(),
                title: z.string(),
                url: z.string(),
                filepath: z.string(),
                chunk_id: z.string(),
              }),
            ),
            intent: z.string(),
          }),
        }),
        finish_reason: z.literal('stop'),
        logprobs: z.null(),
      }),
    ),
    usage: z.strictObject({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() }),
    citations: z.array(z.string()),
    search_results: z.array(z.strictObject({ title: z.string(), url: z.string(), snippet: z.string() })),
    kildesvar: ownFieldsSchema,
  })
  .openapi('ChatCompletion');
