import { OpenAPIHono, z } from '@hono/zod-openapi';

import type { ProtocolDeps } from '../protocol-deps.ts';
import type { McpConfig } from './serve-mcp.ts';

/** The Model Context Protocol at /mcp, without sessions. */
export function createMcpApp(deps: ProtocolDeps, config: McpConfig): OpenAPIHono {
  const app = new OpenAPIHono();
  app.openAPIRegistry.registerPath(mcpPath);
  app.all('/mcp', async (c) => {
    // Evaluated when first called: the SDK would take half of the worker's start-up.
    const { serveMcp } = await import('./serve-mcp.ts');
    const request = c.req.raw;
    return serveMcp(
      request,
      {
        answerQuestion: deps.answerQuestion,
        findPassages: deps.findPassages,
        openServices: () => deps.openServices(c),
        faultOf: (error) => deps.faultOf(c, error),
        noteAnswer: (answer) => deps.noteAnswer(c, answer),
        signal: request.signal,
      },
      config,
    );
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
