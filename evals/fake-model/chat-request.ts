import { z } from 'zod';

const passageSchema = z.object({ nr: z.int(), dokument: z.string(), afsnit: z.string(), tekst: z.string() });
const dataSchema = z.object({
  spørgsmål: z.string(),
  passager: z.array(passageSchema).optional(),
  samtale: z.array(z.object({ rolle: z.string(), tekst: z.string() })).optional(),
});

const chatSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  stream: z.boolean().optional(),
  response_format: z.unknown().optional(),
  max_tokens: z.number().optional(),
});

export type FakePassage = z.infer<typeof passageSchema>;

/** What a call asks, as the server reads it. */
export interface ChatRequest {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly wantsSchema: boolean;
  readonly streams: boolean;
  readonly question: string;
  /** Undefined when the call asks for something else than an answer. */
  readonly passages: readonly FakePassage[] | undefined;
}

/** Reads the body of `/chat/completions`. Throws when it is not what Kildesvar sends. */
export function parseChatRequest(body: string): ChatRequest {
  const chat = chatSchema.parse(JSON.parse(body));
  const [system = '', user = ''] = ['system', 'user'].map(
    (wanted) => chat.messages.find(({ role }) => role === wanted)?.content ?? '',
  );
  const data = dataSchema.parse(JSON.parse(user));
  return {
    model: chat.model,
    system,
    user,
    wantsSchema: chat.response_format !== undefined,
    streams: chat.stream === true,
    question: data.spørgsmål,
    passages: data.passager,
  };
}
