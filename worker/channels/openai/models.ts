import { z } from '@hono/zod-openapi';

/**
 * Both are the documents, and what answers from them. The second one's text ends with a list of its sources, for clients
 * that show no citations.
 */
export const modelIds = ['kildesvar', 'kildesvar-med-kilder'] as const;

export type ModelId = (typeof modelIds)[number];

/** Seconds since the epoch; clients sort by it. 23 November 2026. */
const created = 1_795_392_000;

export const modelSchema = z
  .strictObject({ id: z.string(), object: z.literal('model'), created: z.int(), owned_by: z.string() })
  .openapi('OpenAiModel');

type Model = z.infer<typeof modelSchema> & { readonly id: ModelId };

export const models: readonly Model[] = modelIds.map((id) => ({ id, object: 'model', created, owned_by: 'kildesvar' }));

/** The model of that name. */
export function modelOf(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}
