import { reasonOf } from '../answer-in-time.ts';
import type { ChannelDeps } from '../channel-deps.ts';
import { channelTexts } from '../channel-texts.ts';
import { placeOf, type Place } from './conversation-of.ts';
import { createMessageReply } from './message-reply.ts';
import { slackPerson } from './person.ts';
import { plainQuestion } from './plain-question.ts';
import type { MessageEvent } from './read-delivery.ts';
import { replyTo } from './reply.ts';
import type { Handled, SlackWork } from './handle-delivery.ts';

/** Answers a message that is for the app, once. */
export async function handleMessage(message: MessageEvent, work: SlackWork): Promise<Handled> {
  const { teamId, channel, user, ts, threadTs, text } = message;
  if (user === undefined) return { outcome: 'ignored', reason: 'not written by a person' };
  const taken = await takeOn(message, work.deps);
  if (!taken.ok) {
    // Of what was surely meant for the app, the person is told; nobody else would know what it is about.
    if (message.type === 'message' && message.channelType !== 'im') return { outcome: 'failed', reason: taken.fault };
    const inThread = message.channelType === 'im' ? threadTs : (threadTs ?? ts);
    const reply = createMessageReply({ teamId, channel, user, threadTs: inThread }, work);
    await reply.finishLine(channelTexts.failed(work.requestId));
    return { outcome: 'failed', reason: taken.fault };
  }
  if (taken.place === undefined) return { outcome: 'ignored', reason: taken.why };
  const { key, threadTs: inThread } = taken.place;
  const reply = createMessageReply({ teamId, channel, user, threadTs: inThread }, work);
  return replyTo({ question: plainQuestion(text), key, person: slackPerson(teamId, user) }, reply, work);
}

type Taken =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: true; readonly place: undefined; readonly why: string }
  | { readonly ok: false; readonly fault: string };

/**
 * Takes a message on, unless it is not for the app or has been taken on before: Slack delivers an event again when it
 * did not hear from us, and some messages come as two events.
 */
async function takeOn(message: MessageEvent, deps: ChannelDeps): Promise<Taken> {
  const { claims, corpus } = deps;
  const { eventId, teamId, channel, ts } = message;
  try {
    const place = await placeOf(message, deps);
    if (place === undefined) return { ok: true, place, why: 'not for the app' };
    const isFirst =
      (await claims.claim('slack', eventId)) && (await claims.claim('slack', `${teamId}:${channel}:${ts}`));
    return isFirst ? { ok: true, place } : { ok: true, place: undefined, why: 'delivered before' };
  } catch (error) {
    return { ok: false, fault: reasonOf(error, corpus) };
  }
}
