import type { ConversationKey } from '../../answering/stores.ts';
import type { ChannelDeps } from '../channel-deps.ts';
import { isAddressedToSomebody, mentions } from './plain-question.ts';
import type { MessageEvent } from './read-delivery.ts';

/** Where a message is answered, and which conversation it goes on with. */
export interface Place {
  readonly key: ConversationKey;
  /** The thread to answer in; undefined = beside the message, as people talk when they are alone with the app. */
  readonly threadTs: string | undefined;
}

/** How long somebody may be quicker with a follow-up than the first answer is with being remembered. */
const hurry = { withinSeconds: 60, waitMs: 2_500 } as const;
const neverAborted = new AbortController().signal;

/**
 * The conversation a message belongs to, or undefined when it is not for the app. For it is what mentions it, what is
 * written to it alone, and what is written in a thread that began with a mention, unless it is addressed to somebody
 * else there. A mention further down a thread begins a conversation of its own: the others may go on talking unheard.
 */
export async function placeOf(
  message: MessageEvent,
  { conversations, wait }: Pick<ChannelDeps, 'conversations' | 'wait'>,
): Promise<Place | undefined> {
  const { type, teamId, channel, channelType, ts, threadTs, text, botUserId } = message;
  const keyOf = (...parts: string[]) => ({ channel: 'slack', thread: [teamId, channel, ...parts].join(':') });
  const isKnown = async (key: ConversationKey) => (await conversations.history(key)).length > 0;

  if (channelType === 'im') {
    return { key: keyOf(...(threadTs === undefined ? [] : [threadTs])), threadTs };
  }
  if (type === 'app_mention') {
    const begun = keyOf(threadTs ?? ts);
    const inside = threadTs !== undefined && threadTs !== ts && !(await isKnown(begun));
    return { key: inside ? keyOf(threadTs, 'inside') : begun, threadTs: threadTs ?? ts };
  }
  // What mentions the app comes a second time, as a mention.
  if (threadTs === undefined || mentions(text, botUserId) || isAddressedToSomebody(text)) return undefined;
  const key = keyOf(threadTs);
  const known =
    (await isKnown(key)) ||
    (Number(ts) - Number(threadTs) < hurry.withinSeconds &&
      (await wait(hurry.waitMs, neverAborted).then(() => isKnown(key))));
  return known ? { key, threadTs } : undefined;
}
