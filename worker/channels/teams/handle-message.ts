import { requestLimits } from '../../answering/answer.ts';
import { answerInTime, reasonOf } from '../answer-in-time.ts';
import type { ChannelEvent } from '../channel-deps.ts';
import { channelTexts } from '../channel-texts.ts';
import { writtenText, type Activity } from './activity.ts';
import { answerMessage } from './answer-message.ts';
import type { Connector } from './connector.ts';
import { conversationKey, sentMessage } from './conversation-key.ts';
import type { MessageActivity } from './outgoing-activity.ts';
import { teamsPerson } from './person.ts';
import type { TeamsDeps } from './teams-deps.ts';
import { teamsTexts } from './teams-texts.ts';

/** An activity that was let in, and what handling it takes. */
export interface Handling {
  readonly activity: Activity;
  readonly requestId: string;
  readonly publicUrl: string;
  readonly connector: Connector;
  readonly deps: TeamsDeps;
}

/** What became of it, for the log. */
type Outcome = Pick<ChannelEvent, 'outcome' | 'answer' | 'reason'>;

/**
 * Answers a message, or greets whoever added the bot. Exactly one message is sent for an activity, however often it is
 * delivered and whatever fails; only where Teams itself takes none there is just a line in the log. Never throws.
 */
export async function handleInBackground(what: 'message' | 'welcome', handling: Handling): Promise<void> {
  const { requestId, deps } = handling;
  const began = deps.now();
  const outcome = await handle(what, handling).catch((error: unknown) => fail(handling, reasonOf(error, deps.corpus)));
  const level = outcome.outcome === 'failed' ? 'error' : 'info';
  const person = teamsPerson(handling.activity);
  await deps.note({ level, channel: 'teams', requestId, what, ms: deps.now() - began, person, ...outcome });
}

async function handle(what: 'message' | 'welcome', handling: Handling): Promise<Outcome> {
  const { activity, deps } = handling;
  const event = activity.id ?? '';
  // Without an id nothing can be told apart, so nothing is a repetition.
  if (event !== '' && !(await deps.claims.claim('teams', `${activity.conversation.id}/${event}`))) {
    return { outcome: 'ignored', reason: 'delivered before' };
  }
  if (what === 'welcome') return welcome(handling);
  const heldBack = await deps.holdBack(teamsPerson(activity));
  if (heldBack !== undefined) {
    return tell(handling, channelTexts.heldBack(heldBack, deps.now()), { outcome: 'held-back', reason: heldBack.kind });
  }
  const question = writtenText(activity);
  if (question === '') return tell(handling, channelTexts.howTo);
  if (question.length > requestLimits.questionCharacters) return tell(handling, channelTexts.tooLong(question.length));
  return answerTo(question, handling);
}

async function answerTo(question: string, handling: Handling): Promise<Outcome> {
  const { activity, publicUrl, deps } = handling;
  const key = conversationKey(activity);
  const [answered] = await Promise.all([
    answerInTime({ question, key, publicUrl }, deps),
    // That somebody is at it is nice to know; nothing depends on it.
    reply(handling, { type: 'typing' }),
  ]);
  if (!answered.ok) return fail(handling, answered.reason);
  const { answer } = answered;
  const sent = await reply(handling, answerMessage(answer, publicUrl));
  if (!sent.ok) return { ...(await fail(handling, sent.reason)), answer };
  const outcome: Outcome = { outcome: 'answered', answer };
  if (sent.activityId === undefined) return outcome;
  try {
    await deps.sentAnswers.remember(sentMessage(activity, sent.activityId), answer.id);
    return outcome;
  } catch (error) {
    return { ...outcome, reason: `a rating will not find the answer: ${reasonOf(error, deps.corpus)}` };
  }
}

async function welcome(handling: Handling): Promise<Outcome> {
  const opened = await handling.deps.corpus.services(handling.publicUrl);
  if (!opened.ok) return fail(handling, opened.reason);
  return tell(handling, teamsTexts.welcome(opened.services.index.documents.map(({ metadata }) => metadata.title)));
}

async function tell(handling: Handling, text: string, told: Outcome = { outcome: 'told' }): Promise<Outcome> {
  const sent = await reply(handling, plainMessage(text));
  return sent.ok ? told : { outcome: 'failed', reason: sent.reason };
}

/** Says in one line that there is no answer. */
async function fail(handling: Handling, reason: string): Promise<Outcome> {
  const sent = await reply(handling, plainMessage(channelTexts.failed(handling.requestId)));
  return { outcome: 'failed', reason: sent.ok ? reason : `${reason}; and the user was not told: ${sent.reason}` };
}

function plainMessage(text: string): MessageActivity {
  return { type: 'message', textFormat: 'plain', text };
}

function reply({ activity, connector }: Handling, message: MessageActivity | { readonly type: 'typing' }) {
  const { serviceUrl, conversation, id, from, recipient } = activity;
  const target = { serviceUrl, conversationId: conversation.id, ...(id === undefined ? {} : { activityId: id }) };
  return connector.send(target, {
    ...message,
    from: { id: recipient.id },
    recipient: { id: from.id },
    conversation: { id: conversation.id },
    ...(id === undefined ? {} : { replyToId: id }),
  });
}
