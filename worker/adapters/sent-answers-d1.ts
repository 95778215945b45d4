import type { SentAnswers } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Which message holds which answer, in D1. */
export function createD1SentAnswers(
  { database, now }: D1Access,
  retentionDays: number,
): SentAnswers & { deleteExpired(): Promise<number> } {
  const oldest = () => now() - retentionDays * dayMs;
  return {
    remember: ({ channel, message }, answerId) =>
      onDatabase('remembering a sent answer', async () => {
        await database
          .prepare(
            `INSERT INTO sent_answers (channel, message, answer_id, sent_at) VALUES (?, ?, ?, ?)
             ON CONFLICT (channel, message) DO UPDATE SET answer_id = excluded.answer_id, sent_at = excluded.sent_at`,
          )
          .bind(channel, message, answerId, now())
          .run();
      }),
    answerOf: ({ channel, message }) =>
      onDatabase('finding a sent answer', async () => {
        const row = await database
          .prepare('SELECT answer_id FROM sent_answers WHERE channel = ? AND message = ? AND sent_at > ?')
          .bind(channel, message, oldest())
          .first<{ answer_id: string }>();
        return row?.answer_id;
      }),
    deleteExpired: () =>
      onDatabase('deleting old sent answers', async () => {
        const { meta } = await database.prepare('DELETE FROM sent_answers WHERE sent_at <= ?').bind(oldest()).run();
        return meta.changes;
      }),
  };
}
