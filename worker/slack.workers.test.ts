import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { requestId } from 'hono/request-id';
import { describe, expect, test } from 'vitest';

import { waitFor } from './adapters/wait.ts';
import type { Answer } from './answering/answer.ts';
import { createAnswerInConversation, type AnswerQuestion } from './answering/conversation.ts';
import { appForTests, corpusForTests } from './app-for-tests.ts';
import type { ChannelDeps, ChannelLine } from './channels/channel-deps.ts';
import { sampleAnswer, sampleAnswers } from './channels/sample-answers-for-tests.ts';
import { slackHeaders, testSecret } from './channels/slack/signed-for-tests.ts';
import { createSlackChannel } from './channels/slack/slack-channel.ts';
import { commandBody, deliverSigned, eventBody, form, playedWorkspace, thumbBody } from './slack-for-tests.ts';
import { createStores } from './stores.ts';

interface Overrides extends Partial<Omit<ChannelDeps, 'wait'>> {
  readonly answerQuestion?: AnswerQuestion;
  readonly database?: D1Database;
  /** Waits of so many milliseconds that are over at once, or when something else is. */
  readonly over?: Readonly<Record<number, Promise<void>>>;
}

const quickMs = 700;
const patienceMs = 24_000;
const hurryMs = 2_500;
const atOnce = Promise.resolve();

/** The channel on the real database and a workspace of its own, with an answering of its own. */
function slackForTests({ database = env.DB, over = {}, ...overrides }: Overrides = {}) {
  const slack = playedWorkspace();
  const lines: ChannelLine[] = [];
  const now = () => Date.now();
  const { conversations, claims, feedback } = createStores(
    { database, now },
    { conversationDays: 30, feedbackDays: 365, auditDays: 90 },
  );
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
    log: (line) => lines.push(line),
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
function answering(answer: Answer, pause: () => Promise<void> = () => Promise.resolve()): AnswerQuestion {
  return async function* () {
    for (const [position, segment] of answer.segments.entries()) {
      yield { type: 'segment', segment, citations: [] };
      if (position === 0) await pause();
    }
    yield { type: 'done', answer: { ...answer, question: 'Hvem er med?' } };
  };
}

const failing = answering(sampleAnswer(), () => Promise.reject(new Error('noget uventet')));

let clock = 1_700_000_000;
const freshTs = () => `${(clock += 100)}.000100`;
const mention = (ts = freshTs(), more: Record<string, unknown> = {}) =>
  eventBody({ type: 'app_mention', channel: 'C1', ts, text: '<@UBOT> Hvem er med?', ...more });
const inThread = (threadTs: string, more: Record<string, unknown> = {}) =>
  eventBody({
    type: 'message',
    channel_type: 'channel',
    ts: freshTs(),
    thread_ts: threadTs,
    text: 'Og hvem ellers?',
    ...more,
  });

/** Waits until a call has been made. */
const called = (slack: ReturnType<typeof playedWorkspace>, method: string) => async () => {
  for (;;) {
    if ((await slack.seen()).calls.some((call) => call.method === method)) return;
    await new Promise((done) => setTimeout(done, 5));
  }
};

/** A database without tables. */
const brokenDatabase = new Proxy(env.DB, {
  get: (target, name) =>
    name === 'prepare'
      ? () => target.prepare('SELECT * FROM findes_ikke')
      : (Reflect.get(target, name, target) as unknown),
});

describe('a delivery', () => {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'udfordring' });

  test('that asks whether the address is ours is answered', async () => {
    const { deliver } = slackForTests();
    expect(await deliver(challenge)).toEqual({ status: 200, body: 'udfordring' });
    expect(await deliver('ssl_check=1&token=x', form)).toEqual({ status: 200, body: '' });
  });

  test.each([
    ['five minutes old', -301, testSecret],
    ['from the future', 301, testSecret],
    ['signed with another secret', 0, 'en anden'],
  ])('%s is refused, and nothing is done', async (_, offset, secret) => {
    const { deliver, slack, lines } = slackForTests();
    const body = mention();
    const headers = await slackHeaders(body, Math.floor(Date.now() / 1_000) + offset, secret);
    expect((await deliver(body, 'application/json', headers)).status).toBe(401);
    expect((await deliver(challenge, 'application/json', new Headers())).status).toBe(401);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect((await slack.seen()).calls).toEqual([]);
  });

  const unknownEvent = JSON.stringify({ type: 'event_callback', event_id: 'E', event: { type: 'team_join' } });
  const unknownAction = `payload=${encodeURIComponent('{"type":"view_closed","user":{"id":"U1"}}')}`;
  test.each([
    ['broken JSON', '{"type":', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['an event without one', '{"type":"event_callback"}', 'application/json', 400],
    ['a broken payload', 'payload=%7B', form, 400],
    ['a form of something else', 'text=hej', form, 400],
    ['a JSON body as plain text', challenge, 'text/plain', 415],
    ['a body of no type', challenge, '', 415],
    ['an event nobody asked for', unknownEvent, 'application/json', 200],
    ['an action nobody asked for', unknownAction, form, 200],
    ['one megabyte', 'x'.repeat(1_048_576), 'application/json', 413],
  ])('of %s is not taken for anything else', async (_, body, contentType, status) => {
    const { deliver, slack } = slackForTests();
    expect((await deliver(body, contentType)).status).toBe(status);
    expect((await slack.seen()).calls).toEqual([]);
  });

  test('is acknowledged before anything has been looked up', async () => {
    const patience = Promise.withResolvers<void>();
    const { app, slack } = slackForTests({
      corpus: { services: () => new Promise(() => {}), explain: () => undefined },
      over: { [quickMs]: atOnce, [patienceMs]: patience.promise },
    });
    const delivered = await deliverSigned(async (request, context) => {
      const response = await app.fetch(request, {}, context);
      patience.resolve();
      return response;
    }, mention());
    expect(delivered).toEqual({ status: 200, body: '' });
    const { messages } = await slack.seen();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toContain('Der gik noget galt');
  });

  test('is 404 where Slack is not set up', async () => {
    const response = await appForTests().get('/slack/events', { method: 'POST', body: challenge });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not_found' });
  });
});

