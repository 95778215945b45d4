import { z } from '@hono/zod-openapi';

import { requestLimits, type AskRequest, type HistoryTurn } from '../../answering/answer.ts';
import type { ProtocolDeps } from '../protocol-deps.ts';
import { withoutSourceList } from './source-list.ts';

/** Text, or a list of parts of which those with text are read. */
export const contentSchema = z
  .union([z.string(), z.array(z.looseObject({ type: z.string(), text: z.string().optional() }))])
  .nullish();

/** One message, in the order it was written. */
export interface ClientMessage {
  readonly role: string;
  readonly content?: z.infer<typeof contentSchema>;
}

/** The last question of a conversation, held to the limits of every edge. Its errors are those of `field`. */
export function lastQuestion(
  messages: readonly ClientMessage[],
  field: 'messages' | 'input',
  recentTurns: ProtocolDeps['recentTurns'],
): { readonly ok: true; readonly request: AskRequest } | { readonly ok: false; readonly error: z.ZodError } {
  const position = messages.findLastIndex(({ role }) => role === 'user');
  const question = textOf(messages[position]?.content).trim();
  const checked = z
    .object({
      [field]: z
        .string()
        .max(requestLimits.questionCharacters)
        .refine((text) => text !== '', { error: 'Skriv et spørgsmål i den sidste besked fra "user".' }),
    })
    .safeParse({ [field]: question });
  if (!checked.success) return { ok: false, error: checked.error };
  const history = recentTurns(messages.slice(0, position).flatMap(toTurn));
  return { ok: true, request: { question, ...(history.length === 0 ? {} : { history }) } };
}

/** What client and user said. Instructions, tools and their output change nothing about an answer, so they are left out. */
function toTurn({ role, content }: ClientMessage): HistoryTurn[] {
  if (role !== 'user' && role !== 'assistant') return [];
  const written = textOf(content).trim();
  const text = role === 'user' ? written : withoutSourceList(written);
  return text === '' ? [] : [{ role, text }];
}

function textOf(content: ClientMessage['content']): string {
  if (content === undefined || content === null) return '';
  return typeof content === 'string' ? content : content.flatMap(({ text }) => text ?? []).join('\n');
}
