import { z } from '@hono/zod-openapi';

import type { EdgeFault } from '../protocol-deps.ts';

/** An error as OpenAI's clients read it; `code` is ours and stable, `message` is Danish. */
export const openAiErrorSchema = z
  .strictObject({
    error: z.strictObject({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string().nullable(),
    }),
  })
  .openapi('OpenAiError');

type OpenAiError = z.infer<typeof openAiErrorSchema>;

export function toOpenAiError({ status, code, title, detail, errors }: EdgeFault): OpenAiError {
  const [first] = errors ?? [];
  const where = (errors ?? []).map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return {
    error: {
      message: [`${title}.`, ...(where.length > 0 ? where : [detail])].join(' '),
      type: typeOf(status),
      param: first === undefined || first.path === '' ? null : first.path,
      code,
    },
  };
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}

export function openAiFaultResponse(fault: EdgeFault): Response {
  return Response.json(toOpenAiError(fault), { status: fault.status, headers: fault.headers ?? {} });
}
