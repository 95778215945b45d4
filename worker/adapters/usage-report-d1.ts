import { z } from 'zod';

import { answerStatuses } from '../answering/answer.ts';
import type { UsageReports } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Upper ends of the bars that latencies are counted in, in milliseconds; the last bar is open. */
const latencyEnds = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];
const mostKeys = 50;
const mostTexts = 50;

const countSchema = z.int();
const daySchema = z.object({ day: countSchema, status: z.enum(answerStatuses), answers: countSchema });
const channelSchema = z.object({ channel: z.string(), status: z.enum(answerStatuses), answers: countSchema });
const ratingSchema = z.object({ rating: z.enum(['up', 'down']), ratings: countSchema });
const barSchema = z.object({ bar: countSchema, answers: countSchema });
const keySchema = z.object({ id: z.string(), label: z.string().nullable(), answers: countSchema });
const textSchema = z.object({
  at: countSchema,
  source: z.enum(['log', 'feedback']),
  rating: z.enum(['up', 'down']).nullable(),
  question: z.string(),
  answer: z.string().nullable(),
  comment: z.string().nullable(),
});

/** What the audit log and the feedback in D1 tell together. */
export function createD1UsageReports({ database, now }: D1Access): UsageReports {
  return {
    read: (days) =>
      onDatabase('reading what has been used', async () => {
        const since = now() - days * dayMs;
        const bars = latencyEnds.map((end, bar) => `WHEN ms < ${end} THEN ${bar}`).join(' ');
        const [answers, channels, ratings, latencies, keys, texts] = await database.batch([
          database
            .prepare(
              `SELECT created_at / ${dayMs} AS day, status, count(*) AS answers FROM audit_events
               WHERE created_at > ? GROUP BY 1, 2 ORDER BY 1`,
            )
            .bind(since),
          database
            .prepare(
              `SELECT channel, status, count(*) AS answers FROM audit_events
               WHERE created_at > ? GROUP BY 1, 2 ORDER BY 1, 2`,
            )
            .bind(since),
          database
            .prepare('SELECT rating, count(*) AS ratings FROM feedback WHERE created_at > ? GROUP BY 1')
            .bind(since),
          database
            .prepare(
              `SELECT CASE ${bars} ELSE ${latencyEnds.length} END AS bar, count(*) AS answers FROM audit_events
               WHERE created_at > ? GROUP BY 1`,
            )
            .bind(since),
          database
            .prepare(
              `SELECT key_id AS id, api_keys.label AS label, count(*) AS answers FROM audit_events
               LEFT JOIN api_keys ON api_keys.id = key_id WHERE audit_events.created_at > ?
               GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${mostKeys}`,
            )
            .bind(since),
          database
            .prepare(
              `SELECT created_at AS at, 'log' AS source, NULL AS rating, question, answer, NULL AS comment
                 FROM audit_events WHERE created_at > ?1 AND question IS NOT NULL
               UNION ALL
               SELECT created_at, 'feedback', rating, question, answer, comment
                 FROM feedback WHERE created_at > ?1 AND question IS NOT NULL
               ORDER BY 1 DESC LIMIT ${mostTexts}`,
            )
            .bind(since),
        ]);
        const counted = z.array(barSchema).parse(latencies?.results);
        const rated = z.array(ratingSchema).parse(ratings?.results);
        const ratingsOf = (rating: 'up' | 'down') => rated.find((row) => row.rating === rating)?.ratings ?? 0;
        return {
          days,
          answers: z.array(daySchema).parse(answers?.results),
          channels: z.array(channelSchema).parse(channels?.results),
          ratings: { up: ratingsOf('up'), down: ratingsOf('down') },
          latencies: [...latencyEnds, undefined].map((below, bar) => ({
            below,
            answers: counted.find((row) => row.bar === bar)?.answers ?? 0,
          })),
          keys: z.array(keySchema).parse(keys?.results),
          texts: z.array(textSchema).parse(texts?.results),
        };
      }),
  };
}
