import { z } from 'zod';

import { actionId, readRating } from './rating-value.ts';

/** What Slack delivers to the one address that takes everything. */
export type Delivery =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | ({ readonly kind: 'message' } & MessageEvent)
  | ({ readonly kind: 'command' } & Command)
  | ({ readonly kind: 'rating' } & Rating)
  /** Slack holds back events because there are too many. */
  | { readonly kind: 'rate-limited' }
  /** Something that needs no answer; `what` is for the log. */
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unsupported-media-type' };

/** Something written in a channel or to the app. */
export interface MessageEvent {
  readonly type: 'app_mention' | 'message';
  readonly eventId: string;
  readonly teamId: string;
  /** The app's own user in that workspace, when the delivery tells. */
  readonly botUserId: string | undefined;
  readonly channel: string;
  /** "im" is a conversation with the app alone; known for `message` only. */
  readonly channelType: string | undefined;
  /** The person who wrote it; undefined when a machine did, or when it is about a message rather than one. */
  readonly user: string | undefined;
  readonly text: string;
  /** Names the message in its channel; begins with seconds since the epoch. */
  readonly ts: string;
  /** `ts` of the message that the thread hangs on. */
  readonly threadTs: string | undefined;
}

export interface Command {
  readonly text: string;
  readonly teamId: string;
  readonly channel: string;
  readonly user: string;
  readonly responseUrl: string;
  /** Fresh for each time the command is given. */
  readonly triggerId: string;
}

export interface Rating {
  readonly answerId: string;
  readonly rating: 'up' | 'down';
  readonly teamId: string;
  readonly user: string;
  readonly responseUrl: string | undefined;
}

const envelopeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
  z.object({ type: z.literal('app_rate_limited') }),
  z.object({
    type: z.literal('event_callback'),
    event_id: z.string().min(1),
    team_id: z.string().default(''),
    authorizations: z.array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() })).nullish(),
    event: z.looseObject({ type: z.string() }),
  }),
]);

const messageSchema = z.object({
  type: z.enum(['app_mention', 'message']),
  channel: z.string().min(1),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  subtype: z.string().nullish(),
  text: z.string().default(''),
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
});

const commandSchema = z.object({
  command: z.string().min(1),
  text: z.string().default(''),
  team_id: z.string().default(''),
  channel_id: z.string().default(''),
  user_id: z.string().min(1),
  response_url: z.string(),
  trigger_id: z.string().min(1),
});

const interactionSchema = z.object({
  type: z.string(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).default([]),
  response_url: z.string().optional(),
});

/** A person's message that has a file, or is shown in the channel as well, is a message like others. */
const personsSubtypes = ['file_share', 'thread_broadcast'];

/** Reads a body that Slack has signed. Never throws. */
export function readDelivery(contentType: string, body: string): Delivery {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType === 'application/json') return readEnvelope(parseJson(body));
  if (mediaType !== 'application/x-www-form-urlencoded') return { kind: 'unsupported-media-type' };
  const form = new URLSearchParams(body);
  if (form.get('ssl_check') === '1') return { kind: 'other', what: 'ssl_check' };
  const payload = form.get('payload');
  return payload === null ? readCommand(Object.fromEntries(form)) : readInteraction(parseJson(payload));
}

function readEnvelope(json: unknown): Delivery {
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return { kind: 'unreadable' };
  const { data } = envelope;
  if (data.type === 'url_verification') return { kind: 'challenge', challenge: data.challenge };
  if (data.type === 'app_rate_limited') return { kind: 'rate-limited' };
  const message = messageSchema.safeParse(data.event);
  if (!message.success) return { kind: 'other', what: data.event.type };
  const { type, channel, channel_type, user, bot_id, subtype, text, ts, thread_ts } = message.data;
  const authorization = data.authorizations?.find(({ is_bot }) => is_bot === true) ?? data.authorizations?.[0];
  const botUserId = authorization?.user_id ?? undefined;
  const byPerson = !bot_id && user !== botUserId && (!subtype || personsSubtypes.includes(subtype));
  return {
    kind: 'message',
    type,
    eventId: data.event_id,
    teamId: data.team_id,
    botUserId,
    channel,
    channelType: channel_type,
    user: byPerson ? user : undefined,
    text,
    ts,
    threadTs: thread_ts,
  };
}

function readCommand(form: unknown): Delivery {
  const command = commandSchema.safeParse(form);
  if (!command.success) return { kind: 'unreadable' };
  const { text, team_id, channel_id, user_id, response_url, trigger_id } = command.data;
  return {
    kind: 'command',
    text,
    teamId: team_id,
    channel: channel_id,
    user: user_id,
    responseUrl: response_url,
    triggerId: trigger_id,
  };
}

function readInteraction(json: unknown): Delivery {
  const interaction = interactionSchema.safeParse(json);
  if (!interaction.success) return { kind: 'unreadable' };
  const { type, team, user, actions, response_url } = interaction.data;
  const value = actions.find((action) => action.action_id === actionId)?.value;
  const rating = type === 'block_actions' && value !== undefined ? readRating(value) : undefined;
  if (rating === undefined) return { kind: 'other', what: type };
  return { kind: 'rating', ...rating, teamId: team?.id ?? '', user: user.id, responseUrl: response_url };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
