import fc from 'fast-check';
import { verifySlackRequest } from 'slack-edge';
import { describe, expect, test, vi } from 'vitest';

import { slackHeaders, testSecret } from './signed-for-tests.ts';
import { isSignedBySlack } from './verify-signature.ts';

/** From https://docs.slack.dev/authentication/verifying-requests-from-slack. */
const published = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  seconds: 1_531_420_618,
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  body:
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V' +
    '&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
    '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN' +
    '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
};

const headersOf = (timestamp: string, signature: string) =>
  new Headers({ 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature });

const seconds = Math.floor(Date.now() / 1_000);
const body = '{"type":"url_verification","challenge":"æøå"}';

describe('a signature', () => {
  test('that Slack publishes is accepted', async () => {
    const { secret, body: text, seconds: then, signature } = published;
    const signed = { headers: headersOf(`${then}`, signature), body: text };
    expect(await isSignedBySlack(signed, secret, then * 1_000)).toBe(true);
    expect(await isSignedBySlack({ ...signed, body: `${text}x` }, secret, then * 1_000)).toBe(false);
    expect((await slackHeaders(text, then, secret)).get('x-slack-signature')).toBe(signature);
  });

  test.each([
    ['now', 0, true],
    ['five minutes old', -300, true],
    ['older', -301, false],
    ['five minutes ahead', 300, true],
    ['further ahead', 301, false],
  ])('%s', async (_, offset, accepted) => {
    const signed = { headers: await slackHeaders(body, seconds + offset), body };
    expect(await isSignedBySlack(signed, testSecret, seconds * 1_000)).toBe(accepted);
  });

  test.each(['', 'v0=', `v0=${'0'.repeat(64)}`, `v1=${'0'.repeat(64)}`, 'v0=zz', `v0=${'0'.repeat(63)}`, 'æ'.slice(1)])(
    'that reads "%s" is refused',
    async (signature) => {
      const signed = { headers: headersOf(`${seconds}`, signature), body };
      expect(await isSignedBySlack(signed, testSecret, seconds * 1_000)).toBe(false);
    },
  );

  test.each(['', 'nu', '1e9', '-1', ' ', 'Infinity', `${seconds}.5`])(
    'at the time "%s" is refused',
    async (timestamp) => {
      const signature = (await slackHeaders(body, seconds)).get('x-slack-signature') ?? '';
      const signed = { headers: headersOf(timestamp, signature), body };
      expect(await isSignedBySlack(signed, testSecret, seconds * 1_000)).toBe(false);
    },
  );

  test('is read as another implementation reads it, but for times ahead of ours', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const offsets = fc.integer({ min: -280, max: 280 });
    const faults = fc.constantFrom('none', 'body', 'secret', 'digit', 'time');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), offsets, faults, async (text, offset, fault) => {
        const headers = await slackHeaders(text, seconds + offset, fault === 'secret' ? 'en anden' : testSecret);
        const signature = headers.get('x-slack-signature') ?? '';
        if (fault === 'digit')
          headers.set(
            'x-slack-signature',
            signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
          );
        if (fault === 'time') headers.set('x-slack-request-timestamp', `${seconds + offset + 1}`);
        const received = fault === 'body' ? `${text} ` : text;
        const ours = await isSignedBySlack({ headers, body: received }, testSecret, Date.now());
        expect(ours).toBe(fault === 'none');
        expect(ours).toBe(await verifySlackRequest(testSecret, headers, received));
      }),
    );
  });
});
