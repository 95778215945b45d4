import { reasonOf } from '../answer-in-time.ts';
import type { ChannelEvent } from '../channel-deps.ts';
import type { Activity } from './activity.ts';
import { sentMessage } from './conversation-key.ts';
import type { SubmittedFeedback } from './feedback-invoke.ts';
import { teamsPerson } from './person.ts';
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
  const person = teamsPerson(activity);
  const note = (event: Pick<ChannelEvent, 'level' | 'outcome' | 'reason'>) =>
    deps.note({ channel: 'teams', what: 'feedback', requestId, ms: deps.now() - began, person, ...event });
  try {
    const answerId = await deps.sentAnswers.answerOf(sentMessage(activity, messageId));
    if (answerId === undefined) {
      await note({ level: 'warn', outcome: 'ignored', reason: 'the message is no answer that is remembered' });
      return 404;
    }
    await deps.feedback.record({
      answerId,
      channel: 'teams',
      actor: await deps.raterOf(person),
      rating,
      ...(comment === undefined ? {} : { comment }),
    });
    await note({ level: 'info', outcome: 'recorded' });
    return 200;
  } catch (error) {
    await note({ level: 'error', outcome: 'failed', reason: reasonOf(error, deps.corpus) });
    return 503;
  }
}
