import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { isWeakerForm, tellsOfNobody } from './weaker-form.ts';

const { index }: { index: PassageIndex } = oneDocument([], []);

function passageOf(text: string): Passage {
  return {
    id: 'p-0000000000000000',
    documentId: 'd',
    headingPath: ['Åhallen'],
    text,
    embeddedText: text,
    start: 0,
    end: text.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose',
  };
}

/** Whether the last sentence of a passage says less than what is asked. */
function isWeaker(question: string, before: string, said: string): boolean {
  return isWeakerForm(readQuestion(question, true, index), passageOf(`${before}${said}`), said);
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

test.each([
  ['Hvad hedder lederen af Åhallen?', 'En leder og fire ansatte passer hallen.', true],
  ['Hvad hedder hallens app?', 'Hallen har en app til billetter.', true],
  ['Hvad hedder formanden for Åhallen?', 'Kulturchefen i Ribe er formand.', false],
  ['Hvad hedder formanden for Åhallen?', 'Formanden hedder Jens Åkjær.', false],
  ['Hvad hedder kulturchefen?', 'Kulturchefen er formand for hallens råd.', false],
  ['Hvor mange ledere har Åhallen?', 'Hallen har en leder.', false],
])('tells of nobody: "%s" by "%s"', (question, said, isNobody) => {
  expect(tellsOfNobody(readQuestion(question, true, index), passageOf(said), said)).toBe(isNobody);
});
