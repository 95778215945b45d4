import { problemSchema } from '../problem.ts';

/** Every response that is not a success. */
export const problemResponse = {
  default: {
    description: 'Fejl; koderne står i docs/api.md',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;
