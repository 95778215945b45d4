import { Hono } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

import { reasonOf } from '../answer-in-time.ts';
import type { ChannelDeps, ChannelLine } from '../channel-deps.ts';
import { channelTexts } from '../channel-texts.ts';
import { handleCommand } from './handle-command.ts';
import { handleMessage } from './handle-message.ts';
import { handleRating } from './handle-rating.ts';
import { plainQuestion } from './plain-question.ts';
import { readBody } from './read-body.ts';
import { readDelivery, type Delivery } from './read-delivery.ts';
import { createSlackApi, type SlackApi } from './slack-api.ts';
import type { SlackConfig } from './slack-config.ts';
import { isSignedBySlack } from './verify-signature.ts';

/** What handling one delivery is given. */
export interface SlackWork {
  readonly deps: ChannelDeps;
  readonly config: SlackConfig;
  readonly api: SlackApi;
  /** What Slack has been found to do; remembered as long as the isolate lives. */
  readonly abilities: { streaming: boolean };
  readonly requestId: string;
  /** Origin that links are built on. */
  readonly publicUrl: string;
}

/** What became of a delivery, for the log. */
export type Handled = Pick<ChannelLine, 'outcome' | 'answer' | 'composer' | 'reason'>;

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
      deps.log({
        level: 'warn',
        event: 'channel',
        channel: 'slack',
        requestId,
        what: 'request',
        outcome: 'refused',
        ms: 0,
      });
      return c.body(null, 401);
    }
    const delivery = readDelivery(c.req.header('content-type') ?? '', body);
    const publicUrl = deps.publicUrl ?? new URL(c.req.url).origin;
    const work = { deps, config, api: createSlackApi(config, deps), abilities, requestId, publicUrl };
    if (isWork(delivery)) c.executionCtx.waitUntil(handleAndLog(delivery, work));
    return acknowledge(delivery);
  });
  return channel;
}

type Work = Extract<Delivery, { kind: 'message' | 'command' | 'rating' | 'rate-limited' }>;

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

async function handleAndLog(delivery: Work, work: SlackWork): Promise<void> {
  const { deps, requestId } = work;
  const began = deps.now();
  const handled = await handle(delivery, work).catch((error: unknown) => ({
    outcome: 'failed' as const,
    reason: reasonOf(error, deps.corpus),
  }));
  deps.log({
    level: handled.outcome === 'failed' ? 'error' : delivery.kind === 'rate-limited' ? 'warn' : 'info',
    event: 'channel',
    channel: 'slack',
    requestId,
    what: delivery.kind === 'message' ? delivery.type : delivery.kind,
    ms: deps.now() - began,
    ...handled,
  });
}

function handle(delivery: Work, work: SlackWork): Promise<Handled> {
  switch (delivery.kind) {
    case 'message':
      return handleMessage(delivery, work);
    case 'command':
      return handleCommand(delivery, work);
    case 'rating':
      return handleRating(delivery, work);
    case 'rate-limited':
      return Promise.resolve({ outcome: 'ignored', reason: 'Slack holds events back: too many in an hour' });
  }
}
