import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { labelledLine } from './labelled-line.ts';
import { oneDocument } from './one-document-for-tests.ts';

const lines = [
  ['Hovedkontor', 'Pakhuset'],
  ['Omsætning i 2024', '12,5 mio. kr.'],
  ['Havne', 'Nordhavnen og Sydhavnen'],
  ['Gæstepladser', 'Ved broen'],
] as const;

let at = 0;
const passages = lines.map(([label, text]): Passage => {
  const start = at;
  at += text.length + 1;
  return {
    ...{ id: `p-${String(start).padStart(16, '0')}`, documentId: 'd', headingPath: ['Bådværket'], label, text, start },
    ...{ embeddedText: `${label} ${text}`, end: start + text.length, page: 1, pageEnd: 1, kind: 'field' },
  };
});
const { index, evidence } = oneDocument(passages, []);
const say = (question: string) =>
  labelledLine(readQuestion(question, true, index), evidence)
    ?.say()
    .segments.map(({ text }) => text)
    .join(' ');

test.each([
  ['Hvor har Bådværket hovedkontor?', 'Pakhuset'],
  ['Hvor meget omsatte Bådværket for i 2024?', '12,5 mio. kr.'],
  ['Hvilke lystbådehavne driver Bådværket?', 'Nordhavnen og Sydhavnen'],
])('%s is told by the line that is called so', (question, told) => {
  expect(say(question)).toContain(told);
});

test.each([
  'Hvor meget omsatte Bådværket for i 2023?',
  'Hvor mange gæstepladser har Bådværket?',
  'Har Bådværket et hovedkontor?',
  'Hvilke havne lukker Bådværket?',
  'Hvor har Bådværket værksted?',
])('%s is not', (question) => {
  expect(say(question)).toBeUndefined();
});
