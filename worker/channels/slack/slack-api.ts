import { SlackAPIClient, type RetryHandler } from 'slack-web-api-client';

import type { ChannelDeps } from '../channel-deps.ts';
import type { SlackConfig } from './slack-config.ts';

export interface SlackApi {
  readonly client: SlackAPIClient;
  /** Waits for a call as long as there is time; throws when there is none left. */
  inTime<T>(call: Promise<T>): Promise<T>;
}

/** Work may go on for 30 seconds after a delivery was acknowledged. */
const workMs = 28_000;
const mostRetries = 2;
const neverAborted = new AbortController().signal;

/** Calls Slack for one delivery. A call that Slack puts off is made again when it says, if that is soon enough. */
export function createSlackApi(
  { botToken, apiBase }: SlackConfig,
  { now, wait }: Pick<ChannelDeps, 'now' | 'wait'>,
): SlackApi {
  const deadline = now() + workMs;
  const putOff: RetryHandler = {
    async shouldRetry({ state, response }) {
      const delay = response === undefined ? undefined : retryDelay(response);
      if (delay === undefined || state.currentAttempt >= mostRetries || now() + delay >= deadline) return false;
      await wait(delay, neverAborted);
      return true;
    },
  };
  return {
    client: new SlackAPIClient(botToken, { baseUrl: apiBase, logLevel: 'ERROR', retryHandlers: [putOff] }),
    async inTime(call) {
      const made = new AbortController();
      const late = wait(Math.max(0, deadline - now()), made.signal).then(() => {
        throw new Error('Slack did not answer in time');
      });
      try {
        return await Promise.race([call, late]);
      } finally {
        late.catch(() => undefined);
        made.abort();
      }
    },
  };
}

/**
 * After how many milliseconds a call may be made again. A lost connection is not tried again: Slack may have done what
 * was asked, and nobody should get two answers.
 */
function retryDelay({ status, headers }: Response): number | undefined {
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? 1);
    return Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : 1_000;
  }
  return status === 502 || status === 503 ? 500 : undefined;
}
