import { createHash, randomBytes } from 'node:crypto';

import { runSql, type DatabasePlace } from './database-place.ts';

/** What a key is made out for, and how long. */
export interface KeyTerms {
  readonly label: string;
  /** Separated by spaces, as the database has them. */
  readonly scopes: string;
  readonly origins: string;
  readonly requestsPerDay: number | null;
  readonly tokensPerDay: number | null;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface NewKey {
  readonly id: string;
  /** What its holder sends; stored nowhere. */
  readonly key: string;
}

/** Makes a key and stores its hash. */
export async function storeNewKey(place: DatabasePlace, terms: KeyTerms): Promise<NewKey> {
  const id = randomBytes(6).toString('hex');
  const key = `ks_${id}_${randomBytes(32).toString('base64url')}`;
  await runSql(
    place,
    `INSERT INTO api_keys
     (id, secret_hash, label, scopes, origins, requests_per_day, tokens_per_day, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      createHash('sha256').update(key).digest('hex'),
      terms.label,
      terms.scopes,
      terms.origins,
      terms.requestsPerDay,
      terms.tokensPerDay,
      terms.createdAt,
      terms.expiresAt,
    ],
  );
  return { id, key };
}
