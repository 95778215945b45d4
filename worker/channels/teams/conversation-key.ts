import type { ConversationKey, SentMessage } from '../../answering/stores.ts';
import type { Activity } from './activity.ts';

/** A chat is one conversation, and so is each thread of a channel: its id names the message that the thread began with. */
export function conversationKey({ conversation }: Pick<Activity, 'conversation'>): ConversationKey {
  return { channel: 'teams', thread: conversation.id };
}

/** Ids of messages are unique within a chat or channel, whatever thread they are in. */
export function sentMessage({ conversation }: Pick<Activity, 'conversation'>, messageId: string): SentMessage {
  const [chat = ''] = conversation.id.split(';', 1);
  return { channel: 'teams', message: `${chat}/${messageId}` };
}
