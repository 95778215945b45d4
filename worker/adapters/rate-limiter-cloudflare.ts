/** The period of the bindings in wrangler.toml, in seconds. */
const periodSeconds = 60;

/**
 * Limits requests by Cloudflare's rate-limit bindings, one for each kind of subject. Each place of the network counts
 * by itself and shares its count a little late, so more than the limit can get through.
 */
export function createRateLimiter<Kind extends string>(bindings: Readonly<Record<Kind, RateLimit>>) {
  return {
    periodSeconds,
    async allow(kind: Kind, subject: string): Promise<boolean> {
      return (await bindings[kind].limit({ key: subject })).success;
    },
  };
}
