import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

import { z } from 'zod';

import { createWorkspace, type Reply } from './workspace.ts';

const faultSchema = z.object({
  method: z.string(),
  status: z.int().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  error: z.string().optional(),
});

/**
 * Plays `slack.com/api/` and the addresses that come with commands, on a port of its own at 127.0.0.1, and keeps to
 * Slack's limits. Each token has a workspace to itself. Under `/played/<token>/` a test reads what there is (`seen`),
 * and says what goes wrong next (`script`); `/respond/<token>` is what comes with commands.
 */
export async function playSlack(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const workspaces = new Map<string, ReturnType<typeof createWorkspace>>();
  const workspaceOf = (token: string) => {
    const workspace = workspaces.get(token) ?? createWorkspace();
    workspaces.set(token, workspace);
    return workspace;
  };
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const [, place = '', name = '', wish] = (request.url ?? '').split('/');
    const body = await text(request);
    if (request.method !== 'POST') return { status: 405, body: '' };
    const isJson = request.headers['content-type']?.startsWith('application/json') === true;
    if (place === 'played' && wish === 'seen') return { status: 200, body: workspaceOf(name).seen() };
    if (place === 'played' && wish === 'script') {
      workspaceOf(name).script(faultSchema.parse(JSON.parse(body)));
      return { status: 200, body: '' };
    }
    if (place === 'respond') {
      if (!isJson) return { status: 400, body: 'invalid_payload' };
      return workspaceOf(name).respond(z.record(z.string(), z.unknown()).parse(JSON.parse(body)));
    }
    if (place !== 'api') return { status: 404, body: '' };
    const token = /^Bearer (xoxb-\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return { status: 200, body: { ok: false, error: 'not_authed' } };
    const parameters = isJson
      ? z.record(z.string(), z.string()).parse(JSON.parse(body))
      : Object.fromEntries(new URLSearchParams(body));
    return workspaceOf(token).call(name, parameters);
  };
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown): Reply => ({ status: 500, body: String(error) }))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
