import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';

import { answerQuestion } from './answering/answer-question.ts';
import { answerSchema } from './answering/answer.ts';
import { appForTests } from './app-for-tests.ts';

const personal = ['010190-1234', 'eva.hansen@example.dk', '20 30 40 50'];
const question = `Hvilke kommuner er med i Business Region Aarhus? Det er for ${personal[0]}, ${personal[1]}, tlf. ${personal[2]}.`;

async function everythingStored(): Promise<string> {
  const tables = ['conversation_turns', 'feedback', 'daily_use', 'audit_events'];
  const rows = await Promise.all(tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all()));
  return JSON.stringify(rows.map(({ results }) => results));
}

test('what is personal reaches neither answer, log nor database, and the user is told', async () => {
  const { ask, get, lines } = appForTests({ answerQuestion });
  const plain = answerSchema.parse(
    await (await ask({ question: 'Hvilke kommuner er med i Business Region Aarhus?' })).json(),
  );
  const response = await ask({ question, conversationId: 'samtale-1' });
  const text = await response.text();
  const answer = answerSchema.parse(JSON.parse(text));
  expect(answer.status).toBe('answered');
  expect(answer.citations.map(({ quote }) => quote)).toEqual(plain.citations.map(({ quote }) => quote));
  expect(answer.redactions).toEqual([
    { kind: 'cpr', count: 1 },
    { kind: 'email', count: 1 },
    { kind: 'phone', count: 1 },
  ]);
  expect(answer.segments.at(-1)).toMatchObject({
    kind: 'notice',
    text: expect.stringContaining('et CPR-nummer, en e-mailadresse og et telefonnummer'),
  });
  const body = JSON.stringify({
    answerId: 'a-1',
    rating: 'down',
    comment: `Skriv til ${personal[1]}`,
    include: { question, answer: `Ring til ${personal[2]}` },
  });
  const given = await get('/api/feedback', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(given.status).toBe(204);
  const stored = await everythingStored();
  expect(stored).toContain('[CPR-nummer fjernet]');
  for (const secret of personal)
    for (const place of [text, stored, JSON.stringify(lines)]) expect(place).not.toContain(secret);
});

test('a question that was nothing else is answered with what happened to it', async () => {
  const { ask } = appForTests({ answerQuestion });
  const answer = answerSchema.parse(await (await ask({ question: '010190-1234' })).json());
  expect(answer).toMatchObject({ status: 'unanswered', question: '[CPR-nummer fjernet]' });
  expect(answer.text).toContain('Jeg har fjernet et CPR-nummer');
});

test('what is personal in the history is taken out of it, and told once', async () => {
  const { ask } = appForTests({ answerQuestion });
  const history = [
    { role: 'user', text: `Hvad er Business Region Aarhus? ${personal[0]}` },
    { role: 'assistant', text: 'Et samarbejde.' },
  ];
  const answer = answerSchema.parse(await (await ask({ question: 'Hvilke kommuner er med?', history })).json());
  expect(answer.redactions).toEqual([{ kind: 'cpr', count: 1 }]);
  expect(answer.text).not.toContain('fjernet');
  expect(answer.standaloneQuestion).not.toContain(personal[0]);
});
