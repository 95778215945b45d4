import { expect, test } from 'vitest';

import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { namesOtherDoer, tellsOfReceiver } from './doer.ts';

const { index } = oneDocument([], []);

test.each([
  ['Hvem maler bådene?', 'Åhallen er kunde og får malet både.', true],
  ['Hvem bygger broen?', 'Kommunen lod broen bygge i 2020.', true],
  ['Hvem maler bådene?', 'Lauget maler både og får penge for det.', false],
  // Then the receiver is what is asked for.
  ['Hvem får malet både?', 'Åhallen er kunde og får malet både.', false],
])('"%s" is not answered by who has it done: "%s" %s', (question, text, isReceiver) => {
  expect(tellsOfReceiver(readQuestion(question, true, index), text)).toBe(isReceiver);
});

test.each([
  ['Bliver hallen drevet af kommunerne?', 'Hallen drives af Foreningen Bad.', true],
  ['Bliver hallen drevet af foreningen?', 'Hallen drives af Foreningen Bad.', false],
  ['Bliver hallen drevet af kommunerne?', 'Hallen bruges af Foreningen Bad.', false],
  ['Er hallen en af de store?', 'Hallen er tegnet af Bro og Bad.', false],
])('"%s" is corrected by who does it: "%s" %s', (question, text, isOther) => {
  expect(namesOtherDoer(readQuestion(question, true, index), text)).toBe(isOther);
});
