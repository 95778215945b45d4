import { expect, test } from 'vitest';

import type { Answer, AskRequest } from '../worker/answering/answer.ts';
import { askTurns } from './run-case.ts';

const answerTo = (question: string): Answer => ({
  id: '1',
  question,
  standaloneQuestion: question,
  status: 'unanswered',
  text: `Svar på ${question}`,
  segments: [],
  citations: [],
  related: [],
  followUps: [],
  composer: 'extractive',
  corpusVersion: '0',
  checks: { fabricated: 0, misattributed: 0, dropped: 0 },
  aiNotice: '',
  timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
});

test('each turn is asked with all that was said before it, in the system’s own words', async () => {
  const requests: AskRequest[] = [];
  await askTurns(['A?', 'B?', 'C?'], (request) => {
    requests.push(request);
    return Promise.resolve({ answer: answerTo(request.question), retrieved: [] });
  });
  const said = (question: string) => [
    { role: 'user', text: question },
    { role: 'assistant', text: `Svar på ${question}` },
  ];
  expect(requests).toEqual([
    { question: 'A?' },
    { question: 'B?', history: said('A?') },
    { question: 'C?', history: [...said('A?'), ...said('B?')] },
  ]);
});
