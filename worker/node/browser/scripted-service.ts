import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { serveLocally, type LocalServer } from './local-server.ts';

/** How a test answers one request. */
export interface Reply {
  /** A whole response. */
  json(status: number, body: unknown, headers?: Readonly<Record<string, string>>): void;
  /** Begins a stream of events. */
  events(): EventReply;
}

export interface EventReply {
  send(event: string, data: unknown): void;
  end(): void;
  /** Breaks the connection off. */
  cut(): void;
  /** When the other side has gone. */
  onClose(listener: () => void): void;
}

/** Answers a question; `call` counts from 0. */
export type Script = (reply: Reply, body: unknown, call: number) => Promise<void> | void;

/**
 * A stand-in for the service at its worst: /api/ask answers as the test says, the rest is passed on to the real worker
 * at `worker`.
 */
export async function serveScript(worker: string, script: Script): Promise<LocalServer> {
  let calls = 0;
  return serveLocally(async (request, response) => {
    const origin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, { ...origin, 'access-control-allow-headers': 'content-type, authorization' }).end();
      return;
    }
    const body = await text(request);
    if (request.url === '/api/ask') {
      await script(replyTo(response, origin), JSON.parse(body), calls++);
      return;
    }
    const { method = 'GET', url = '/' } = request;
    const passed = await fetch(new URL(url, worker), {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === '' ? {} : { body }),
    });
    const type = passed.headers.get('content-type') ?? 'text/plain';
    response.writeHead(passed.status, { ...origin, 'content-type': type }).end(await passed.text());
  });
}

function replyTo(response: ServerResponse, origin: Readonly<Record<string, string>>): Reply {
  return {
    json(status, body, headers = {}) {
      response
        .writeHead(status, { ...origin, 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    },
    events() {
      response.writeHead(200, { ...origin, 'content-type': 'text/event-stream' });
      response.flushHeaders();
      return {
        send: (event, data) => void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => void response.end(),
        cut: () => void response.destroy(),
        onClose: (listener) => void response.on('close', listener),
      };
    },
  };
}
