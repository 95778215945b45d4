export const testSecret = 'ikke-en-hemmelighed';

/** Headers that Slack would send with a body at a time, in seconds since the epoch. */
export async function slackHeaders(body: string, seconds: number, secret = testSecret): Promise<Headers> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode(`v0:${seconds}:${body}`));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return new Headers({ 'x-slack-request-timestamp': `${seconds}`, 'x-slack-signature': `v0=${hex}` });
}
