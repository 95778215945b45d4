import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';

import { requestLimits, type HistoryTurn } from '../answering/answer.ts';
import { StorageError } from '../answering/stores.ts';
import { createD1ConversationStore } from './conversation-store-d1.ts';
import { dayMs } from './d1-access.ts';
import { createD1EventClaims } from './event-claims-d1.ts';
import { createD1FeedbackStore } from './feedback-store-d1.ts';
import { createD1SentAnswers } from './sent-answers-d1.ts';

let clock = 0;
const access = { database: env.DB, now: () => clock };
const question = (text: string): HistoryTurn => ({ role: 'user', text });
const reply = (text: string): HistoryTurn => ({ role: 'assistant', text });

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 1);
  await env.DB.batch(
    ['conversation_turns', 'feedback', 'claimed_events'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
});

describe('conversations', () => {
  const store = createD1ConversationStore(access, 30);
  const key = { channel: 'slack', thread: "C1:1700000000.000100'; --" };

  test('are kept apart by channel and thread, oldest turn first', async () => {
    await store.append(key, [question('Hvem er med?'), reply('Aarhus [1]')]);
    await store.append({ ...key, channel: 'teams' }, [question('Noget andet')]);
    await store.append(key, [question('Hvornår?')]);
    expect(await store.history(key)).toEqual([question('Hvem er med?'), reply('Aarhus [1]'), question('Hvornår?')]);
    expect(await store.history({ ...key, thread: 'ukendt' })).toEqual([]);
    await store.forget(key);
    expect(await store.history(key)).toEqual([]);
    expect(await store.history({ ...key, channel: 'teams' })).toHaveLength(1);
  });

  test('hold no more turns than a request may carry, also on the disk', async () => {
    for (let n = 1; n <= 15; n++) await store.append(key, [question(`s${n}`), reply(`a${n}`)]);
    const kept = await store.history(key);
    expect(kept).toHaveLength(requestLimits.historyTurns);
    expect([kept[0], kept.at(-1)]).toEqual([question('s6'), reply('a15')]);
    expect(await rows('conversation_turns')).toBe(requestLimits.historyTurns);
  });

  test('cut a long turn without breaking a character', async () => {
    await store.append(key, [question('x'), reply(`y${'😀'.repeat(5_000)}`)]);
    const text = (await store.history(key))[1]?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(requestLimits.historyCharacters / 2);
    expect(text.isWellFormed()).toBe(true);
  });

  test('are not given out after their time, and deleted by the clean-up', async () => {
    await store.append(key, [question('gammelt')]);
    clock += 29 * dayMs;
    await store.append(key, [question('nyt')]);
    expect(await store.deleteExpired()).toBe(0);
    clock += dayMs;
    expect(await store.history(key)).toEqual([question('nyt')]);
    expect(await rows('conversation_turns')).toBe(2);
    expect(await store.deleteExpired()).toBe(1);
    expect(await rows('conversation_turns')).toBe(1);
  });
});

describe('feedback', () => {
  const store = createD1FeedbackStore(access, 365);
  const given = { answerId: 'a-1', channel: 'api', rating: 'down' } as const;

  test('of the same person on the same answer is replaced whole', async () => {
    await store.record({ ...given, comment: 'Forkert', content: { question: 'Hvem?', answer: 'Ingen' } });
    await store.record({ ...given, rating: 'up' });
    await store.record({ ...given, actor: 'b' });
    const { results } = await env.DB.prepare(
      'SELECT actor, rating, comment, question, answer FROM feedback ORDER BY actor',
    ).all();
    expect(results).toEqual([
      { actor: '', rating: 'up', comment: null, question: null, answer: null },
      { actor: 'b', rating: 'down', comment: null, question: null, answer: null },
    ]);
  });

  test('is deleted after its time', async () => {
    await store.record(given);
    clock += 365 * dayMs - 1;
    expect(await store.deleteExpired()).toBe(0);
    clock += 1;
    expect(await store.deleteExpired()).toBe(1);
  });
});

describe('claims', () => {
  const claims = createD1EventClaims(access);

  test('go to exactly one of many who ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 25 }, () => claims.claim('slack', 'Ev1')));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await claims.claim('teams', 'Ev1')).toBe(true);
  });

  test('hold for a day', async () => {
    expect(await claims.claim('slack', 'Ev1')).toBe(true);
    clock += dayMs - 1;
    expect(await claims.claim('slack', 'Ev1')).toBe(false);
    clock += 1;
    expect(await claims.claim('slack', 'Ev1')).toBe(true);
    clock += dayMs;
    expect(await claims.deleteExpired()).toBe(1);
  });
});

describe('sent answers', () => {
  const sent = createD1SentAnswers(access, 30);
  const message = { channel: 'teams', message: 'chat/1' };

  test('are found by their message, in their own channel, until they are old', async () => {
    await sent.remember(message, 'a-1');
    await sent.remember(message, 'a-2');
    expect(await sent.answerOf(message)).toBe('a-2');
    expect(await sent.answerOf({ ...message, channel: 'slack' })).toBeUndefined();
    clock += 30 * dayMs;
    expect(await sent.answerOf(message)).toBeUndefined();
    expect(await sent.deleteExpired()).toBe(1);
  });
});

test('what the database refuses is a StorageError that does not hold what was to be stored', async () => {
  const store = createD1FeedbackStore({ database: env.DB, now: () => Number.NaN }, 365);
  const fault = await store
    .record({ answerId: 'a', channel: 'api', rating: 'up', comment: 'hemmeligt' })
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(StorageError);
  expect(String(fault)).not.toContain('hemmeligt');
});

async function rows(table: string): Promise<number> {
  return (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n')) ?? -1;
}
