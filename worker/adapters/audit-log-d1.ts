import type { AuditLog } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** The audit log in D1. */
export function createD1AuditLog(
  { database, now }: D1Access,
  retentionDays: number,
): AuditLog & { deleteExpired(): Promise<number> } {
  return {
    record: (event) =>
      onDatabase('storing an audit event', async () => {
        await database
          .prepare(
            `INSERT INTO audit_events (created_at, request_id, answer_id, channel, actor, key_id, status, reason,
               composer, ms, redactions, input_tokens, output_tokens, question, answer)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .bind(
            now(),
            event.requestId,
            event.answerId,
            event.channel,
            event.actor,
            event.keyId,
            event.status,
            event.reason ?? '',
            event.composer,
            Math.round(event.ms),
            event.redactions,
            event.inputTokens,
            event.outputTokens,
            event.content?.question ?? null,
            event.content?.answer ?? null,
          )
          .run();
      }),
    deleteExpired: () =>
      onDatabase('deleting old audit events', async () => {
        const { meta } = await database
          .prepare('DELETE FROM audit_events WHERE created_at <= ?')
          .bind(now() - retentionDays * dayMs)
          .run();
        return meta.changes;
      }),
  };
}
