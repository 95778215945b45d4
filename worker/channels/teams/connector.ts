import { z } from 'zod';

import type { OutgoingActivity } from './outgoing-activity.ts';
import type { TeamsConfig } from './teams-config.ts';

/** Where a reply goes. */
export interface ReplyTarget {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The activity that is replied to. */
  readonly activityId?: string;
}

export type Sent =
  /** `activityId`: what the message is called from now on, where the service tells. */
  | { readonly ok: true; readonly activityId?: string }
  /** `reason` is for the log. */
  | { readonly ok: false; readonly reason: string };

/** Sends activities to Teams. Never throws for what a server or the network does. */
export interface Connector {
  send(target: ReplyTarget, activity: OutgoingActivity): Promise<Sent>;
}

interface ConnectorDeps {
  readonly config: Pick<TeamsConfig, 'appId' | 'appPassword' | 'tenantId' | 'loginUrl'>;
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const scope = 'https://api.botframework.com/.default';
const patienceMs = 5_000;
const attempts = 3;
const firstPauseMs = 500;
const longestPauseMs = 3_000;
const tokenMarginMs = 5 * 60_000;

const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const createdSchema = z.object({ id: z.string().min(1) });

export function createConnector({ config, fetch: send, now, wait }: ConnectorDeps): Connector {
  let cached: { readonly token: string; readonly until: number } | undefined;

  async function token(): Promise<string> {
    if (cached !== undefined && now() < cached.until) return cached.token;
    const response = await send(`${config.loginUrl}/${config.tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: config.appId,
        client_secret: config.appPassword,
        scope,
      }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`no token: status ${response.status}`);
    }
    const { access_token, expires_in } = tokenSchema.parse(await response.json());
    cached = { token: access_token, until: now() + expires_in * 1_000 - tokenMarginMs };
    return access_token;
  }

  async function post(url: string, activity: OutgoingActivity): Promise<Response> {
    return send(url, {
      method: 'POST',
      // A bearer token must not follow to another address.
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(activity),
    });
  }

  /** Tries again only where the service says that it did not take the message, so that none is sent twice. */
  async function sendPatiently(url: string, activity: OutgoingActivity): Promise<Sent> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await post(url, activity);
      if (response.ok) {
        const created = createdSchema.safeParse(await response.json().catch(() => undefined));
        return { ok: true, ...(created.success ? { activityId: created.data.id } : {}) };
      }
      await response.body?.cancel();
      const { status } = response;
      if (status === 401) cached = undefined;
      if (attempt === attempts || (status !== 429 && (status !== 401 || attempt > 1))) {
        return { ok: false, reason: `the message was refused: status ${status}` };
      }
      if (status === 429) await wait(pauseMs(response, attempt), neverAborted);
    }
  }

  return {
    async send(target, activity) {
      try {
        return await sendPatiently(addressOf(target), activity);
      } catch (error) {
        return { ok: false, reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

const neverAborted = new AbortController().signal;

function pauseMs(response: Response, attempt: number): number {
  const seconds = Number.parseFloat(response.headers.get('retry-after') ?? '');
  const wanted = seconds > 0 ? seconds * 1_000 : firstPauseMs * 2 ** (attempt - 1);
  return Math.min(wanted, longestPauseMs);
}

function addressOf({ serviceUrl, conversationId, activityId }: ReplyTarget): string {
  const base = serviceUrl.replace(/\/+$/, '');
  const reply = activityId === undefined ? '' : `/${encodeURIComponent(activityId)}`;
  return `${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities${reply}`;
}