describe('an event', () => {
  test('that is delivered again, or as two kinds of event, is answered once', async () => {
    const { deliver, slack } = slackForTests();
    const ts = freshTs();
    const body = mention(ts);
    const retry = await slackHeaders(body, Math.floor(Date.now() / 1_000));
    retry.set('x-slack-retry-num', '1');
    retry.set('x-slack-retry-reason', 'http_timeout');
    await Promise.all([deliver(body), deliver(body), deliver(body, 'application/json', retry)]);
    await deliver(inThread(ts, { ts, text: '<@UBOT> Hvem er med?' }));
    await deliver(mention(ts));
    expect((await slack.seen()).messages).toHaveLength(1);
  });

  test('of which only the second delivery arrives is answered', async () => {
    const { deliver, slack } = slackForTests();
    const body = mention();
    const headers = await slackHeaders(body, Math.floor(Date.now() / 1_000));
    headers.set('x-slack-retry-num', '2');
    await deliver(body, 'application/json', headers);
    expect((await slack.seen()).messages).toHaveLength(1);
  });

  test.each([
    ['of our own', { user: 'UBOT' }],
    ['of a bot', { bot_id: 'B1' }],
    ['about an edit', { subtype: 'message_changed', user: undefined }],
    ['about a deletion', { subtype: 'message_deleted' }],
    ['of a bot of old', { subtype: 'bot_message', user: undefined }],
  ])('%s is not answered', async (_, more) => {
    const { deliver, slack } = slackForTests();
    await deliver(mention(freshTs(), more));
    await deliver(
      eventBody({ type: 'message', channel: 'D1', channel_type: 'im', ts: freshTs(), text: 'Hej', ...more }),
    );
    expect((await slack.seen()).calls).toEqual([]);
  });

  test('with a file is answered like others', async () => {
    const { deliver, slack } = slackForTests();
    await deliver(
      eventBody({
        type: 'message',
        channel: 'D1',
        channel_type: 'im',
        ts: freshTs(),
        text: 'Hvem er med?',
        subtype: 'file_share',
      }),
    );
    expect((await slack.seen()).messages).toHaveLength(1);
  });
});

describe('a thread', () => {
  test('that began with a mention goes on without one, unless somebody else is addressed', async () => {
    const { deliver, slack } = slackForTests();
    const start = freshTs();
    await deliver(mention(start));
    await deliver(inThread(start));
    await deliver(inThread(start, { text: '<@U2> hvad siger du?' }));
    expect((await slack.seen()).messages.map(({ threadTs }) => threadTs)).toEqual([start, start]);
  });

  test('whose second message arrives first is answered in full', async () => {
    const first = Promise.withResolvers<void>();
    const { deliver, slack } = slackForTests({ over: { [hurryMs]: first.promise } });
    const start = freshTs();
    const later = deliver(inThread(start, { ts: `${Number.parseInt(start, 10) + 2}.000100` }));
    await deliver(mention(start));
    first.resolve();
    await later;
    expect((await slack.seen()).messages).toHaveLength(2);
  });

  test('that others began is not listened to, whether the app was mentioned in it or not', async () => {
    const { deliver, slack } = slackForTests();
    const start = freshTs();
    await deliver(inThread(start));
    await deliver(mention(freshTs(), { thread_ts: start }));
    await deliver(inThread(start));
    await deliver(eventBody({ type: 'message', channel_type: 'channel', ts: freshTs(), text: 'Hvem er med?' }));
    expect((await slack.seen()).messages).toHaveLength(1);
  });
});

