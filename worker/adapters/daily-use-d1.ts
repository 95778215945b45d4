import type { DailyUse } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Counts are kept this long after their day, so that an operator can look back. */
const keptDays = 35;

/**
 * Use per day in D1. Each count is one statement that checks the ceiling itself, so that any number of isolates together
 * never pass it. Tokens that are settled after midnight for a call of the day before are put right on the new day only
 * as far as that has any.
 */
export function createD1DailyUse({ database, now }: D1Access): DailyUse & { deleteExpired(): Promise<number> } {
  const today = () => Math.floor(now() / dayMs);
  return {
    countRequest: (subject, ceiling) =>
      onDatabase('counting a request', async () => {
        const requests = await database
          .prepare(
            `INSERT INTO daily_use (day, subject, requests) VALUES (?1, ?2, 1)
             ON CONFLICT (day, subject) DO UPDATE SET requests = requests + 1 WHERE requests < ?3
             RETURNING requests`,
          )
          .bind(today(), subject, ceiling)
          .first<number>('requests');
        return requests === null ? { allowed: false } : { allowed: true, remaining: ceiling - requests };
      }),
    tokenBudget: (subject, ceiling) => ({
      reserve: (tokens) =>
        onDatabase('reserving tokens', async () => {
          if (tokens > ceiling) return false;
          const { meta } = await database
            .prepare(
              `INSERT INTO daily_use (day, subject, tokens) VALUES (?1, ?2, ?3)
               ON CONFLICT (day, subject) DO UPDATE SET tokens = tokens + ?3 WHERE tokens + ?3 <= ?4`,
            )
            .bind(today(), subject, tokens, ceiling)
            .run();
          return meta.changes > 0;
        }),
      settle: (reserved, used) =>
        onDatabase('settling tokens', async () => {
          await database
            .prepare('UPDATE daily_use SET tokens = max(0, tokens + ?3) WHERE day = ?1 AND subject = ?2')
            .bind(today(), subject, used - reserved)
            .run();
        }),
    }),
    deleteExpired: () =>
      onDatabase('deleting old counts', async () => {
        const { meta } = await database
          .prepare('DELETE FROM daily_use WHERE day < ?')
          .bind(today() - keptDays)
          .run();
        return meta.changes;
      }),
  };
}
