import type { FeedbackStore } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Feedback in D1. */
export function createD1FeedbackStore(
  { database, now }: D1Access,
  retentionDays: number,
): FeedbackStore & { deleteExpired(): Promise<number> } {
  return {
    record: ({ answerId, actor, channel, rating, comment, content }) =>
      onDatabase('storing feedback', async () => {
        await database
          .prepare(
            `INSERT INTO feedback (answer_id, actor, channel, rating, comment, question, answer, created_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (answer_id, actor) DO UPDATE SET channel = excluded.channel, rating = excluded.rating,
               comment = excluded.comment, question = excluded.question, answer = excluded.answer,
               created_at = excluded.created_at`,
          )
          .bind(
            answerId,
            actor ?? '',
            channel,
            rating,
            comment ?? null,
            content?.question ?? null,
            content?.answer ?? null,
            now(),
          )
          .run();
      }),
    deleteExpired: () =>
      onDatabase('deleting old feedback', async () => {
        const { meta } = await database
          .prepare('DELETE FROM feedback WHERE created_at <= ?')
          .bind(now() - retentionDays * dayMs)
          .run();
        return meta.changes;
      }),
  };
}
