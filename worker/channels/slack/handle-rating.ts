import { reasonOf } from '../answer-in-time.ts';
import { channelTexts } from '../channel-texts.ts';
import { createCommandReply } from './command-reply.ts';
import type { Rating } from './read-delivery.ts';
import type { Handled, SlackWork } from './handle-delivery.ts';

/** Keeps a thumb. Slack itself shows that it was pressed; only a failure is told, to that person alone. */
export async function handleRating(
  { answerId, rating, teamId, user, responseUrl }: Rating,
  work: SlackWork,
): Promise<Handled> {
  const { deps, config, requestId } = work;
  try {
    const actor = await actorName(config.signingSecret, `${teamId}:${user}`);
    await deps.feedback.record({ answerId, channel: 'slack', actor, rating });
    return { outcome: 'recorded' };
  } catch (error) {
    const reason = reasonOf(error, deps.corpus);
    if (responseUrl !== undefined)
      await createCommandReply(responseUrl, work).tell(channelTexts.ratingFailed(requestId));
    return { outcome: 'failed', reason };
  }
}

/** A name that tells one person's ratings from another's, and nothing to whoever has not got the secret. */
async function actorName(secret: string, person: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, encoder.encode(`rating:${person}`));
  return Array.from(new Uint8Array(digest).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
