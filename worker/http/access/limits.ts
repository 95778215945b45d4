import type { DailyUse } from '../../answering/stores.ts';
import type { Failure } from '../failure.ts';
import type { Caller } from './caller.ts';
import type { LimitsConfig } from './limits-config.ts';

/** Whom requests are counted for: a caller, or somebody who writes on a chat platform. */
export type Counted = Caller | { readonly kind: 'person'; readonly person: string };

/** Counts requests within a period. Counts are kept near each place of the network: a brake, not an account. */
export interface RateLimiter {
  /** False when the subject has asked too often. */
  allow(kind: Counted['kind'], subject: string): Promise<boolean>;
  readonly periodSeconds: number;
}

/** What holds callers back. */
export interface Limits {
  readonly config: LimitsConfig;
  readonly rate: RateLimiter;
  readonly daily: DailyUse;
}

/** Why somebody has to wait, and for how long. */
export type Wait = Extract<Failure, { kind: 'rate-limited' | 'budget-spent' }>;

export type Count =
  /** `headers` tell what is left of the day. */
  | { readonly ok: true; readonly headers: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly failure: Wait };

const daySeconds = 86_400;

/** Counts a request, or an attempt at one, against the rate alone. */
export async function countAttempt(counted: Counted, { config, rate }: Limits): Promise<Wait | undefined> {
  const isAllowed = !config.limited || (await rate.allow(counted.kind, subjectOf(counted)));
  return isAllowed ? undefined : { kind: 'rate-limited', retryAfterSeconds: rate.periodSeconds };
}

/** Counts a request against rate and day. `now` is milliseconds since the epoch. */
export async function countRequest(counted: Counted, limits: Limits, now: number): Promise<Count> {
  const { config, daily } = limits;
  const tooFast = await countAttempt(counted, limits);
  if (tooFast !== undefined) return { ok: false, failure: tooFast };
  const ceiling =
    counted.kind === 'key' ? (counted.key.requestsPerDay ?? config.requestsPerKey) : config.requestsWithoutKey;
  if (!config.limited || ceiling === 0) return { ok: true, headers: {} };
  const reset = daySeconds - (Math.floor(now / 1_000) % daySeconds);
  const day = await daily.countRequest(counted.kind === 'key' ? `key:${counted.key.id}` : 'without-key', ceiling);
  if (!day.allowed) return { ok: false, failure: { kind: 'budget-spent', retryAfterSeconds: reset } };
  return {
    ok: true,
    headers: {
      'ratelimit-policy': `"daily";q=${ceiling};w=${daySeconds}`,
      ratelimit: `"daily";r=${day.remaining};t=${reset}`,
    },
  };
}

function subjectOf(counted: Counted): string {
  if (counted.kind === 'key') return counted.key.id;
  return counted.kind === 'address' ? counted.address : counted.person;
}
