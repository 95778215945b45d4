import type { Context } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';

import type { ApiKey, Scope } from '../../answering/stores.ts';
import type { Failure } from '../failure.ts';
import type { HttpConfig } from '../http-config.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import type { RespondFailure } from '../respond-failure.ts';
import { addressOf, isOwnPage, type Caller } from './caller.ts';
import { checkKey } from './check-key.ts';
import { countAttempt, countRequest } from './limits.ts';

/** Lets pages of the allowed origins call from a browser; nobody else's. */
export function crossOrigin({ allowedOrigins }: HttpConfig) {
  const allow = cors({
    origin: allowedOrigins,
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['content-type', 'authorization', 'mcp-protocol-version', 'mcp-method', 'mcp-name'],
    exposeHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy'],
    maxAge: 600,
  });
  return createMiddleware<HttpEnv>(async (c, next) => {
    const origin = c.req.header('origin');
    return origin !== undefined && allowedOrigins.includes(origin) ? allow(c, next) : next();
  });
}

/** What a key must be made out for, by path; any one of them will do. */
const neededScopes: readonly (readonly [RegExp, readonly Scope[]])[] = [
  [/^\/api\/admin(?:\/|$)/, ['admin']],
  [/^\/api\/search(?:\/|$)/, ['search']],
  [/^\/api\/(?:documents|passages)(?:\/|$)/, ['search', 'ask']],
  [/^\/mcp(?:\/|$)/, ['mcp']],
];
const usualScopes: readonly Scope[] = ['ask'];

/**
 * Lets in who may call, and counts it. With `ACCESS=keys` that takes a key made out for the address; our own pages take
 * none to ask and search. What is for administrators takes a key however open the rest is. `respond` refuses in the shape
 * that the caller reads.
 */
export function requireAccess(deps: Pick<HttpDeps, 'config' | 'keys' | 'limits' | 'now'>, respond: RespondFailure) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const needed = neededScopes.find(([path]) => path.test(c.req.path))?.[1] ?? usualScopes;
    const identified = await identify(c, deps, needed);
    if (!identified.ok) {
      const isGuess = identified.failure.kind === 'key-invalid';
      const guesser = { kind: 'address', address: addressOf(c) } as const;
      const waits = isGuess ? await countAttempt(guesser, deps.limits) : undefined;
      return respond(c, waits ?? identified.failure);
    }
    const { caller } = identified;
    c.set('caller', caller);
    const count = await countRequest(caller, deps.limits, deps.now());
    if (!count.ok) return respond(c, count.failure);
    await next();
    // Only now, since what a handler makes without Hono's help has none of the headers that were set before it.
    for (const [name, value] of Object.entries(count.headers)) c.header(name, value);
    return undefined;
  });
}

type Identified = { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly failure: Failure };

async function identify(
  c: Context<HttpEnv>,
  { config, keys, now }: Pick<HttpDeps, 'config' | 'keys' | 'now'>,
  needed: readonly Scope[],
): Promise<Identified> {
  const forPeople = needed.includes('ask') || needed.includes('search');
  const isOpen = config.access === 'open' && !needed.includes('admin');
  const byAddress: Identified = { ok: true, caller: { kind: 'address', address: addressOf(c) } };
  const header = c.req.header('authorization');
  if (header === undefined) {
    const isFree = isOpen || (forPeople && isOwnPage(c, config));
    return isFree ? byAddress : { ok: false, failure: { kind: 'key-required' } };
  }
  const presented = /^bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
  const checked = await checkKey(presented, keys, now());
  const failure = checked.ok
    ? refusalOf(checked.key, c, needed)
    : ({ kind: 'key-invalid', why: checked.fault } as const);
  if (checked.ok && failure === undefined) return { ok: true, caller: { kind: 'key', key: checked.key } };
  // Clients of other services send some key or other; where none is needed, it counts for nothing.
  if (isOpen) return byAddress;
  return { ok: false, failure: failure ?? { kind: 'key-required' } };
}

/** Why a genuine key does not open this. */
function refusalOf(key: ApiKey, c: Context<HttpEnv>, needed: readonly Scope[]): Failure | undefined {
  const origin = c.req.header('origin') ?? (isSameOrigin(c) ? new URL(c.req.url).origin : undefined);
  if (key.origins.length > 0 && (origin === undefined || !key.origins.includes(origin)))
    return { kind: 'origin-not-allowed' };
  return needed.some((scope) => key.scopes.includes(scope)) ? undefined : { kind: 'scope-missing', needed };
}

function isSameOrigin(c: Context<HttpEnv>): boolean {
  return c.req.header('sec-fetch-site') === 'same-origin';
}
