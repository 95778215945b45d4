import { reasonOf } from '../answer-in-time.ts';
import { createCommandReply } from './command-reply.ts';
import { slackPerson } from './person.ts';
import { plainQuestion } from './plain-question.ts';
import type { Command } from './read-delivery.ts';
import { replyTo } from './reply.ts';
import type { Handled, SlackWork } from './handle-delivery.ts';

/** Answers a slash command to the one who gave it. Each stands alone: a command has no thread, and nothing is stored. */
export async function handleCommand(
  { text, teamId, user, responseUrl, triggerId }: Command,
  work: SlackWork,
): Promise<Handled> {
  const reply = createCommandReply(responseUrl, work);
  const isFirst = await work.deps.claims.claim('slack', triggerId).catch((error: unknown) => {
    // Slack delivers a command once; not being able to tell is no reason to leave the person without an answer.
    return { fault: reasonOf(error, work.deps.corpus) };
  });
  if (isFirst === false) return { outcome: 'ignored', reason: 'delivered before' };
  const asked = { question: plainQuestion(text), key: undefined, person: slackPerson(teamId, user) };
  return replyTo(asked, reply, work);
}
