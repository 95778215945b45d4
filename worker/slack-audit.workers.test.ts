import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';

import { auditActor, ratingActor } from './actors.ts';
import { createRateLimiter } from './adapters/rate-limiter-cloudflare.ts';
import { sampleAnswer } from './channels/sample-answers-for-tests.ts';
import { testSecret } from './channels/slack/signed-for-tests.ts';
import { createStores } from './stores.ts';
import {
  answering,
  commandBody,
  form,
  freshTs,
  inThread,
  mention,
  slackForTests,
  thumbBody,
} from './slack-for-tests.ts';

const secret = 'falsk-hemmelighed-til-proever-0001';
const person = 'slack:T1:U1';
const rows = async () => (await env.DB.prepare('SELECT * FROM audit_events ORDER BY position').all()).results;

beforeEach(async () => {
  const tables = ['audit_events', 'feedback', 'daily_use'];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

describe('the audit log of Slack', () => {
  test('tells how each answer came about, and neither what it says nor who asked', async () => {
    const { deliver, slack, lines } = slackForTests({ audit: { secret } });
    await deliver(mention());
    await deliver(commandBody('Hvem er med?', slack.responseUrl), form);
    await deliver(mention(freshTs(), { text: '<@UBOT> ' }));
    await deliver(inThread(freshTs()));
    const actor = await auditActor(secret, person);
    const answered = { outcome: 'answered', actor, answer: 'answered', composer: 'extractive', cited: ['p-1'] };
    const questionHash: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(lines).toMatchObject([
      { what: 'app_mention', ...answered, questionCharacters: 12, questionHash },
      { what: 'command', ...answered },
      { what: 'app_mention', outcome: 'told', actor },
      { what: 'message', outcome: 'ignored' },
    ]);
    expect(lines[3]).not.toHaveProperty('actor');
    const stored = await rows();
    const row = { channel: 'slack', status: 'answered', reason: '', actor, key_id: '', question: null, answer: null };
    expect(stored).toMatchObject([row, row]);
    for (const written of [stored, lines]) expect(JSON.stringify(written)).not.toMatch(/Hvem|kommuner|U1|T1/);
  });

  test('tells nobody apart without a secret, and keeps content only when that is switched on', async () => {
    const { deliver, lines } = slackForTests({
      audit: { content: true },
      answerQuestion: answering(sampleAnswer({ text: 'Syv kommuner er med. [1]' })),
    });
    await deliver(mention());
    expect(await rows()).toMatchObject([
      { actor: '', question: 'Hvem er med?', answer: expect.stringContaining('[1]') as string },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Hvem|U1/);
  });

  test('has the answer that Slack did not take, since it may have been seen', async () => {
    const { deliver, slack, lines } = slackForTests();
    await slack.script({ method: 'chat.postMessage', error: 'channel_not_found' });
    await slack.script({ method: 'chat.postMessage', error: 'channel_not_found' });
    await deliver(mention());
    expect(lines).toMatchObject([{ outcome: 'failed', answer: 'answered' }]);
    expect(await rows()).toHaveLength(1);
  });

  test('that cannot be written keeps no answer back, and the log says so', async () => {
    const log = { record: () => Promise.reject(new Error('D1 er væk')) };
    const { deliver, slack, lines } = slackForTests({ audit: { log } });
    await deliver(mention());
    expect((await slack.seen()).messages).toHaveLength(1);
    expect(lines).toMatchObject([{ level: 'info' }, { level: 'error', reason: 'not in the audit log: D1 er væk' }]);
  });

  test('and ratings name one person by hashes that can be made again, to delete them', async () => {
    const { deliver, slack } = slackForTests({ audit: { secret } });
    await deliver(mention());
    await deliver(thumbBody('sample:up', slack.responseUrl), form);
    expect(await rows()).toMatchObject([{ actor: await auditActor(secret, person) }]);
    const rater = await ratingActor(testSecret, person);
    expect(await env.DB.prepare('SELECT actor FROM feedback').first('actor')).toBe(rater);
  });
});

describe('somebody who asks too much', () => {
  const waits = /kort tid.*igen efter kl\. \d\d\.\d\d, så svarer jeg\.$/;
  const limited = { limited: true, requestsPerKey: 0, requestsWithoutKey: 0, tokensPerKey: 0 };
  const binding = () => {
    const rate = createRateLimiter({
      key: env.RATE_PER_KEY,
      address: env.RATE_PER_ADDRESS,
      person: env.RATE_PER_PERSON,
    });
    return { config: limited, rate };
  };
  const never = { config: limited, rate: { allow: async () => false, periodSeconds: 60 } };

  test('is told when to ask again; each message gets one answer or one such line, and others are answered', async () => {
    const { deliver, slack, lines } = slackForTests({ limits: binding() });
    // More than twice what a minute allows, so that it does not matter when within one the test begins.
    const asked = Array.from({ length: 45 }, () => mention(freshTs(), { user: 'UQUICK' }));
    for (const body of asked) await deliver(body);
    await deliver(mention(freshTs(), { user: 'UOTHER' }));
    const { messages } = await slack.seen();
    expect(messages).toHaveLength(46);
    expect(new Set(messages.map(({ threadTs }) => threadTs)).size).toBe(46);
    const told = messages.filter(({ text }) => waits.test(text));
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.length).toBeLessThanOrEqual(25);
    expect(messages.at(-1)?.text).not.toMatch(waits);
    expect(lines.filter(({ outcome }) => outcome === 'held-back')).toHaveLength(told.length);
    expect(await rows()).toHaveLength(46 - told.length);
  });

  test('is told once, however often Slack delivers', async () => {
    const { deliver, slack } = slackForTests({ limits: never });
    const body = mention();
    await Promise.all([deliver(body), deliver(body), deliver(body)]);
    expect((await slack.seen()).messages).toMatchObject([{ text: expect.stringMatching(waits) as string }]);
  });

  test('sees it in place of the line that a command begins with', async () => {
    const { deliver, slack } = slackForTests({ limits: never });
    await deliver(commandBody('Hvem er med?', slack.responseUrl), form);
    expect((await slack.seen()).responses).toMatchObject([
      { replace_original: true, text: expect.stringMatching(waits) as string },
    ]);
  });

  test('in a day waits for the next one, and so do all without a key', async () => {
    const { daily } = createStores(
      { database: env.DB, now: () => Date.now() },
      { conversationDays: 30, feedbackDays: 365, auditDays: 90 },
    );
    const allow = { allow: async () => true, periodSeconds: 60 };
    const { deliver, slack } = slackForTests({
      limits: { config: { ...limited, requestsWithoutKey: 2 }, rate: allow },
    });
    await daily.countRequest('without-key', 2);
    await deliver(mention());
    await deliver(mention(freshTs(), { user: 'U2' }));
    expect((await slack.seen()).messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('[1]'),
      expect.stringMatching(/^Der er ikke flere svar tilbage i dag\..* kl\. 0[12]\.00, så svarer jeg\.$/),
    ]);
  });

  test('is told that something went wrong when nobody can tell how much it was', async () => {
    const rate = { allow: () => Promise.reject(new Error('bindingen er væk')), periodSeconds: 60 };
    const { deliver, slack, lines } = slackForTests({ limits: { config: limited, rate } });
    await deliver(mention());
    expect((await slack.seen()).messages).toMatchObject([
      { text: expect.stringMatching(/^Der gik noget galt/) as string },
    ]);
    expect(lines).toMatchObject([{ outcome: 'failed', reason: 'Error: bindingen er væk' }]);
  });
});
