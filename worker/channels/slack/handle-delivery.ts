import { reasonOf } from '../answer-in-time.ts';
import type { ChannelDeps, ChannelEvent, Person } from '../channel-deps.ts';
import { handleCommand } from './handle-command.ts';
import { handleMessage } from './handle-message.ts';
import { handleRating } from './handle-rating.ts';
import { slackPerson } from './person.ts';
import type { Delivery } from './read-delivery.ts';
import { createSlackApi, type SlackApi } from './slack-api.ts';
import type { SlackConfig } from './slack-config.ts';

/** What handling one delivery is given. */
export interface SlackWork {
  readonly deps: ChannelDeps;
  readonly config: SlackConfig;
  readonly api: SlackApi;
  /** What Slack has been found to do; remembered as long as the isolate lives. */
  readonly abilities: { streaming: boolean };
  readonly requestId: string;
  /** Origin that links are built on. */
  readonly publicUrl: string;
}

/** The same before there is a client. */
export type SlackCall = Omit<SlackWork, 'api'>;

/** What became of a delivery, for the log. */
export type Handled = Pick<ChannelEvent, 'outcome' | 'answer' | 'reason'>;

/** Deliveries that ask for something to be done. */
export type Work = Extract<Delivery, { kind: 'message' | 'command' | 'rating' | 'rate-limited' }>;

/** Does what a delivery asks for, and logs what became of it. Never throws. */
export async function handleDelivery(delivery: Work, call: SlackCall): Promise<void> {
  const { deps, requestId } = call;
  const work = { ...call, api: createSlackApi(call.config, deps) };
  const began = deps.now();
  const handled = await handle(delivery, work).catch((error: unknown) => ({
    outcome: 'failed' as const,
    reason: reasonOf(error, deps.corpus),
  }));
  await deps.note({
    level: handled.outcome === 'failed' ? 'error' : delivery.kind === 'rate-limited' ? 'warn' : 'info',
    channel: 'slack',
    requestId,
    what: delivery.kind === 'message' ? delivery.type : delivery.kind,
    ms: deps.now() - began,
    person: personOf(delivery),
    ...handled,
  });
}

function personOf(delivery: Work): Person | undefined {
  if (delivery.kind === 'rate-limited' || delivery.user === undefined) return undefined;
  return slackPerson(delivery.teamId, delivery.user);
}

function handle(delivery: Work, work: SlackWork): Promise<Handled> {
  switch (delivery.kind) {
    case 'message':
      return handleMessage(delivery, work);
    case 'command':
      return handleCommand(delivery, work);
    case 'rating':
      return handleRating(delivery, work);
    case 'rate-limited':
      return Promise.resolve({ outcome: 'ignored', reason: 'Slack holds events back: too many in an hour' });
  }
}
