import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { bestYear } from './best-year.ts';
import { oneDocument } from './one-document-for-tests.ts';
import { change } from './change.ts';
import { pair } from './pair.ts';
import { superlative } from './superlative.ts';

type Line = readonly [kind: Passage['kind'], headingPath: readonly string[], text: string, label?: string];

const table = ['Bådværket', 'Antal udkald'];
const row = (name: string, ...figures: readonly string[]): Line[] => [
  ['field', table, name, 'Båd'],
  ...figures.map((figure, at): Line => ['field', [...table, name], figure, String(2021 + at)]),
];
const lines: readonly Line[] = [
  ['prose', ['Bådværket'], 'Bådværket er et samarbejde om redning.'],
  ...row('Terne', '31', '44', '39'),
  ...row('Måge', '12', '18', '25'),
  ...row('Skarv', '8', '5', '11'),
  ...row('Alk', '6', '6', '7'),
];

let at = 0;
const passages = lines.map(([kind, headingPath, text, label]): Passage => {
  const start = at;
  at += text.length + 1;
  return {
    ...{ id: `p-${String(start).padStart(16, '0')}`, documentId: 'd', headingPath: [...headingPath], text, start },
    ...{ embeddedText: text, end: start + text.length, page: 1, pageEnd: 1, kind },
    ...(label === undefined ? {} : { label }),
  };
});
const { index, evidence } = oneDocument(passages, []);

function say(
  kind: (asked: Understanding, evidence: Evidence) => Proposal | undefined,
  question: string,
): string | undefined {
  return kind(readQuestion(question, true, index), evidence)
    ?.say()
    .segments.map(({ text }) => text)
    .join(' ');
}

test('the heading of a table says what its rows are ranked by', () => {
  expect(say(superlative, 'Hvilken båd havde flest udkald i 2023?')).toMatch(/^Terne har flest: 39\./);
  expect(say(superlative, 'Hvilken båd havde færrest udkald i 2022?')).toMatch(/^Skarv har færrest: 5\./);
});

test('rows that are named are held against each other, and a row against itself over years', () => {
  expect(say(superlative, 'Havde Måge eller Skarv flest udkald i 2021?')).toMatch(/^Måge har flest: 12\./);
  expect(say(pair, 'Havde Terne flere udkald end Måge i 2022?')).toMatch(/^Ja.*44.*18/);
  expect(say(bestYear, 'I hvilket år havde Skarv flest udkald?')).toMatch(/^Skarv: 11 \(2023\)/);
});

test('whether a row has the same in two years is decided', () => {
  expect(say(change, 'Havde Alk lige mange udkald i 2021 og 2022?')).toMatch(/^Ja, tallet er det samme: 6/);
  expect(say(change, 'Havde Alk lige mange udkald i 2022 og 2023?')).toMatch(/^Nej, tallet steg med 1/);
});
