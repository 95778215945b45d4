import type { Context } from 'hono';

import type { DailyUse } from '../../answering/stores.ts';
import type { Failure } from '../failure.ts';
import type { HttpEnv } from '../http-deps.ts';
import type { Caller } from './caller.ts';
import type { LimitsConfig } from './limits-config.ts';

/** Counts requests within a period. Counts are kept near each place of the network: a brake, not an account. */
export interface RateLimiter {
  /** False when the subject has asked too often. */
  allow(kind: Caller['kind'], subject: string): Promise<boolean>;
  readonly periodSeconds: number;
}

/** What holds callers back. */
export interface Limits {
  readonly config: LimitsConfig;
  readonly rate: RateLimiter;
  readonly daily: DailyUse;
}

const daySeconds = 86_400;

/** Counts a request, or an attempt at one, against the caller's rate alone. */
export async function countAttempt(caller: Caller, { config, rate }: Limits): Promise<Failure | undefined> {
  const subject = caller.kind === 'key' ? caller.key.id : caller.address;
  const isAllowed = !config.limited || (await rate.allow(caller.kind, subject));
  return isAllowed ? undefined : { kind: 'rate-limited', retryAfterSeconds: rate.periodSeconds };
}

/** Counts a request against the caller's rate and day; gives why it has to wait, if it has to. */
export async function countRequest(
  c: Context<HttpEnv>,
  caller: Caller,
  limits: Limits,
  now: number,
): Promise<Failure | undefined> {
  const { config, daily } = limits;
  const tooFast = await countAttempt(caller, limits);
  if (tooFast !== undefined || !config.limited) return tooFast;
  const ceiling =
    caller.kind === 'key' ? (caller.key.requestsPerDay ?? config.requestsPerKey) : config.requestsWithoutKey;
  if (ceiling === 0) return undefined;
  const reset = daySeconds - (Math.floor(now / 1_000) % daySeconds);
  const counted = await daily.countRequest(caller.kind === 'key' ? `key:${caller.key.id}` : 'without-key', ceiling);
  if (!counted.allowed) return { kind: 'budget-spent', retryAfterSeconds: reset };
  c.header('ratelimit-policy', `"daily";q=${ceiling};w=${daySeconds}`);
  c.header('ratelimit', `"daily";r=${counted.remaining};t=${reset}`);
  return undefined;
}
