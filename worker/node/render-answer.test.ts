import { describe, expect, test } from 'vitest';

import type { Answer } from '../answering/answer.ts';
import { renderAnswer } from './render-answer.ts';
import { wrapText } from './wrap-text.ts';

const answer: Answer = {
  id: 'a-1',
  question: 'Hvad koster det?',
  standaloneQuestion: 'Hvad koster det?',
  status: 'answered',
  text: 'Det koster 15 kr. pr. indbygger. [1]',
  segments: [{ kind: 'statement', text: 'Det koster 15 kr. pr. indbygger.', citations: [1] }],
  citations: [
    {
      n: 1,
      role: 'support',
      passageId: 'p-0123456789abcdef',
      document: { id: 'notat', title: 'Et notat', version: '0123456789ab' },
      headingPath: ['Samarbejder', 'Økonomi'],
      page: 5,
      pageEnd: 6,
      quote: 'Kommunerne betaler\u001B[31m hver 15 kr. pr. indbygger om året',
      start: 10,
      end: 70,
      check: 'exact',
      url: 'http://localhost/dokument/notat',
    },
  ],
  related: [],
  followUps: ['Hvem betaler?'],
  composer: 'extractive',
  corpusVersion: '0123456789ab',
  checks: { fabricated: 0, misattributed: 0, dropped: 0 },
  aiNotice: 'Skrevet af en maskine.',
  timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
};

describe('an answer in the terminal', () => {
  test('has each quote with title, pages and heading path under the sentences', () => {
    expect(renderAnswer(answer, { width: 40, colours: false })).toBe(
      [
        'Det koster 15 kr. pr. indbygger. [1]',
        '',
        '  [1] »Kommunerne betaler[31m hver 15',
        '      kr. pr. indbygger om året«',
        '      Et notat · side 5-6 · Samarbejder',
        '      › Økonomi',
        '',
        'Du kan også spørge:',
        '  Hvem betaler?',
        '',
        'Skrevet af en maskine.',
        '',
      ].join('\n'),
    );
  });

  test('is the same words with colours, and no other control characters', () => {
    const coloured = renderAnswer(answer, { width: 40, colours: true });
    const plain = renderAnswer(answer, { width: 40, colours: false });
    expect(coloured).toContain('\u001B[36m[1]\u001B[0m');
    const sequences = ['\u001B[36m', '\u001B[2m', '\u001B[0m'];
    expect(sequences.reduce((text, sequence) => text.replaceAll(sequence, ''), coloured)).toBe(plain);
  });
});

test('wrapping keeps every word, the breaks of the text, and the width where a word allows it', () => {
  const wrapped = wrapText('et to\ntre uforholdsmæssigt fire fem', 10, '  ');
  expect(wrapped.split('\n')).toEqual(['et to', '  tre', '  uforholdsmæssigt', '  fire fem']);
});
