/** How far Slack's clock and ours may be apart, in seconds, in either direction. */
const toleranceSeconds = 300;

export interface SignedRequest {
  readonly headers: Headers;
  /** As received: the signature is over these very bytes, as UTF-8. */
  readonly body: string;
}

/**
 * Whether a request was signed with the secret within the last five minutes, as
 * https://docs.slack.dev/authentication/verifying-requests-from-slack describes. A time ahead of ours is held to the
 * same limit, so that a request that was recorded cannot be kept for later.
 */
export async function isSignedBySlack(
  { headers, body }: SignedRequest,
  signingSecret: string,
  nowMs: number,
): Promise<boolean> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? '';
  const signature = /^v0=([0-9a-f]{64})$/.exec(headers.get('x-slack-signature') ?? '')?.[1];
  if (!/^\d{1,12}$/.test(timestamp) || signature === undefined) return false;
  if (Math.abs(nowMs / 1_000 - Number(timestamp)) > toleranceSeconds) return false;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(signingSecret), algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, bytesOf(signature), encoder.encode(`v0:${timestamp}:${body}`));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
