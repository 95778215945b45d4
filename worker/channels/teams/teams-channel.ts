import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { RequestIdVariables } from 'hono/request-id';

import { activitySchema, type Activity } from './activity.ts';
import { createConnector } from './connector.ts';
import { readFeedback } from './feedback-invoke.ts';
import { handleFeedback } from './handle-feedback.ts';
import { handleInBackground } from './handle-message.ts';
import { createSigningKeys } from './signing-keys.ts';
import type { TeamsDeps } from './teams-deps.ts';
import type { CallerFault } from './verify-caller.ts';

interface TeamsEnv {
  Variables: RequestIdVariables;
}

/** More than Teams lets anybody send. */
const limited = bodyLimit({ maxSize: 256 * 1_024, onError: (c) => c.json({}, 413) });

/** `POST /teams/messages`: what the Bot Framework delivers from Microsoft Teams. */
export function createTeamsChannel(deps: TeamsDeps): Hono<TeamsEnv> {
  const { config, now } = deps;
  const keys = createSigningKeys({ url: config.jwksUrl, fetch: deps.fetch, now });
  const connector = createConnector(deps);
  const channel = new Hono<TeamsEnv>();

  channel.post('/teams/messages', limited, async (c) => {
    // Evaluated when first called, as the library for tokens is: isolates that nobody calls so start faster.
    const { verifyActivity, verifyToken } = await import('./verify-caller.ts');
    const token = await verifyToken(c.req.header('authorization'), { config, keys, now });
    if (!token.ok) return refuse(c, deps, token);
    const activity = activitySchema.safeParse(await c.req.json().catch(() => undefined));
    if (!activity.success) return c.json({}, 400);
    const verified = verifyActivity(activity.data, token, config);
    if (!verified.ok) return refuse(c, deps, verified);

    const requestId = c.get('requestId');
    const what = kindOf(activity.data);
    if (what === 'invoke') {
      const feedback = readFeedback(activity.data);
      // Anything else than an empty object after a rating is an error to Teams.
      return feedback === undefined
        ? c.json({}, 501)
        : c.json({}, await handleFeedback(activity.data, feedback, requestId, deps));
    }
    if (what !== 'nothing') {
      const publicUrl = deps.publicUrl ?? new URL(c.req.url).origin;
      const handling = { activity: activity.data, requestId, publicUrl, connector, deps };
      c.executionCtx.waitUntil(handleInBackground(what, handling));
    }
    return c.body(null, 200);
  });
  return channel;
}

/** What is to be done with an activity. Those of bots, our own among them, are never answered. */
function kindOf({ type, from, recipient, membersAdded }: Activity): 'message' | 'welcome' | 'invoke' | 'nothing' {
  if (type === 'invoke') return 'invoke';
  if (type === 'message') return from.id === recipient.id || from.id.startsWith('28:') ? 'nothing' : 'message';
  const isAdded = type === 'conversationUpdate' && membersAdded?.some(({ id }) => id === recipient.id) === true;
  return isAdded ? 'welcome' : 'nothing';
}

/** Whoever is not let in learns nothing but that; why stands in the log. */
function refuse(c: Context<TeamsEnv>, { note }: TeamsDeps, { status, reason }: CallerFault): Response {
  const level = status === 503 ? 'error' : 'warn';
  const requestId = c.get('requestId');
  c.executionCtx.waitUntil(
    note({ level, channel: 'teams', requestId, what: 'request', outcome: 'refused', ms: 0, reason }),
  );
  return c.json({}, status, status === 401 ? { 'www-authenticate': 'Bearer' } : {});
}
