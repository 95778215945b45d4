import { describe, expect, test } from 'vitest';

import { appForTests } from './app-for-tests.ts';
import { slackHeaders, testSecret } from './channels/slack/signed-for-tests.ts';
import {
  atOnce,
  deliverSigned,
  eventBody,
  form,
  freshTs,
  hurryMs,
  inThread,
  mention,
  patienceMs,
  quickMs,
  slackForTests,
} from './slack-for-tests.ts';

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
