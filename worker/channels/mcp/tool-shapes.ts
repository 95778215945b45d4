import { z } from 'zod';

import { answerReasons, answerStatuses, requestLimits } from '../../answering/answer.ts';

const words = z
  .string()
  .max(requestLimits.questionCharacters)
  .refine((text) => text.trim() !== '', { error: 'Skriv noget at søge efter eller spørge om.' });

/** What ChatGPT sends to and expects of a tool named "search". */
export const searchInput = z.object({ query: words.describe('Det, der søges efter, på dansk') });
export const searchOutput = z.object({
  results: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
});
export type SearchOutput = z.infer<typeof searchOutput>;

/** What ChatGPT sends to and expects of a tool named "fetch". */
export const fetchInput = z.object({
  id: z.string().max(200).describe('Id på en passage fra search, eller på et dokument'),
});
export const fetchOutput = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.record(z.string(), z.string()),
});
export type FetchOutput = z.infer<typeof fetchOutput>;

export const askInput = z.object({ question: words.describe('Et spørgsmål på dansk om indholdet af dokumenterne') });
export const askOutput = z.object({
  answer: z.string().describe('Svaret med [1] ved hver påstand'),
  status: z.enum(answerStatuses),
  reason: z.enum(answerReasons).optional(),
  answerable: z.boolean().describe('Om dokumenterne siger noget om det'),
  citations: z.array(
    z.object({
      n: z.int(),
      role: z.enum(['support', 'nearest']),
      id: z.string().describe('Passagens id'),
      title: z.string(),
      page: z.int(),
      quote: z.string().describe('Ordret fra dokumentet'),
      url: z.string(),
      start: z.int(),
      end: z.int(),
    }),
  ),
  aiNotice: z.string(),
});
export type AskOutput = z.infer<typeof askOutput>;