describe('a message', () => {
  test.each(Object.entries(sampleAnswers))('%s is taken by Slack as it is', async (_, answer) => {
    const { deliver, slack } = slackForTests({ answerQuestion: answering(answer) });
    await deliver(mention());
    const { messages, calls } = await slack.seen();
    expect(calls).toEqual([{ method: 'chat.postMessage', outcome: 'ok' }]);
    expect(messages[0]?.text).not.toBe('');
  });

  test.each(Object.entries(sampleAnswers))('%s is streamed when it takes its time', async (_, answer) => {
    const played = slackForTests({
      over: { [quickMs]: atOnce },
      answerQuestion: (...asked) => answering(answer, called(played.slack, 'chat.startStream'))(...asked),
    });
    await played.deliver(mention());
    const { messages, calls } = await played.slack.seen();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ streaming: false, edited: false });
    expect(messages[0]?.text).toMatch(/^\w/);
    expect(JSON.stringify(messages[0]?.blocks)).toContain('feedback_buttons');
    expect(calls.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(calls.map(({ method }) => method)).not.toContain('chat.postMessage');
  });

  test('takes the place of a line where Slack does not stream, which is asked once', async () => {
    const played = slackForTests({
      over: { [quickMs]: atOnce },
      answerQuestion: (...asked) => answering(sampleAnswer(), called(played.slack, 'chat.postMessage'))(...asked),
    });
    await played.slack.script({ method: 'chat.startStream', error: 'unknown_method' });
    await played.deliver(mention());
    await played.deliver(mention());
    const { messages, calls } = await played.slack.seen();
    expect(messages.map(({ edited }) => edited)).toEqual([true, true]);
    expect(messages[0]?.text).toContain('Syv kommuner er med. [1]');
    expect(calls.map(({ method }) => method).filter((method) => method === 'chat.startStream')).toHaveLength(1);
  });

  test('is posted anew when the line has been deleted', async () => {
    const played = slackForTests({
      over: { [quickMs]: atOnce },
      answerQuestion: (...asked) => answering(sampleAnswer(), called(played.slack, 'chat.postMessage'))(...asked),
    });
    await played.slack.script({ method: 'chat.update', error: 'message_not_found' });
    await played.slack.script({ method: 'chat.update', error: 'message_not_found' });
    await played.deliver(
      eventBody({ type: 'message', channel: 'D1', channel_type: 'im', ts: freshTs(), text: 'Hvem?' }),
    );
    expect((await played.slack.seen()).messages.at(-1)?.text).toContain('Syv kommuner er med. [1]');
  });

  test('is sent again when Slack says it is too early', async () => {
    const { deliver, slack } = slackForTests({ over: { 2_000: atOnce } });
    await slack.script({ method: 'chat.postMessage', status: 429, headers: { 'retry-after': '2' } });
    await deliver(mention());
    const { messages, calls } = await slack.seen();
    expect(calls.map(({ outcome }) => outcome)).toEqual(['429', 'ok']);
    expect(messages).toHaveLength(1);
  });

  test('goes without blocks when Slack does not take them', async () => {
    const { deliver, slack } = slackForTests();
    await slack.script({ method: 'chat.postMessage', error: 'invalid_blocks' });
    await deliver(mention());
    const [message] = (await slack.seen()).messages;
    expect(message?.blocks).toBeUndefined();
    expect(message?.text).toMatch(
      /Syv kommuner er med\. \[1\].*Kontrollér kilden.*\[1\] Notat om kommuner › .*, side 1: https:/s,
    );
  });

  test('that Slack will not have at all is a line in the log', async () => {
    const { deliver, slack, lines } = slackForTests();
    await slack.script({ method: 'chat.postMessage', error: 'channel_not_found' });
    await slack.script({ method: 'chat.postMessage', error: 'channel_not_found' });
    await deliver(mention());
    expect(lines).toMatchObject([
      { level: 'error', outcome: 'failed', reason: expect.stringContaining('channel_not_found') as string },
    ]);
  });

  test('that asks nothing, or too much, is told so', async () => {
    const { deliver, slack, lines } = slackForTests();
    await deliver(mention(freshTs(), { text: '<@UBOT> ' }));
    await deliver(mention(freshTs(), { text: `<@UBOT> ${'x'.repeat(1_001)}` }));
    expect((await slack.seen()).messages.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Stil et spørgsmål/),
      expect.stringMatching(/^Spørgsmålet er på 1001 tegn/),
    ]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['told', 'told']);
  });
});

