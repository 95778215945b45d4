import { requestLimits, type Answer, type Segment } from '../../answering/answer.ts';
import type { ConversationKey } from '../../answering/stores.ts';
import { answerInTime } from '../answer-in-time.ts';
import { channelTexts } from '../channel-texts.ts';
import { renderAnswer, type RenderedAnswer } from './message-blocks.ts';
import type { Handled, SlackWork } from './handle-delivery.ts';

/** Where an answer is shown: exactly one `finishAnswer` or `finishLine`, whatever else was shown before. */
export interface Reply {
  /** Shows that an answer is on its way. Never throws. */
  begin(): Promise<void>;
  /** Told of all checked segments so far, each time there is another. */
  grow(segments: readonly Segment[]): void;
  finishAnswer(rendered: RenderedAnswer): Promise<void>;
  finishLine(line: string): Promise<void>;
}

/** An answer that is there sooner than this needs no sign that it is on its way. */
const quickMs = 700;

/** Answers a question where it was asked, or says in one line why not. Throws when Slack takes neither. */
export async function replyTo(
  question: string,
  key: ConversationKey | undefined,
  reply: Reply,
  { deps, requestId, publicUrl }: SlackWork,
): Promise<Handled> {
  const line = lineInstead(question);
  if (line !== undefined) {
    await reply.finishLine(line);
    return { outcome: 'told' };
  }
  const segments: Segment[] = [];
  const answered = new AbortController();
  const begun = deps.wait(quickMs, answered.signal).then(() => {
    if (!answered.signal.aborted) return reply.begin();
  });
  const outcome = await answerInTime({ question, key, publicUrl }, deps, (segment) => {
    segments.push(segment);
    reply.grow(segments);
  });
  answered.abort();
  await begun;
  if (!outcome.ok) {
    await reply.finishLine(channelTexts.failed(requestId));
    return { outcome: 'failed', reason: outcome.reason };
  }
  await reply.finishAnswer(renderAnswer(outcome.answer, publicUrl));
  return { outcome: 'answered', ...factsOf(outcome.answer) };
}

/** What is said to something that cannot be asked. */
function lineInstead(question: string): string | undefined {
  if (question === '') return channelTexts.howTo;
  return question.length > requestLimits.questionCharacters ? channelTexts.tooLong(question.length) : undefined;
}

function factsOf({ status, composer }: Answer): Pick<Handled, 'answer' | 'composer'> {
  return { answer: status, composer };
}
