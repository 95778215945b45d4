import { requestLimits, type Segment } from '../../answering/answer.ts';
import type { ConversationKey } from '../../answering/stores.ts';
import { answerInTime, reasonOf } from '../answer-in-time.ts';
import type { Person } from '../channel-deps.ts';
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

/** A question, of a conversation unless `key` is undefined, and who asks it. */
export interface Asked {
  readonly question: string;
  readonly key: ConversationKey | undefined;
  readonly person: Person;
}

/** Answers a question where it was asked, or says in one line why not. Throws when Slack takes no line. */
export async function replyTo(asked: Asked, reply: Reply, work: SlackWork): Promise<Handled> {
  const { deps, requestId, publicUrl } = work;
  const instead = await lineInstead(asked, work);
  if (instead !== undefined) {
    await reply.finishLine(instead.line);
    return instead.handled;
  }
  const segments: Segment[] = [];
  const answered = new AbortController();
  const begun = deps.wait(quickMs, answered.signal).then(() => {
    if (!answered.signal.aborted) return reply.begin();
  });
  const { question, key } = asked;
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
  const { answer } = outcome;
  try {
    await reply.finishAnswer(renderAnswer(answer, publicUrl));
    return { outcome: 'answered', answer };
  } catch (error) {
    return { outcome: 'failed', reason: reasonOf(error, deps.corpus), answer };
  }
}

/** What is said instead of an answer: to what cannot be asked, and to somebody who has to wait. */
async function lineInstead(
  { question, person }: Asked,
  { deps, requestId }: SlackWork,
): Promise<{ readonly line: string; readonly handled: Handled } | undefined> {
  try {
    const heldBack = await deps.holdBack(person);
    if (heldBack !== undefined)
      return {
        line: channelTexts.heldBack(heldBack, deps.now()),
        handled: { outcome: 'held-back', reason: heldBack.kind },
      };
  } catch (error) {
    return {
      line: channelTexts.failed(requestId),
      handled: { outcome: 'failed', reason: reasonOf(error, deps.corpus) },
    };
  }
  if (question === '') return { line: channelTexts.howTo, handled: { outcome: 'told' } };
  return question.length > requestLimits.questionCharacters
    ? { line: channelTexts.tooLong(question.length), handled: { outcome: 'told' } }
    : undefined;
}
