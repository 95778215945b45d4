import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import { OpenAPIHono, z } from '@hono/zod-openapi';

import type { ProtocolDeps } from '../protocol-deps.ts';
import { createMcpServer } from './mcp-server.ts';

/** Where the server may be called, and from which pages. */
export interface McpConfig {
  /** Origin of this installation; without one only this machine's own names are answered. */
  readonly publicUrl: string | undefined;
  /** Origins whose pages may call. */
  readonly allowedOrigins: readonly string[];
}

const bodyLimitBytes = 64 * 1_024;

/**
 * The Model Context Protocol at /mcp, without sessions. A page that has its name point here (DNS rebinding) is refused by
 * the host it calls, and a page of an origin that is not allowed by its origin.
 */
export function createMcpApp(deps: ProtocolDeps, { publicUrl, allowedOrigins }: McpConfig): OpenAPIHono {
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const hosts = [...localhostAllowedHostnames(), ...own];
  const origins = [...hosts, ...allowedOrigins.map((origin) => new URL(origin).hostname)];
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerPath(mcpPath);
  app.all('/mcp', async (c) => {
    const request = c.req.raw;
    const refused = hostHeaderValidationResponse(request, hosts) ?? originValidationResponse(request, origins);
    if (refused !== undefined) return refused;
    const handler = createMcpHandler(
      () =>
        createMcpServer({
          answerQuestion: deps.answerQuestion,
          findPassages: deps.findPassages,
          openServices: () => deps.openServices(c),
          faultOf: (error) => deps.faultOf(c, error),
          noteAnswer: (answer) => deps.noteAnswer(c, answer),
          signal: request.signal,
        }),
      { maxRequestBodySize: bodyLimitBytes },
    );
    return handler.fetch(request);
  });
  return app;
}

const messageSchema = z.looseObject({ jsonrpc: z.literal('2.0') }).openapi('McpMessage');
const messageContent = { 'application/json': { schema: messageSchema } };

const mcpPath = {
  method: 'post' as const,
  path: '/mcp',
  operationId: 'callMcp',
  tags: ['MCP'],
  summary: 'Model Context Protocol',
  description:
    'For sprogmodellers værktøjer: search, fetch og ask, og dokumenter og passager som ressourcer. Brug en MCP-klient; ' +
    'adressen taler JSON-RPC uden sessioner.',
  request: { body: { required: true, content: messageContent } },
  responses: {
    200: { description: 'Svaret på beskeden', content: messageContent },
    default: { description: 'Fejl i JSON-RPC’s form', content: messageContent },
  },
};
