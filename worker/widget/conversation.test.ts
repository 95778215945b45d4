import fc from 'fast-check';
import { expect, test } from 'vitest';

import { historyBefore, limits, readKept, writeKept, type Turn } from './conversation.ts';
import { answerWithSources, journalNote } from './copied-text.ts';
import type { Answer } from './read-answer.ts';
import { textsFor } from './texts.ts';

const answer: Answer = {
  id: 'svar-1',
  question: 'Hvem er med?',
  status: 'partial',
  reason: 'not_in_documents',
  text: 'To kommuner er med. [1]',
  segments: [{ kind: 'statement', text: 'To kommuner er med.', citations: [1] }],
  citations: [
    {
      n: 1,
      role: 'support',
      passageId: 'p-1',
      document: { id: 'd', title: 'Notat', version: 'v7' },
      headingPath: ['Samarbejder', 'Det ene'],
      page: 3,
      pageEnd: 4,
      quote: 'to kommuner',
      start: 5,
      end: 16,
      url: 'https://kildesvar.example/dokument/d#citat',
    },
  ],
  followUps: ['Hvornår?'],
  composer: 'extractive',
  aiNotice: 'Lavet af en maskine.',
  corpusVersion: 'c1',
  redacted: 0,
};

function turn(key: number, question: string, text: string): Turn {
  const state = { kind: 'done', answer: { ...answer, text } } as const;
  return { key, question, state, segments: answer.segments, citations: answer.citations };
}

test('the history that is sent is the latest that the server takes', () => {
  const size = fc.integer({ min: 1, max: 3_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(size, size), { maxLength: 30 }), (sizes) => {
      const turns = sizes.map(([asked, told], key) => turn(key, 'q'.repeat(asked), 'a'.repeat(told)));
      const now: Turn = { key: 99, question: 'Nu', state: { kind: 'streaming' }, segments: [], citations: [] };
      const history = historyBefore([...turns, now], 99);
      const all = sizes.flatMap(([asked, told]) => ['q'.repeat(asked), 'a'.repeat(told)]);
      expect(history.map(({ text }) => text)).toEqual(history.length === 0 ? [] : all.slice(-history.length));
      expect(history.length).toBeLessThanOrEqual(limits.historyTurns);
      expect(history.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(limits.historyCharacters);
    }),
  );
});

test('what is kept is read back; what somebody else wrote there is not', () => {
  const turns = [turn(0, 'Hvem?', 'To.')];
  expect(readKept(writeKept({ turns, draft: 'udkast' }))).toEqual({ turns, draft: 'udkast' });
  for (const text of [null, '', '{', '[]', '{"answers":[{"question":"x","answer":{"id":1}}]}', '{"draft":{}}']) {
    expect(readKept(text)).toEqual({ turns: [], draft: '' });
  }
});

test('copies hold the answer, every quote with its place, and what a case file needs', () => {
  const texts = textsFor('da');
  expect(answerWithSources(answer, texts)).toBe(
    'To kommuner er med. [1]\n\nKilder:\n[1] »to kommuner«\n    Notat › Samarbejder › Det ene, side 3-4, dokumentversion v7\n    https://kildesvar.example/dokument/d#citat\n\nLavet af en maskine.',
  );
  const note = journalNote(answer, texts, '23. november 2026');
  expect(note).toContain('Spørgsmål: Hvem er med?\n\nSvar (Svar på en del af spørgsmålet):\nTo kommuner er med. [1]');
  expect(note).toContain('Dato: 23. november 2026\nSvarets id: svar-1\n');
});
