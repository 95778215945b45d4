import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';

import { createMcpServer, type McpRequestDeps } from './mcp-server.ts';

/** Where the server may be called, and from which pages. */
export interface McpConfig {
  /** Origin of this installation; without one only this machine's own names are answered. */
  readonly publicUrl: string | undefined;
  /** Origins whose pages may call. */
  readonly allowedOrigins: readonly string[];
}

const bodyLimitBytes = 64 * 1_024;

/**
 * Answers one request. A page that has its name point here (DNS rebinding) is refused by the host it calls, and a page of
 * an origin that is not allowed by its origin.
 */
export async function serveMcp(
  request: Request,
  deps: McpRequestDeps,
  { publicUrl, allowedOrigins }: McpConfig,
): Promise<Response> {
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const hosts = [...localhostAllowedHostnames(), ...own];
  const origins = [...hosts, ...allowedOrigins.map((origin) => new URL(origin).hostname)];
  const refused = hostHeaderValidationResponse(request, hosts) ?? originValidationResponse(request, origins);
  if (refused !== undefined) return refused;
  return createMcpHandler(() => createMcpServer(deps), { maxRequestBodySize: bodyLimitBytes }).fetch(request);
}
