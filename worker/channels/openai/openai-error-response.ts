import { openAiErrorSchema } from './openai-fault.ts';

/** Every response that is not a success. */
export const openAiErrors = {
  default: {
    description: 'Fejl i OpenAI’s form; koderne står i docs/api.md',
    content: { 'application/json': { schema: openAiErrorSchema } },
  },
} as const;
