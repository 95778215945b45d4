import { z } from 'zod';

import { historyTurnSchema, requestLimits } from '../answering/answer.ts';
import type { ConversationKey, ConversationStore } from '../answering/stores.ts';
import { dayMs, onDatabase, type D1Access } from './d1-access.ts';

/** Longest text of a turn that is kept, in characters; the rest of a longer one is left out. */
const turnCharacters = requestLimits.historyCharacters / 2;

const rowsSchema = z.array(historyTurnSchema);

/** Conversations in D1. A turn older than `retentionDays` is never given out, whether it has been deleted yet or not. */
export function createD1ConversationStore(
  { database, now }: D1Access,
  retentionDays: number,
): ConversationStore & { deleteExpired(): Promise<number> } {
  const expiry = () => now() - retentionDays * dayMs;
  return {
    history: ({ channel, thread }) =>
      onDatabase('reading a conversation', async () => {
        const { results } = await database
          .prepare(
            `SELECT role, text FROM conversation_turns WHERE channel = ? AND thread = ? AND created_at > ?
             ORDER BY position DESC LIMIT ${requestLimits.historyTurns}`,
          )
          .bind(channel, thread, expiry())
          .all();
        return rowsSchema.parse(results).toReversed();
      }),
    append: (key, turns) =>
      onDatabase('storing a conversation', async () => {
        const at = now();
        const inserts = turns.map(({ role, text }) =>
          database
            .prepare('INSERT INTO conversation_turns (channel, thread, role, text, created_at) VALUES (?, ?, ?, ?, ?)')
            .bind(key.channel, key.thread, role, text.slice(0, turnCharacters).toWellFormed(), at),
        );
        await database.batch([...inserts, dropOldest(database, key)]);
      }),
    forget: ({ channel, thread }) =>
      onDatabase('deleting a conversation', async () => {
        await database
          .prepare('DELETE FROM conversation_turns WHERE channel = ? AND thread = ?')
          .bind(channel, thread)
          .run();
      }),
    deleteExpired: () =>
      onDatabase('deleting old conversations', async () => {
        const { meta } = await database
          .prepare('DELETE FROM conversation_turns WHERE created_at <= ?')
          .bind(expiry())
          .run();
        return meta.changes;
      }),
  };
}

function dropOldest(database: D1Database, { channel, thread }: ConversationKey): D1PreparedStatement {
  return database
    .prepare(
      `DELETE FROM conversation_turns WHERE channel = ?1 AND thread = ?2 AND position NOT IN (
         SELECT position FROM conversation_turns WHERE channel = ?1 AND thread = ?2
         ORDER BY position DESC LIMIT ${requestLimits.historyTurns})`,
    )
    .bind(channel, thread);
}
