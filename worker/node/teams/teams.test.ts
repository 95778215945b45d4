import { setTimeout as pause } from 'node:timers/promises';

import { UnsecuredJWT, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { testOutDir } from '../project-dir.ts';
import { serveWorker, type RunningWorker } from '../serve-worker.ts';
import prepareTestSnapshot from '../test-snapshot.ts';
import { bot, startBotFramework, type BotFramework, type TokenOptions } from './bot-framework.ts';

const question = 'Hvilke kommuner er med i Business Region Aarhus?';

let platform: BotFramework;
let worker: RunningWorker;
let count = 0;

beforeAll(async () => {
  await prepareTestSnapshot();
  platform = await startBotFramework();
  worker = await serveWorker(testOutDir, platform.variables);
}, 120_000);

afterAll(async () => {
  await worker.stop();
  await platform.close();
});

beforeEach(() => {
  count += 1;
});

/** An activity as Teams delivers it, in a chat of its own for each test. */
function activity(given: Readonly<Record<string, unknown>> = {}) {
  const id = `activity-${count}-${crypto.randomUUID()}`;
  return {
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl: platform.serviceUrl,
    from: { id: '29:somebody', name: 'Somebody', aadObjectId: '33333333-3333-4333-8333-333333333333' },
    recipient: { id: `28:${bot.appId}`, name: 'Kildesvar' },
    conversation: { id: `a:chat-${count}`, conversationType: 'personal', tenantId: bot.tenantId },
    channelData: { tenant: { id: bot.tenantId } },
    text: question,
    ...given,
  };
}

async function deliver(body: unknown, authorization?: string): Promise<Response> {
  const token = authorization ?? `Bearer ${await platform.sign()}`;
  return fetch(new URL('/teams/messages', worker.origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: token }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Messages sent in the conversation of this test, once there are so many; typing is left out. */
async function messages(least: number, conversation = `a:chat-${count}`) {
  const here = () =>
    platform.taken.filter(
      ({ path, activity: { type } }) => type === 'message' && path.includes(`/conversations/${conversation}/`),
    );
  for (let tries = 0; here().length < least && tries < 200; tries += 1) await pause(50);
  return here();
}

describe('a request is let in only with a token that holds in every part', () => {
  const seconds = () => Math.floor(Date.now() / 1_000);
  const signed = async (options: TokenOptions) => `Bearer ${await platform.sign(options)}`;

  test.each<[string, () => Promise<string> | string, number]>([
    ['no token', () => '', 401],
    ['another scheme', () => 'Basic eDp5', 401],
    ['no token of three parts', () => 'Bearer abc', 401],
    ['no signature', () => `Bearer ${new UnsecuredJWT({ aud: bot.appId }).encode()}`, 401],
    [
      'a shared secret for a signature',
      async () =>
        `Bearer ${await new SignJWT({
          iss: 'https://api.botframework.com',
          aud: bot.appId,
          serviceurl: platform.serviceUrl,
        })
          .setProtectedHeader({ alg: 'HS256', kid: 'endorsed' })
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(bot.password.padEnd(32)))}`,
      401,
    ],
    ['a key that is not published', () => signed({ key: 'foreign' }), 401],
    ['an unknown key id', () => signed({ header: { kid: 'unknown' } }), 401],
    ['another issuer', () => signed({ claims: { iss: `https://sts.windows.net/${bot.tenantId}/` } }), 401],
    ['another audience', () => signed({ claims: { aud: bot.tenantId } }), 401],
    ['no expiry', () => signed({ claims: { exp: undefined } }), 401],
    ['expired', () => signed({ claims: { exp: seconds() - 301 } }), 401],
    ['not valid yet', () => signed({ claims: { nbf: seconds() + 330 } }), 401],
    ['no serviceurl', () => signed({ claims: { serviceurl: undefined } }), 401],
    ['another serviceurl', () => signed({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } }), 403],
    ['a key that does not speak for Teams', () => signed({ key: 'unendorsed' }), 403],
  ])('%s', async (_, authorization, status) => {
    const response = await deliver(activity(), await authorization());
    expect([response.status, await response.text()]).toEqual([status, '{}']);
    expect(await messages(0)).toEqual([]);
  });

  test.each<[string, () => Record<string, unknown>, string | undefined]>([
    ['another tenant', () => ({ channelData: { tenant: { id: bot.appId } } }), undefined],
    ['two tenants', () => ({ conversation: { id: `a:chat-${count}`, tenantId: bot.appId } }), undefined],
    ['no tenant', () => ({ conversation: { id: `a:chat-${count}` }, channelData: {} }), undefined],
    ['another channel', () => ({ channelId: 'webchat' }), undefined],
    ['a host that replies may not go to', () => ({}), 'https://smba.trafficmanager.net.example.dk/emea/'],
    ['a port of this machine that is not named', () => ({}), 'http://127.0.0.1:9/connector'],
  ])('with a good token: %s', async (_, given, serviceUrl) => {
    const url = serviceUrl ?? platform.serviceUrl;
    const authorization = await signed({ claims: { serviceurl: url } });
    expect((await deliver(activity({ serviceUrl: url, ...given() }), authorization)).status).toBe(403);
    expect(await messages(0)).toEqual([]);
  });

  test('clocks may differ by five minutes, and addresses in case and a last slash', async () => {
    const claims = {
      nbf: seconds() + 270,
      exp: seconds() - 270,
      serviceurl: platform.serviceUrl.toUpperCase().replace(/\/$/, ''),
    };
    expect((await deliver(activity(), await signed({ claims }))).status).toBe(200);
    expect(await messages(1)).toHaveLength(1);
  });

  test('what is no activity is a 400, what is too large a 413, and reading is no way in', async () => {
    expect((await deliver('{')).status).toBe(400);
    expect((await deliver({ type: 'message' })).status).toBe(400);
    expect((await deliver(activity({ text: 'x'.repeat(1_000_000) }))).status).toBe(413);
    const read = await fetch(new URL('/teams/messages', worker.origin));
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a conversation', () => {
  test('question, follow-up, feedback, refusal', async () => {
    expect((await deliver(activity())).status).toBe(200);
    const [first] = await messages(1);
    expect(first?.activity.text).toMatch(/Favrskov, Hedensted.*\[1\]/);
    expect(JSON.stringify(first?.activity.entities)).toContain('AIGeneratedContent');
    expect(JSON.stringify(first?.activity.entities)).toContain('Business Region Aarhus, side 5-6');
    expect(platform.taken.some(({ activity: { type } }) => type === 'typing')).toBe(true);

    await deliver(activity({ text: 'Hvordan er det finansieret?' }));
    const [, second] = await messages(2);
    expect(JSON.stringify(second?.activity.entities)).toContain('Business Region Aarhus');

    const rating = {
      actionName: 'feedback',
      actionValue: { reaction: 'dislike', feedback: '{"feedbackText":"Kort"}' },
    };
    const invoke = { type: 'invoke', name: 'message/submitAction', value: rating, text: undefined };
    const rated = await deliver(activity({ ...invoke, replyToId: first?.id }));
    expect([rated.status, await rated.text()]).toEqual([200, '{}']);
    expect((await deliver(activity({ ...invoke, replyToId: 'somebody-elses' }))).status).toBe(404);
    expect((await deliver(activity({ ...invoke, name: 'task/fetch', replyToId: first?.id }))).status).toBe(501);

    await deliver(activity({ text: 'Hvad koster en liter mælk i Brugsen?' }));
    const [, , third] = await messages(3);
    expect(third?.activity.text).toMatch(/ikke/);
    expect(JSON.stringify(third?.activity.entities)).not.toContain('"support"');
    expect(platform.refused).toEqual([]);
    expect(platform.tokensGiven()).toBeLessThanOrEqual(2);
  });

  test('a thread of a channel is one conversation, answered in the thread, without the mention', async () => {
    const conversation = (thread: string) => ({
      conversation: {
        id: `19:kanal-${count}@thread.tacv2;messageid=${thread}`,
        conversationType: 'channel',
        tenantId: bot.tenantId,
      },
    });
    const mention = { type: 'mention', mentioned: { id: `28:${bot.appId}` }, text: '<at>Kildesvar</at>' };
    const ask = (text: string, thread: string) =>
      deliver(activity({ ...conversation(thread), text: `<at>Kildesvar</at>&nbsp;${text}`, entities: [mention] }));
    await ask(question, '1');
    const [first] = await messages(1, `19:kanal-${count}@thread.tacv2;messageid=1`);
    expect(first?.activity.text).toContain('Favrskov');
    await ask('Hvordan er det finansieret?', '2');
    const [other] = await messages(1, `19:kanal-${count}@thread.tacv2;messageid=2`);
    expect(JSON.stringify(other?.activity.entities ?? '')).not.toContain('Business Region Aarhus, side');
  });

  test('an activity that is delivered many times is answered once', async () => {
    const repeated = activity();
    const responses = await Promise.all(Array.from({ length: 5 }, () => deliver(repeated)));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await messages(1);
    await pause(300);
    expect(await messages(1)).toHaveLength(1);
  });

  test.each([
    [
      'whoever adds the bot is greeted',
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${bot.appId}` }] },
      /^Hej! /,
    ],
    ['a mention alone is told how to ask', { text: ' ' }, /^Stil et spørgsmål/],
    ['a question that is too long is told so', { text: 'x'.repeat(1_001) }, /1001 tegn/],
  ])('%s', async (_, given, expected) => {
    await deliver(activity(given));
    const [said] = await messages(1);
    expect(said?.activity.text).toMatch(expected);
  });

  test.each([
    ['a person who is added', { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody-new' }] }],
    ['an installation', { type: 'installationUpdate', action: 'add' }],
    ['an edited message', { type: 'messageUpdate' }],
    ['another bot', { from: { id: '28:44444444-4444-4444-8444-444444444444' } }],
  ])('%s gets no message', async (_, given) => {
    expect((await deliver(activity(given))).status).toBe(200);
    await pause(200);
    expect(await messages(0)).toEqual([]);
  });
});

describe('where limits are on', () => {
  let limited: RunningWorker;

  beforeAll(async () => {
    limited = await serveWorker(testOutDir, { ...platform.variables, LIMITS: 'on' });
  }, 120_000);

  afterAll(() => limited.stop());

  test('whoever asks too much is told when to ask again, once for each message', async () => {
    const send = async (body: unknown) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await platform.sign()}` };
      const url = new URL('/teams/messages', limited.origin);
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    };
    // More than twice what a minute allows, so that it does not matter when within one the test begins.
    const asked = Array.from({ length: 45 }, () => activity());
    for (const body of [...asked, ...asked.slice(0, 3)]) expect(await send(body)).toBe(200);
    const said = (await messages(asked.length)).map(({ activity: { text, replyToId } }) => ({ text, replyToId }));
    expect(said).toHaveLength(asked.length);
    expect(new Set(said.map(({ replyToId }) => replyToId))).toEqual(new Set(asked.map(({ id }) => id)));
    const told = said.filter(({ text = '' }) => /kort tid.*igen efter kl\. \d\d\.\d\d, så svarer jeg/.test(text));
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.length).toBeLessThanOrEqual(25);
    expect(said.filter(({ text = '' }) => text.includes('Favrskov'))).toHaveLength(asked.length - told.length);
  });
});

describe('when Teams does not take the answer', () => {
  test('told to wait, it waits and sends it once', async () => {
    platform.answerNext({ status: 429, headers: { 'retry-after': '0.2' } }, { status: 429 });
    await deliver(activity());
    const [said] = await messages(1);
    expect(said?.activity.text).toContain('Favrskov');
    await pause(200);
    expect(await messages(1)).toHaveLength(1);
  });

  test('refused, it says in one line that there is no answer, with the number of the request', async () => {
    // Typing and answer are refused; the line that says so is taken.
    platform.answerNext({ status: 400 }, { status: 400 });
    const response = await deliver(activity());
    const [said] = await messages(1);
    expect(said?.activity.text).toContain(response.headers.get('x-request-id'));
    expect(said?.activity.entities).toBeUndefined();
  });

  test('a token that is no longer taken is replaced', async () => {
    platform.answerNext({ status: 401 });
    await deliver(activity());
    expect((await messages(1))[0]?.activity.text).toContain('Favrskov');
  });
});
