import { z } from 'zod';

const keySchema = z.object({
  kid: z.string(),
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  /** The channels that the key may speak for. */
  endorsements: z.array(z.string()).default([]),
});
const keySetSchema = z.object({ keys: z.array(z.unknown()) });

/** A public key that requests of the Bot Framework are signed with. */
export type SigningKey = z.output<typeof keySchema>;

export type FoundKey =
  | { readonly ok: true; readonly key: SigningKey }
  | { readonly ok: false; readonly fault: 'unknown' }
  /** The keys could not be fetched; `reason` is for the log. */
  | { readonly ok: false; readonly fault: 'unreachable'; readonly reason: string };

export interface SigningKeys {
  find(kid: string): Promise<FoundKey>;
}

interface SigningKeysDeps {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const freshMs = 24 * 3_600_000;
/** Keys are published long before they are used, and stay for days; older copies are not trusted. */
const usableMs = 5 * 24 * 3_600_000;
/** Whoever makes up key ids must not make us fetch at every request. */
const leastBetweenFetchesMs = 60_000;
const patienceMs = 5_000;

/** The published keys, fetched when first needed, once a day, and when a key is asked for that is not among them. */
export function createSigningKeys({ url, fetch: send, now }: SigningKeysDeps): SigningKeys {
  let keys: readonly SigningKey[] = [];
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reason = '';

  async function refresh(): Promise<void> {
    triedAt = now();
    try {
      const response = await send(url, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
      if (!response.ok) throw new Error(`status ${response.status}`);
      keys = readKeys(await response.json());
      fetchedAt = triedAt;
    } catch (error) {
      reason = `the signing keys cannot be fetched: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  return {
    async find(kid) {
      const known = () => (now() - fetchedAt < usableMs ? keys.find((key) => key.kid === kid) : undefined);
      const isFresh = now() - fetchedAt < freshMs;
      if ((known() === undefined || !isFresh) && now() - triedAt >= leastBetweenFetchesMs) await refresh();
      const key = known();
      if (key !== undefined) return { ok: true, key };
      return now() - fetchedAt < usableMs
        ? { ok: false, fault: 'unknown' }
        : { ok: false, fault: 'unreachable', reason };
    },
  };
}

/** The RSA keys of a set; others are not for us. Throws when it is no key set. */
function readKeys(body: unknown): readonly SigningKey[] {
  return keySetSchema.parse(body).keys.flatMap((key) => {
    const read = keySchema.safeParse(key);
    return read.success ? [read.data] : [];
  });
}
