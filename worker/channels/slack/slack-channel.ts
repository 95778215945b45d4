import { Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

import type { ChannelDeps } from '../channel-deps.ts';
import { channelTexts } from '../channel-texts.ts';
import type { SlackCall, Work } from './handle-delivery.ts';
import { plainQuestion } from './plain-question.ts';
import { readBody } from './read-body.ts';
import { readDelivery, type Delivery } from './read-delivery.ts';
import type { SlackConfig } from './slack-config.ts';
import { isSignedBySlack } from './verify-signature.ts';

interface SlackEnv {
  Variables: RequestIdVariables;
}

/** `POST /slack/events`: takes what Slack delivers, says so at once, and does in the background what it asks for. */
export function createSlackChannel(config: SlackConfig, deps: ChannelDeps): Hono<SlackEnv> {
  const abilities = { streaming: true };
  const channel = new Hono<SlackEnv>();
  channel.post('/slack/events', async (c) => {
    const read = await readBody(c.req.raw);
    if (!read.ok) return c.body(null, read.fault === 'too-large' ? 413 : 400);
    const body = read.text;
    const requestId = c.get('requestId');
    if (!(await isSignedBySlack({ headers: c.req.raw.headers, body }, config.signingSecret, deps.now()))) {
      c.executionCtx.waitUntil(
        deps.note({ level: 'warn', channel: 'slack', requestId, what: 'request', outcome: 'refused', ms: 0 }),
      );
      return c.body(null, 401);
    }
    const delivery = readDelivery(c.req.header('content-type') ?? '', body);
    const publicUrl = deps.publicUrl ?? new URL(c.req.url).origin;
    const call = { deps, config, abilities, requestId, publicUrl };
    if (isWork(delivery)) c.executionCtx.waitUntil(handleLater(delivery, call));
    return acknowledge(delivery);
  });
  return channel;
}

function isWork(delivery: Delivery): delivery is Work {
  switch (delivery.kind) {
    case 'message':
    case 'rating':
    case 'rate-limited':
      return true;
    case 'command':
      return plainQuestion(delivery.text) !== '';
    case 'challenge':
    case 'other':
    case 'unreadable':
    case 'unsupported-media-type':
      return false;
  }
}

/** What Slack gets at once. Anything but 2xx makes it deliver again, which helps only for what we could not read. */
function acknowledge(delivery: Delivery): Response {
  switch (delivery.kind) {
    case 'challenge':
      return new Response(delivery.challenge, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    case 'command': {
      const text = plainQuestion(delivery.text) === '' ? channelTexts.howTo : channelTexts.working;
      return Response.json({ response_type: 'ephemeral', text });
    }
    case 'message':
    case 'rating':
    case 'rate-limited':
    case 'other':
      return new Response(null);
    case 'unreadable':
      return new Response(null, { status: 400 });
    case 'unsupported-media-type':
      return new Response(null, { status: 415 });
  }
}

/** The client of Slack is evaluated when there is something to say: an isolate that is never called starts faster. */
async function handleLater(delivery: Work, call: SlackCall): Promise<void> {
  const { handleDelivery } = await import('./handle-delivery.ts');
  await handleDelivery(delivery, call);
}
