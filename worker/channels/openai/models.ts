import { z } from '@hono/zod-openapi';

/** The one model there is: the documents, and what answers from them. */
export const modelId = 'kildesvar';

/** Seconds since the epoch; clients sort by it. 23 November 2026. */
const created = 1_795_392_000;

export const modelSchema = z
  .strictObject({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string() })
  .openapi('OpenAiModel');

export const model: z.infer<typeof modelSchema> = {
  id: modelId,
  object: 'model',
  created,
  owned_by: 'kildesvar',
};
