import type { EventClaims } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Claims in D1, kept for a day. */
export function createD1EventClaims({ database, now }: D1Access): EventClaims & { deleteExpired(): Promise<number> } {
  return {
    claim: (source, eventId) =>
      onDatabase('claiming an event', async () => {
        const { meta } = await database
          .prepare(
            `INSERT INTO claimed_events (source, event_id, claimed_at) VALUES (?1, ?2, ?3)
             ON CONFLICT (source, event_id) DO UPDATE SET claimed_at = ?3 WHERE claimed_at <= ?4`,
          )
          .bind(source, eventId, now(), now() - dayMs)
          .run();
        return meta.changes > 0;
      }),
    deleteExpired: () =>
      onDatabase('deleting old claims', async () => {
        const { meta } = await database
          .prepare('DELETE FROM claimed_events WHERE claimed_at <= ?')
          .bind(now() - dayMs)
          .run();
        return meta.changes;
      }),
  };
}
