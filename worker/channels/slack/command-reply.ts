import { WebhookError, WebhookSender } from 'slack-web-api-client';

import { escapeText, renderLine, type SlackMessage } from './message-blocks.ts';
import type { Reply } from './reply.ts';
import type { SlackWork } from './handle-delivery.ts';

export interface CommandReply extends Reply {
  /** Shows a line to the person alone, beside what is shown already. */
  tell(line: string): Promise<void>;
}

const official = 'https://hooks.slack.com/';
const neverAborted = new AbortController().signal;

/**
 * Replies to the address that Slack gave with a command or a press of a button. The acknowledgement has already said
 * that an answer is on its way; it is replaced. Throws when the address is not Slack's, or Slack does not take it.
 */
export function createCommandReply(responseUrl: string, { config, api, deps }: SlackWork): CommandReply {
  const send = async (message: { text: string; replace_original: boolean; blocks?: SlackMessage['blocks'] }) => {
    if (!isSlacks(responseUrl, config.apiBase)) throw new Error('the address to answer on is not of Slack');
    await api.inTime(new WebhookSender(responseUrl).call({ response_type: 'ephemeral', ...message }));
  };
  /** Putting a message in the place of another can be done twice, so whatever went wrong, it is done again. */
  const finish = async ({ text, blocks }: SlackMessage) => {
    try {
      await send({ replace_original: true, text, blocks });
    } catch (error) {
      const refused =
        error instanceof WebhookError && error.cause instanceof WebhookError && error.cause.status === 400;
      if (!refused) await deps.wait(1_000, neverAborted);
      await send(refused ? { replace_original: true, text } : { replace_original: true, text, blocks });
    }
  };
  return {
    begin: () => Promise.resolve(),
    grow: () => {},
    finishAnswer: finish,
    finishLine: (line) => finish(renderLine(line)),
    tell: (line) => send({ replace_original: false, text: escapeText(line) }),
  };
}

/** Slack's own host for such addresses, or the stand-in that `SLACK_API_BASE` names. */
function isSlacks(address: string, apiBase: string): boolean {
  return address.startsWith(official) || (URL.canParse(address) && new URL(address).origin === new URL(apiBase).origin);
}
