import { z } from 'zod';

import { answerStatuses } from '../answer.ts';

export const replyStatusSchema = z.enum(answerStatuses);

export const replySegmentSchema = z.object({
  text: z.string().min(1),
  quotes: z.array(z.object({ passage: z.int(), quote: z.string().min(1) })).min(1),
});

/** The reply to a question. `status` comes first, so that it is known before the first segment is shown. */
const replySchema = z.object({ status: replyStatusSchema, segments: z.array(replySegmentSchema) });

export const rewriteSchema = z.object({ question: z.string().min(1) });

/** Bounds that some servers refuse in a strict schema; the reply is parsed by zod in any case. */
const bounds = new Set(['$schema', 'minLength', 'minItems', 'minimum', 'maximum']);

/** A schema as servers with structured output take it: every property required, no others allowed. */
function strictForm(name: string, schema: z.ZodType) {
  return { name, schema: withoutBounds(z.toJSONSchema(schema)) };
}

/** Made when a model is first asked. */
export const replyForm = once(() => strictForm('answer', replySchema));
export const rewriteForm = once(() => strictForm('rewritten_question', rewriteSchema));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function withoutBounds(schema: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !bounds.has(key))
      .map(([key, value]: [string, unknown]) => [
        key,
        typeof value === 'object' && value !== null && !Array.isArray(value) ? withoutBounds(value) : value,
      ]),
  );
}
