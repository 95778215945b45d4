import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';

import { addressOf } from '../access/caller.ts';
import { checkKey } from '../access/check-key.ts';
import { countAttempt } from '../access/limits.ts';
import { shownDays } from '../api/overview-route.ts';
import type { Failure } from '../failure.ts';
import type { HttpDeps, HttpEnv } from '../http-deps.ts';
import { toWire } from '../problem.ts';
import { respondFailure } from '../respond-failure.ts';
import { wholeBody } from '../whole-body.ts';
import { adminPage } from './admin-page.ts';

const formBytes = 4_096;

/** What has been used, as a page for a key typed into its form. */
export function addAdminRoutes(app: OpenAPIHono<HttpEnv>, deps: HttpDeps): void {
  app.get('/drift', (c) => c.html(adminPage({ now: deps.now() })));
  const limits = { limitBytes: formBytes, timeoutMs: deps.config.bodyTimeoutMs };
  app.post('/drift', wholeBody(respondFailure, limits, deps.wait), async (c) => {
    const address = { kind: 'address', address: addressOf(c) } as const;
    const failure = (await countAttempt(address, deps.limits)) ?? (await keyFailure(c, deps));
    if (failure === undefined) return c.html(adminPage({ report: await deps.usage.read(shownDays), now: deps.now() }));
    c.set('failure', failure);
    const { status, title, detail, headers } = toWire(failure);
    return c.html(adminPage({ fault: `${title}. ${detail}`, now: deps.now() }), status, { ...headers });
  });
}

async function keyFailure(c: Context<HttpEnv>, { keys, now }: HttpDeps): Promise<Failure | undefined> {
  const typed = new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer())).get('key')?.trim() ?? '';
  const checked = await checkKey(typed, keys, now());
  if (!checked.ok) return { kind: 'key-invalid', why: checked.fault };
  if (!checked.key.scopes.includes('admin')) return { kind: 'scope-missing', needed: ['admin'] };
  c.set('caller', { kind: 'key', key: checked.key });
  return undefined;
}
