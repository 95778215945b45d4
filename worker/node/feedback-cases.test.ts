import fc from 'fast-check';
import { expect, test } from 'vitest';

import { candidateCases } from './feedback-cases.ts';

const given = {
  answerId: 'A_1',
  at: Date.UTC(2026, 10, 23),
  question: 'Hvem: "er" med?',
  answer: 'Odense [1]',
  comment: null,
};

test('a thumb down becomes a case that says what is still to be done', () => {
  expect(candidateCases([given])).toBe(`corpus: corpus/documents
cases:
  # Given 2026-11-23 to answer A_1:
  # Odense [1]
  - id: feedback-a-1-1
    question: "Hvem: \\"er\\" med?"
    tags: [feedback]
    known: what a right answer is has not been read in the documents yet
    expect:
      status: answered
`);
});

test('nothing that was written leaves its place', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\n- id: x', 'a\r\nb', 'a\u2028- id: x'));
  fc.assert(
    fc.property(text, text, text, (question, answer, comment) => {
      const lines = candidateCases([{ ...given, question, answer, comment }]).split(/[\r\n\u0085\u2028\u2029]/);
      const rest = lines.filter((line) => !line.startsWith('  # ') && !line.startsWith('    question: "'));
      expect(rest).toEqual(
        candidateCases([given])
          .split('\n')
          .filter((line) => !/^ {2}# |^ {4}question: /.test(line)),
      );
    }),
  );
});
