import { SlackAPIError } from 'slack-web-api-client';

import { channelTexts } from '../channel-texts.ts';
import { plainText } from '../shown-answer.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { renderLine, shownInSlack, type SlackMessage } from './message-blocks.ts';
import type { Reply } from './reply.ts';
import type { SlackWork } from './handle-delivery.ts';

/** Whom a message is answered, and where. */
export interface Recipient {
  readonly teamId: string;
  readonly channel: string;
  readonly user: string;
  /** Undefined = not in a thread; nothing can be streamed then. */
  readonly threadTs: string | undefined;
}

/** What the reader has before the answer is whole. */
type Begun =
  | { readonly as: 'nothing' }
  | { readonly as: 'placeholder'; readonly ts: string }
  | { readonly as: 'stream'; readonly ts: string };

/** Errors that will be the same next time: the workspace or the app has no streaming. */
const noStreaming = ['unknown_method', 'missing_scope', 'feature_not_enabled', 'not_allowed_token_type'];

/**
 * Replies with one message. An answer that takes its time is streamed sentence by sentence where Slack does that, and
 * otherwise takes the place of a line that says it is on its way.
 */
export function createMessageReply(
  { teamId, channel, user, threadTs }: Recipient,
  { api, abilities }: Pick<SlackWork, 'api' | 'abilities'>,
): Reply {
  const { client } = api;
  const inTime = <T>(call: Promise<T>) => api.inTime(call);
  let begun: Begun = { as: 'nothing' };
  let known = '';
  let sent = '';
  let sending: Promise<unknown> = Promise.resolve();

  const post = async ({ text, blocks }: { readonly text: string; readonly blocks?: SlackMessage['blocks'] }) => {
    const { ts } = await inTime(
      client.chat.postMessage({
        channel,
        text,
        ...(blocks === undefined ? {} : { blocks }),
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    return ts;
  };

  const startStream = async (thread: string): Promise<string | undefined> => {
    try {
      const stream = { channel, thread_ts: thread, recipient_user_id: user, recipient_team_id: teamId };
      return (await inTime(client.chat.startStream(stream))).ts;
    } catch (error) {
      if (!(error instanceof SlackAPIError)) throw error;
      if (noStreaming.includes(error.error)) abilities.streaming = false;
      return undefined;
    }
  };

  /** Sends what has been added since; one call at a time. */
  const send = async (ts: string) => {
    const added = known.startsWith(sent) ? known.slice(sent.length) : '';
    if (added === '') return;
    await inTime(client.chat.appendStream({ channel, ts, markdown_text: escapeMarkdown(added) }));
    sent += added;
  };
  const keepSending = (ts: string) => {
    sending = sending.then(() => send(ts));
    // What could not be added now is there when the stream is closed.
    sending.catch(() => undefined);
  };

  const stop = (ts: string, rest: string, blocks: SlackMessage['blocks'] = []) =>
    inTime(
      client.chat.stopStream({
        channel,
        ts,
        ...(rest === '' ? {} : { markdown_text: escapeMarkdown(rest) }),
        ...(blocks.length === 0 ? {} : { blocks }),
      }),
    );

  /** Ends the stream with what it lacks; false when it could not be made whole, and has to be replaced. */
  const endStream = async (
    ts: string,
    restOf: (sent: string) => string | undefined,
    blocks?: SlackMessage['blocks'],
  ) => {
    const rest = await sending.then(
      () => restOf(sent),
      () => undefined,
    );
    if (rest !== undefined) {
      try {
        await stop(ts, rest, blocks);
        return true;
      } catch (error) {
        if (!(error instanceof SlackAPIError)) throw error;
      }
    }
    await stop(ts, '').catch(() => undefined);
    return false;
  };

  const replace = async (ts: string, { text, blocks }: SlackMessage): Promise<unknown> => {
    const update = (shown: SlackMessage['blocks']) => inTime(client.chat.update({ channel, ts, text, blocks: shown }));
    return onRefusal(
      () => update(blocks),
      () => update([]),
    );
  };

  /** Shows a message in place of what was begun, or for the first time; without blocks when Slack does not take them. */
  const finish = async (message: SlackMessage) => {
    const { text } = message;
    const postAnew = (): Promise<unknown> =>
      onRefusal(
        () => post(message),
        () => post({ text }),
      );
    if (begun.as === 'nothing') await postAnew();
    else {
      const { ts } = begun;
      await onRefusal(() => replace(ts, message), postAnew);
    }
  };

  return {
    async begin() {
      try {
        const ts = threadTs !== undefined && abilities.streaming ? await startStream(threadTs) : undefined;
        if (ts !== undefined) {
          begun = { as: 'stream', ts };
          keepSending(ts);
          return;
        }
        const placeholder = await post(renderLine(channelTexts.working));
        if (placeholder !== undefined) begun = { as: 'placeholder', ts: placeholder };
      } catch {
        // The answer is posted all the same, and what Slack says to that is told.
      }
    },
    grow(segments) {
      known = plainText(shownInSlack({ segments: [...segments], citations: [] }).segments);
      if (begun.as === 'stream') keepSending(begun.ts);
    },
    async finishAnswer(rendered) {
      const restOf = (streamed: string) =>
        rendered.answerText.startsWith(streamed) ? rendered.answerText.slice(streamed.length) : undefined;
      if (begun.as === 'stream' && (await endStream(begun.ts, restOf, rendered.below))) return;
      await finish(rendered);
    },
    async finishLine(line) {
      const restOf = (streamed: string) => (streamed === '' ? line : `\n\n${line}`);
      if (begun.as === 'stream' && (await endStream(begun.ts, restOf))) return;
      await finish(renderLine(line));
    },
  };
}

/** Tries another way when Slack refused the first; a lost connection is not tried again. */
async function onRefusal<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof SlackAPIError) return second();
    throw error;
  }
}
