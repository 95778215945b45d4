import { z } from 'zod';

import { composers } from '../answering/answer.ts';

const wholeNumber = (unit: string, least: number, most: number, usual: number) =>
  z.coerce
    .number({ error: `Skriv et helt antal ${unit}, for eksempel ${usual}.` })
    .int(`Skriv et helt antal ${unit}, for eksempel ${usual}.`)
    .min(least, `Skriv mindst ${least} ${unit}.`)
    .max(most, `Skriv højst ${most} ${unit}.`)
    .default(usual);

/** Variables of the language model and of embeddings, which share one server. Without them everything is done without. */
export const modelConfigSchema = z
  .object({
    LLM_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'Skriv adressen på en server, der forstår OpenAI, for eksempel https://api.openai.com/v1.',
      })
      .transform((value) => value.replace(/\/+$/, ''))
      .optional(),
    LLM_API_KEY: z.string().optional(),
    LLM_MODEL: z.string().optional(),
    EMBEDDING_MODEL: z.string().optional(),
    COMPOSER: z.enum(composers, { error: 'Skriv "auto", "extractive" eller "generative".' }).default('auto'),
    LLM_TIMEOUT_MS: wholeNumber('millisekunder', 1_000, 300_000, 30_000),
    LLM_STALL_MS: wholeNumber('millisekunder', 100, 300_000, 10_000),
    LLM_MAX_INPUT_TOKENS: wholeNumber('tokens', 500, 1_000_000, 8_000),
    LLM_MAX_OUTPUT_TOKENS: wholeNumber('tokens', 100, 100_000, 1_500),
    LLM_TOKENS_PER_DAY: wholeNumber('tokens', 0, 1_000_000_000_000, 2_000_000),
  })
  .superRefine((variables, context) => {
    const hasModel = variables.LLM_MODEL !== undefined || variables.EMBEDDING_MODEL !== undefined;
    if (hasModel && variables.LLM_BASE_URL === undefined)
      context.addIssue({
        code: 'custom',
        path: ['LLM_BASE_URL'],
        message: 'Skriv også serverens adresse, for eksempel https://api.openai.com/v1.',
      });
    if (!hasModel && variables.LLM_BASE_URL !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['LLM_MODEL'],
        message: 'Skriv også navnet på den model, der skal svare.',
      });
    if (variables.COMPOSER === 'generative' && variables.LLM_MODEL === undefined)
      context.addIssue({
        code: 'custom',
        path: ['COMPOSER'],
        message: 'Skriv også LLM_BASE_URL og LLM_MODEL, eller skriv "auto".',
      });
  })
  .transform((variables) => ({
    /** Absent = answers are extractive. */
    chat:
      variables.LLM_BASE_URL === undefined || variables.LLM_MODEL === undefined
        ? undefined
        : {
            baseUrl: variables.LLM_BASE_URL,
            apiKey: variables.LLM_API_KEY,
            model: variables.LLM_MODEL,
            timeoutMs: variables.LLM_TIMEOUT_MS,
            stallMs: variables.LLM_STALL_MS,
          },
    /** Absent = the local embedder. */
    embeddings:
      variables.LLM_BASE_URL === undefined || variables.EMBEDDING_MODEL === undefined
        ? undefined
        : { baseUrl: variables.LLM_BASE_URL, apiKey: variables.LLM_API_KEY, model: variables.EMBEDDING_MODEL },
    composer: variables.COMPOSER,
    limits: { inputTokens: variables.LLM_MAX_INPUT_TOKENS, outputTokens: variables.LLM_MAX_OUTPUT_TOKENS },
    tokensPerDay: variables.LLM_TOKENS_PER_DAY,
  }));

export type ModelConfig = z.output<typeof modelConfigSchema>;
