import { z } from 'zod';

import { scopes, type KeyStore } from '../answering/stores.ts';
import { onDatabase, type D1Access } from './d1-access.ts';

const listOf = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(' ').filter((part) => part !== ''))
    .pipe(z.array(item));

const orUndefined = z
  .int()
  .nullable()
  .transform((value) => value ?? undefined);

const rowSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    secret_hash: z.string(),
    scopes: listOf(z.enum(scopes)),
    origins: listOf(z.string()),
    requests_per_day: orUndefined,
    tokens_per_day: orUndefined,
    expires_at: z.int(),
    revoked_at: orUndefined,
  })
  .transform((row) => ({
    id: row.id,
    label: row.label,
    secretHash: row.secret_hash,
    scopes: row.scopes,
    origins: row.origins,
    requestsPerDay: row.requests_per_day,
    tokensPerDay: row.tokens_per_day,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }));

/** Keys in D1, read anew for each request, so that a revoked key is refused at once. */
export function createD1KeyStore({ database }: Pick<D1Access, 'database'>): KeyStore {
  return {
    find: (id) =>
      onDatabase('reading a key', async () => {
        const row = await database.prepare('SELECT * FROM api_keys WHERE id = ?').bind(id).first();
        return row === null ? undefined : rowSchema.parse(row);
      }),
  };
}