describe('a failure', () => {
  const line = /Der gik noget galt.*Oplys nummer ([0-9a-f-]{36})/;

  test.each([
    ['of answering', { answerQuestion: failing }],
    [
      'of the documents',
      { corpus: { services: async () => ({ ok: false as const, reason: 'væk' }), explain: () => undefined } },
    ],
    ['of the database', { database: brokenDatabase }],
  ])('%s is told in one line, with the number that the log has', async (_, overrides) => {
    const { deliver, slack, lines } = slackForTests(overrides);
    await deliver(mention());
    const { messages } = await slack.seen();
    expect(messages).toHaveLength(1);
    expect(lines).toMatchObject([{ outcome: 'failed', requestId: line.exec(messages[0]?.text ?? '')?.[1] }]);
    expect(lines[0]?.reason).not.toBe('');
    expect(messages[0]?.text).not.toContain(lines[0]?.reason);
  });

  test('of the database says nothing to those who may not have meant us', async () => {
    const { deliver, slack } = slackForTests({ database: brokenDatabase });
    await deliver(inThread(freshTs()));
    expect((await slack.seen()).calls).toEqual([]);
  });

  test('in the middle of a stream ends it with the line', async () => {
    const played = slackForTests({
      over: { [quickMs]: atOnce },
      answerQuestion: (...asked) =>
        answering(sampleAnswers['partial'] ?? sampleAnswer(), async () => {
          await called(played.slack, 'chat.appendStream')();
          throw new Error('afbrudt');
        })(...asked),
    });
    await played.deliver(mention());
    const { messages } = await played.slack.seen();
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/^Formanden er en borgmester\..*\n\nDer gik noget galt/s);
    expect(messages[0]?.streaming).toBe(false);
  });
});

describe('a command', () => {
  test('is answered once, to the one who gave it; without a question it is explained', async () => {
    const { deliver, slack } = slackForTests();
    const body = commandBody('Hvem er med?', slack.responseUrl);
    await Promise.all([deliver(body, form), deliver(body, form)]);
    const { responses } = await slack.seen();
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    const explained = await deliver(commandBody(' ', slack.responseUrl), form);
    expect(JSON.parse(explained.body)).toMatchObject({ text: expect.stringMatching(/^Stil et spørgsmål/) as string });
    expect((await slack.seen()).responses).toHaveLength(1);
  });

  test.each([
    [{ status: 500 }, true],
    [{ status: 400, error: 'invalid_blocks' }, false],
  ])('is answered again after %j', async (fault, withBlocks) => {
    const { deliver, slack } = slackForTests({ over: { 1_000: atOnce } });
    await slack.script({ method: 'response_url', ...fault });
    await deliver(commandBody('Hvem er med?', slack.responseUrl), form);
    const { responses } = await slack.seen();
    expect(responses).toHaveLength(1);
    expect('blocks' in (responses[0] ?? {})).toBe(withBlocks);
  });

  test('is answered when the database is away, as it needs none', async () => {
    const { deliver, slack } = slackForTests({ database: brokenDatabase });
    await deliver(commandBody('Hvem er med?', slack.responseUrl), form);
    expect((await slack.seen()).responses).toHaveLength(1);
  });

  test('is never answered to an address that is not of Slack', async () => {
    const { deliver, slack, lines } = slackForTests({ over: { 1_000: atOnce } });
    await deliver(commandBody('Hvem er med?', 'https://hooks.slack.com.example/x'), form);
    expect(lines).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('not of Slack') as string }]);
    expect((await slack.seen()).calls).toEqual([]);
  });
});

describe('a thumb', () => {
  test('replaces the one that the same person gave before', async () => {
    const { deliver, slack } = slackForTests();
    await deliver(thumbBody('tommel-1:up', slack.responseUrl), form);
    await deliver(thumbBody('tommel-1:down', slack.responseUrl), form);
    const { results } = await env.DB.prepare(`SELECT rating FROM feedback WHERE answer_id = 'tommel-1'`).all();
    expect(results).toEqual([{ rating: 'down' }]);
  });

  test('that cannot be kept is told to that person', async () => {
    const { deliver, slack, lines } = slackForTests({ database: brokenDatabase });
    expect((await deliver(thumbBody('tommel-2:up', slack.responseUrl), form)).status).toBe(200);
    const { responses } = await slack.seen();
    expect(responses).toMatchObject([
      { replace_original: false, text: expect.stringMatching(/^Din vurdering/) as string },
    ]);
    expect(lines).toMatchObject([{ outcome: 'failed', what: 'rating' }]);
  });

  test.each(['a b:up', 'a:maybe', ':up'])('with the value %s is not ours', async (value) => {
    const { deliver, lines, slack } = slackForTests();
    expect((await deliver(thumbBody(value, slack.responseUrl), form)).status).toBe(200);
    expect(lines).toEqual([]);
  });
});
