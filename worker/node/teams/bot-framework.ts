import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';

import { messageFault } from './message-limits.ts';

/** Obviously not real. */
export const bot = {
  appId: '11111111-1111-4111-8111-111111111111',
  password: 'not-a-real-secret',
  tenantId: '22222222-2222-4222-8222-222222222222',
} as const;

const sentSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  entities: z.array(z.unknown()).optional(),
});

/** An activity that the connector took. */
export interface TakenActivity {
  readonly id: string;
  /** Path it was sent to, decoded. */
  readonly path: string;
  readonly activity: z.output<typeof sentSchema>;
}

/** How a token is made; what is left out is as the Bot Framework does it. */
export interface TokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: { readonly kid?: string };
  readonly key?: 'endorsed' | 'unendorsed' | 'foreign';
}

/** Plays the part of Microsoft: publishes keys, signs, gives out tokens and takes messages within Teams' limits. */
export interface BotFramework {
  readonly origin: string;
  readonly serviceUrl: string;
  readonly variables: Readonly<Record<string, string>>;
  /** How many tokens were given out. */
  readonly tokensGiven: () => number;
  readonly taken: readonly TakenActivity[];
  /** What was sent that Teams would refuse. */
  readonly refused: readonly string[];
  /** The next requests for a message get these answers instead. */
  readonly answerNext: (...answers: readonly { status: number; headers?: Record<string, string> }[]) => void;
  readonly sign: (options?: TokenOptions) => Promise<string>;
  close(): Promise<void>;
}

export async function startBotFramework(otherServiceHosts: readonly string[] = []): Promise<BotFramework> {
  const pair = () => generateKeyPair('RS256', { extractable: true });
  const pairs = { endorsed: await pair(), unendorsed: await pair(), foreign: await pair() };
  const publish = async (kid: 'endorsed' | 'unendorsed', endorsements: readonly string[]) => ({
    ...(await exportJWK(pairs[kid].publicKey)),
    ...{ kid, use: 'sig', endorsements },
  });
  const keys = [await publish('endorsed', ['msteams', 'webchat']), await publish('unendorsed', ['webchat'])];
  const taken: TakenActivity[] = [];
  const refused: string[] = [];
  const next: { status: number; headers?: Record<string, string> }[] = [];
  const bearer = `not-a-real-token-${crypto.randomUUID()}`;
  let tokensGiven = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const body = await read(request);
    if (path === '/keys') return json(response, 200, { keys });
    if (path === `/${bot.tenantId}/oauth2/v2.0/token`) {
      const form = new URLSearchParams(body);
      const isRight =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === bot.appId &&
        form.get('client_secret') === bot.password &&
        form.get('scope') === 'https://api.botframework.com/.default';
      if (!isRight) return json(response, 401, { error: 'invalid_client' });
      tokensGiven += 1;
      return json(response, 200, { token_type: 'Bearer', expires_in: 3_599, access_token: bearer });
    }
    const planned = next.shift();
    if (planned !== undefined) return json(response, planned.status, {}, planned.headers);
    if (request.headers.authorization !== `Bearer ${bearer}`) return json(response, 401, {});
    const conversation = /^\/connector\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (request.method !== 'POST' || conversation === null) return json(response, 404, {});
    const activity = sentSchema.parse(JSON.parse(body));
    const fault = messageFault(body);
    if (fault !== undefined) {
      refused.push(fault);
      return json(response, 400, { error: { code: 'BadSyntax', message: fault } });
    }
    const id = `sent-${taken.length + 1}`;
    taken.push({ id, path: decodeURIComponent(path), activity });
    return json(response, 201, { id });
  }

  const { origin, server } = await listen(handle);
  const serviceUrl = `${origin}/connector/`;
  return {
    origin,
    serviceUrl,
    taken,
    refused,
    variables: {
      TEAMS_APP_ID: bot.appId,
      TEAMS_APP_PASSWORD: bot.password,
      TEAMS_TENANT_ID: bot.tenantId,
      TEAMS_JWKS_URL: `${origin}/keys`,
      TEAMS_LOGIN_URL: origin,
      TEAMS_SERVICE_HOSTS: [new URL(origin).host, ...otherServiceHosts].join(' '),
    },
    tokensGiven: () => tokensGiven,
    answerNext: (...answers) => next.push(...answers),
    sign({ claims = {}, header = {}, key = 'endorsed' } = {}) {
      const now = Math.floor(Date.now() / 1_000);
      return new SignJWT({
        iss: 'https://api.botframework.com',
        aud: bot.appId,
        nbf: now,
        exp: now + 3_600,
        serviceurl: serviceUrl,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key === 'foreign' ? 'endorsed' : key, ...header })
        .sign(pairs[key].privateKey);
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Listens on a free port of this machine. A handler that throws ends the connection. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return { origin: `http://127.0.0.1:${address.port}`, server };
}

export async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
