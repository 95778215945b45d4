import { Agent, request } from 'node:http';

import type { AutocannonRequest } from 'autocannon';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Sends a request, reads the response to its end and gives its status. Throws when the connection fails. */
export function send(origin: string, { method, path, headers, body }: AutocannonRequest): Promise<number> {
  return new Promise((done, fail) => {
    const sent = request(new URL(path, origin), { method, headers, agent }, (response) => {
      response.resume();
      response.once('end', () => done(response.statusCode ?? 0));
      response.once('error', fail);
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
