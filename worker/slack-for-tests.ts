import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { inject } from 'vitest';
import { z } from 'zod';

import { waitFor } from './adapters/wait.ts';
import type { Answer } from './answering/answer.ts';
import { createAnswerInConversation, type AnswerQuestion } from './answering/conversation.ts';
import { corpusForTests } from './app-for-tests.ts';
import { channelServices, type ChannelLine } from './channel-services.ts';
import type { ChannelDeps } from './channels/channel-deps.ts';
import { sampleAnswer } from './channels/sample-answers-for-tests.ts';
import { slackHeaders, testSecret } from './channels/slack/signed-for-tests.ts';
import { createSlackChannel } from './channels/slack/slack-channel.ts';
import type { Limits } from './http/access/limits.ts';
import type { Audit } from './http/http-deps.ts';
import { createStores } from './stores.ts';

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

interface Overrides extends Partial<Omit<ChannelDeps, 'wait'>> {
  readonly audit?: Partial<Audit>;
  readonly limits?: Partial<Limits>;
  readonly answerQuestion?: AnswerQuestion;
  readonly database?: D1Database;
  /** Waits of so many milliseconds that are over at once, or when something else is. */
  readonly over?: Readonly<Record<number, Promise<void>>>;
}

/** Nobody is held back. */
export const noLimits = {
  config: { limited: false, requestsPerKey: 0, requestsWithoutKey: 0, tokensPerKey: 0 },
  rate: { allow: async () => true, periodSeconds: 60 },
};

export const quickMs = 700;
export const patienceMs = 24_000;
export const hurryMs = 2_500;
export const atOnce = Promise.resolve();

/** The channel on the real database and a workspace of its own, with an answering of its own. */
export function slackForTests({ database = env.DB, over = {}, audit, limits, ...overrides }: Overrides = {}) {
  const slack = playedWorkspace();
  const lines: ChannelLine[] = [];
  const now = () => Date.now();
  const stores = createStores({ database, now }, { conversationDays: 30, feedbackDays: 365, auditDays: 90 });
  const { conversations, claims, feedback } = stores;
  const answerQuestion = overrides.answerQuestion ?? answering(sampleAnswer());
  const deps: ChannelDeps = {
    corpus: corpusForTests(),
    answerQuestion,
    answerInConversation: createAnswerInConversation(answerQuestion, conversations),
    conversations,
    claims,
    feedback,
    publicUrl: 'https://svar.example.dk',
    now,
    ...channelServices({
      audit: { log: stores.audit, secret: undefined, content: false, ...audit },
      limits: { ...noLimits, daily: stores.daily, ...limits },
      platformSecret: testSecret,
      now,
      log: (line) => lines.push(line),
    }),
    ...overrides,
    wait: (milliseconds, signal) => over[milliseconds] ?? waitFor(milliseconds, signal),
  };
  const config = { signingSecret: testSecret, botToken: slack.botToken, apiBase: slack.apiBase };
  const app = new Hono().use(requestId()).route('/', createSlackChannel(config, deps));
  const deliver = (body: string, contentType?: string, headers?: Headers) =>
    deliverSigned((request, context) => app.fetch(request, {}, context), body, contentType, headers);
  return { app, slack, lines, deliver };
}

/** Gives an answer, segment by segment; `pause` is waited for after the first one. */
export function answering(answer: Answer, pause: () => Promise<void> = () => Promise.resolve()): AnswerQuestion {
  return async function* () {
    for (const [position, segment] of answer.segments.entries()) {
      yield { type: 'segment', segment, citations: [] };
      if (position === 0) await pause();
    }
    yield { type: 'done', answer: { ...answer, question: 'Hvem er med?' } };
  };
}

export const failing = answering(sampleAnswer(), () => Promise.reject(new Error('noget uventet')));

let clock = 1_700_000_000;
export const freshTs = () => `${(clock += 100)}.000100`;
export const mention = (ts = freshTs(), more: Record<string, unknown> = {}) =>
  eventBody({ type: 'app_mention', channel: 'C1', ts, text: '<@UBOT> Hvem er med?', ...more });
export const inThread = (threadTs: string, more: Record<string, unknown> = {}) =>
  eventBody({
    type: 'message',
    channel_type: 'channel',
    ts: freshTs(),
    thread_ts: threadTs,
    text: 'Og hvem ellers?',
    ...more,
  });

/** Waits until a call has been made. */
export const called = (slack: ReturnType<typeof playedWorkspace>, method: string) => async () => {
  for (;;) {
    if ((await slack.seen()).calls.some((call) => call.method === method)) return;
    await new Promise((done) => setTimeout(done, 5));
  }
};

/** A database without tables. */
export const brokenDatabase = new Proxy(env.DB, {
  get: (target, name) =>
    name === 'prepare'
      ? () => target.prepare('SELECT * FROM findes_ikke')
      : (Reflect.get(target, name, target) as unknown),
});
