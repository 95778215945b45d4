import { reasonOf } from '../answer-in-time.ts';
import type { ChannelLine } from '../channel-deps.ts';
import type { Activity } from './activity.ts';
import { sentMessage } from './conversation-key.ts';
import type { SubmittedFeedback } from './feedback-invoke.ts';
import type { TeamsDeps } from './teams-deps.ts';

/**
 * Keeps a thumb. What is given is the status Teams is answered with: 200 when it is kept, 404 when the message is no
 * answer that is remembered, 503 when it cannot be kept now; with the last two Teams tells the person so.
 */
export async function handleFeedback(
  activity: Activity,
  { messageId, rating, comment }: SubmittedFeedback,
  requestId: string,
  deps: TeamsDeps,
): Promise<200 | 404 | 503> {
  const began = deps.now();
  const log = (line: Pick<ChannelLine, 'level' | 'outcome' | 'reason'>) =>
    deps.log({ event: 'channel', channel: 'teams', what: 'feedback', requestId, ms: deps.now() - began, ...line });
  try {
    const answerId = await deps.sentAnswers.answerOf(sentMessage(activity, messageId));
    if (answerId === undefined) {
      log({ level: 'warn', outcome: 'ignored', reason: 'the message is no answer that is remembered' });
      return 404;
    }
    const actor = await pseudonym(activity.from.aadObjectId ?? activity.from.id, deps.config.appPassword);
    await deps.feedback.record({
      answerId,
      channel: 'teams',
      actor,
      rating,
      ...(comment === undefined ? {} : { comment }),
    });
    log({ level: 'info', outcome: 'recorded' });
    return 200;
  } catch (error) {
    log({ level: 'error', outcome: 'failed', reason: reasonOf(error, deps.corpus) });
    return 503;
  }
}

/** A keyed hash, so that one person's ratings can be told from another's and nothing else. */
async function pseudonym(person: string, secret: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const hash = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(`teams:${person}`)));
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
