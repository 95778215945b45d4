import type { Context } from 'hono';

import type { ApiKey } from '../../answering/stores.ts';
import type { HttpConfig } from '../http-config.ts';
import type { HttpEnv } from '../http-deps.ts';

/** Who calls: somebody with a key, or somebody known by the address only. */
export type Caller =
  | { readonly kind: 'key'; readonly key: ApiKey }
  | { readonly kind: 'address'; readonly address: string };

/** The address that Cloudflare says a request came from; of IPv6 the half that stands for one network. */
export function addressOf(c: Context<HttpEnv>): string {
  return networkOf(c.req.header('cf-connecting-ip') ?? 'unknown');
}

/** The address itself; of IPv6 the half that stands for one network. */
export function networkOf(address: string): string {
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

/**
 * Whether a browser says that one of our own pages asks. Anybody can say so without a browser: it saves the pages a key,
 * and gives no more than the pages themselves give everyone.
 */
export function isOwnPage(c: Context<HttpEnv>, { publicUrl }: Pick<HttpConfig, 'publicUrl'>): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && (origin === new URL(c.req.url).origin || origin === publicUrl);
}
