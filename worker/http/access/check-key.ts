import type { ApiKey, KeyStore } from '../../answering/stores.ts';
import type { KeyFault } from '../failure.ts';

export type CheckedKey = { readonly ok: true; readonly key: ApiKey } | { readonly ok: false; readonly fault: KeyFault };

/** `ks_`, the id that the key is found by, and 32 random bytes in base64url. */
const keySyntax = /^ks_([0-9a-f]{12})_[\w-]{43}$/;

/** Looks a key up and compares its hash in constant time. `now` is milliseconds since the epoch. */
export async function checkKey(presented: string, keys: KeyStore, now: number): Promise<CheckedKey> {
  const id = keySyntax.exec(presented)?.[1];
  if (id === undefined) return { ok: false, fault: 'malformed' };
  const key = await keys.find(id);
  if (key === undefined) return { ok: false, fault: 'unknown' };
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(presented)));
  const stored = bytesOf(key.secretHash);
  if (stored.length !== digest.length || !crypto.subtle.timingSafeEqual(stored, digest))
    return { ok: false, fault: 'wrong' };
  if (key.revokedAt !== undefined) return { ok: false, fault: 'revoked' };
  if (now >= key.expiresAt) return { ok: false, fault: 'expired' };
  return { ok: true, key };
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
