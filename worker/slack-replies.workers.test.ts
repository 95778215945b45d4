import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';

import { sampleAnswer, sampleAnswers } from './channels/sample-answers-for-tests.ts';
import {
  answering,
  atOnce,
  brokenDatabase,
  called,
  commandBody,
  eventBody,
  failing,
  form,
  freshTs,
  inThread,
  mention,
  quickMs,
  slackForTests,
  thumbBody,
} from './slack-for-tests.ts';

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
