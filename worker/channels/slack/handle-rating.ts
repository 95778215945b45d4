import { reasonOf } from '../answer-in-time.ts';
import { channelTexts } from '../channel-texts.ts';
import { createCommandReply } from './command-reply.ts';
import { slackPerson } from './person.ts';
import type { Rating } from './read-delivery.ts';
import type { Handled, SlackWork } from './handle-delivery.ts';

/** Keeps a thumb. Slack itself shows that it was pressed; only a failure is told, to that person alone. */
export async function handleRating(
  { answerId, rating, teamId, user, responseUrl }: Rating,
  work: SlackWork,
): Promise<Handled> {
  const { deps, requestId } = work;
  try {
    const actor = await deps.raterOf(slackPerson(teamId, user));
    await deps.feedback.record({ answerId, channel: 'slack', actor, rating });
    return { outcome: 'recorded' };
  } catch (error) {
    const reason = reasonOf(error, deps.corpus);
    if (responseUrl !== undefined)
      await createCommandReply(responseUrl, work).tell(channelTexts.ratingFailed(requestId));
    return { outcome: 'failed', reason };
  }
}
