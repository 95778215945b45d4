import { z } from '@hono/zod-openapi';

import { composers, historyTurnSchema, requestLimits, type AskRequest } from '../../answering/answer.ts';
import { tooLong } from '../request-faults.ts';

/** A question as people type it: not empty, not longer than the limit. */
export const questionSchema = z
  .string()
  .max(requestLimits.questionCharacters)
  .refine((question) => question.trim() !== '', { error: 'Skriv et spørgsmål.' });

export const askBodySchema = z
  .strictObject({
    question: questionSchema,
    history: z.array(historyTurnSchema).max(requestLimits.historyTurns).optional(),
    conversationId: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
    documentIds: z.array(z.string()).min(1).max(100).optional(),
    composer: z.enum(composers).optional(),
  })
  .superRefine(({ history, conversationId }, context) => {
    if (history === undefined) return;
    if (conversationId !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['conversationId'],
        message: 'Send enten history eller conversationId, ikke begge.',
      });
    }
    const characters = history.reduce((sum, turn) => sum + turn.text.length, 0);
    if (characters > requestLimits.historyCharacters) {
      context.addIssue({
        code: 'custom',
        path: ['history'],
        message: `Må højst have ${requestLimits.historyCharacters} tegn i alt.`,
        params: tooLong,
      });
    }
  })
  .openapi('AskRequest');

export function toAskRequest(body: z.infer<typeof askBodySchema>): AskRequest {
  const { question, history, conversationId, documentIds, composer } = body;
  return {
    question: question.trim(),
    ...(history === undefined ? {} : { history }),
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(documentIds === undefined ? {} : { documentIds }),
    ...(composer === undefined ? {} : { composer }),
  };
}
