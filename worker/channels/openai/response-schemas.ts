import { z } from '@hono/zod-openapi';

import { ownFieldsSchema, textFormSchema, toolChoiceSchema, urlAnnotationSchema } from './chat-schemas.ts';
import { contentSchema } from './conversation.ts';

/** What is read of a request, as with chat completions. */
export const responseRequestSchema = z
  .looseObject({
    model: z.string(),
    input: z.union([
      z.string(),
      z.array(z.looseObject({ role: z.string().optional(), content: contentSchema })).min(1),
    ]),
    stream: z.boolean().nullish(),
    text: z.looseObject({ format: textFormSchema }).nullish(),
    tool_choice: toolChoiceSchema,
    // Nothing is stored, so going on from an earlier response would be answered wrongly.
    previous_response_id: z.null({ error: 'Svar gemmes ikke. Send hele samtalen i input.' }).optional(),
    conversation: z.null({ error: 'Samtaler gemmes ikke. Send hele samtalen i input.' }).optional(),
    background: z.literal(false, { error: 'Svar laves ikke i baggrunden. Brug "stream" i stedet.' }).nullish(),
  })
  .openapi('ResponseRequest');

const outputTextSchema = z.strictObject({
  type: z.literal('output_text'),
  text: z.string(),
  annotations: z.array(z.strictObject({ type: z.literal('url_citation'), ...urlAnnotationSchema.shape })),
  logprobs: z.array(z.string()).max(0),
});
export type OutputText = z.infer<typeof outputTextSchema>;

const outputMessageSchema = z.strictObject({
  type: z.literal('message'),
  id: z.string(),
  role: z.literal('assistant'),
  status: z.enum(['in_progress', 'completed']),
  content: z.array(outputTextSchema),
});
export type OutputMessage = z.infer<typeof outputMessageSchema>;

export const responseSchema = z
  .strictObject({
    id: z.string(),
    object: z.literal('response'),
    created_at: z.int(),
    status: z.enum(['in_progress', 'completed', 'failed']),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
    incomplete_details: z.null(),
    instructions: z.null(),
    metadata: z.strictObject({}),
    model: z.string(),
    output: z.array(outputMessageSchema),
    parallel_tool_calls: z.literal(false),
    previous_response_id: z.null(),
    store: z.literal(false),
    temperature: z.null(),
    tool_choice: z.literal('none'),
    tools: z.array(z.string()).max(0),
    top_p: z.null(),
    usage: z
      .strictObject({
        input_tokens: z.int(),
        input_tokens_details: z.strictObject({ cached_tokens: z.int() }),
        output_tokens: z.int(),
        output_tokens_details: z.strictObject({ reasoning_tokens: z.int() }),
        total_tokens: z.int(),
      })
      .nullable(),
    kildesvar: ownFieldsSchema.optional(),
  })
  .openapi('Response');
export type ResponseObject = z.infer<typeof responseSchema>;
