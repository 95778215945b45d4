import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { inject } from 'vitest';
import { z } from 'zod';

import { slackHeaders } from './channels/slack/signed-for-tests.ts';

/** What the played workspace tells of itself. */
const seenSchema = z.object({
  messages: z.array(
    z.object({
      channel: z.string(),
      ts: z.string(),
      threadTs: z.string().optional(),
      text: z.string(),
      blocks: z.unknown().optional(),
      streaming: z.boolean(),
      edited: z.boolean(),
    }),
  ),
  responses: z.array(z.record(z.string(), z.unknown())),
  calls: z.array(z.object({ method: z.string(), outcome: z.string() })),
});

export type Deliver = (request: Request, context: ExecutionContext) => Response | Promise<Response>;

export interface Delivered {
  readonly status: number;
  readonly body: string;
}

/** A workspace of its own at the server that plays Slack, delivering to whoever is given. */
export function playedWorkspace() {
  const url = inject('slackUrl');
  const botToken = `xoxb-${crypto.randomUUID()}`;
  const played = (wish: string, body?: unknown) =>
    fetch(`${url}/played/${botToken}/${wish}`, { method: 'POST', body: JSON.stringify(body ?? {}) });
  return {
    botToken,
    apiBase: `${url}/api/`,
    responseUrl: `${url}/respond/${botToken}`,
    seen: async () => seenSchema.parse(await (await played('seen')).json()),
    /** What the next call of a method gets instead of being carried out. */
    script: async (fault: { method: string; status?: number; headers?: Record<string, string>; error?: string }) => {
      await (await played('script', fault)).text();
    },
  };
}

/** Sends something that is signed, and waits for what it sets off. */
export async function deliverSigned(
  deliver: Deliver,
  body: string,
  contentType = 'application/json',
  headers?: Headers,
): Promise<Delivered> {
  const signed = headers ?? (await slackHeaders(body, Math.floor(Date.now() / 1_000)));
  signed.set('content-type', contentType);
  const context = createExecutionContext();
  const request = new Request('https://kildesvar.test/slack/events', { method: 'POST', headers: signed, body });
  const response = await deliver(request, context);
  const delivered = { status: response.status, body: await response.text() };
  await waitOnExecutionContext(context);
  return delivered;
}

let events = 0;

/** An event as Slack delivers it; fields of `event` are given or usual. */
export function eventBody(event: Record<string, unknown>, eventId = `Ev${(events += 1)}`): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: eventId,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: { channel: 'C1', user: 'U1', ...event },
  });
}

/** A form as Slack sends it with a command. */
export function commandBody(text: string, responseUrl: string, triggerId: string = crypto.randomUUID()): string {
  return new URLSearchParams({
    command: '/notat',
    text,
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    response_url: responseUrl,
    trigger_id: triggerId,
  }).toString();
}

/** A form as Slack sends it when a thumb is pressed. */
export function thumbBody(value: string, responseUrl: string): string {
  const payload = {
    type: 'block_actions',
    team: { id: 'T1' },
    user: { id: 'U1' },
    actions: [{ type: 'feedback_buttons', action_id: 'rate', value }],
    response_url: responseUrl,
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export const form = 'application/x-www-form-urlencoded';
