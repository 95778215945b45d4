import { expect, test } from 'vitest';

import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { isWeakerForm } from './weaker-form.ts';

const { index }: { index: PassageIndex } = oneDocument([], []);

/** Whether the last sentence of a passage says less than what is asked. */
function isWeaker(question: string, before: string, said: string): boolean {
  const text = `${before}${said}`;
  const passage = {
    id: 'p-0000000000000000',
    documentId: 'd',
    headingPath: ['Åhallen'],
    text,
    embeddedText: text,
    start: 0,
    end: text.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose' as const,
  };
  return isWeakerForm(readQuestion(question, true, index), passage, said);
}

test.each([
  [
    'Hvor længe varede den længste lukning i 2023?',
    'I 2023 var der to lukninger. ',
    'Den længste varede ni dage.',
    false,
  ],
  [
    'Hvor længe varede den længste lukning i 2022?',
    'I 2023 var der to lukninger. ',
    'Den længste varede ni dage.',
    true,
  ],
  // The year named last is the one that is gone on in, and one of its own comes before it.
  ['Hvor længe varede lukningen i 2022?', 'Hallen åbnede i 2022 og lukkede i 2023. ', 'Det varede ni dage.', true],
  ['Hvor længe varede lukningen i 2022?', 'Hallen åbnede i 2022. ', 'Lukningen i 2023 varede ni dage.', true],
])('of another year: "%s" after "%s"', (question, before, said, isOther) => {
  expect(isWeaker(question, before, said)).toBe(isOther);
});
