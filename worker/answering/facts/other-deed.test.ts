import { expect, test } from 'vitest';

import { documentOf } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { tellsOtherDeed } from './other-deed.ts';

function isOther(question: string, text: string): boolean {
  const { index, evidence } = documentOf([['Svømmehallen', text, []]]);
  const [passage] = evidence.passages;
  if (passage === undefined) throw new Error('no passage');
  return tellsOtherDeed(readQuestion(question, true, index), passage, text);
}

test.each([
  ['Hvem har tegnet svømmehallen?', 'Svømmehallen har to bassiner og en sauna.', true],
  ['Hvem har tegnet svømmehallen?', 'Svømmehallen er tegnet af Bro og Bad.', false],
  ['Hvem leder svømmehallen?', 'En bestyrelse på fem står for driften.', false],
  ['Hvad kostede saunaen?', 'Saunaen koster 40 kr. pr. time.', true],
  ['Hvad kostede saunaen?', 'Saunaen kostede 2 mio. kr.', false],
  ['Hvad kostede saunaen i 2020?', 'Saunaen, 2020: 40 kr. pr. time.', false],
  ['Hvad koster saunaen?', 'Saunaen koster 40 kr. pr. time.', false],
  ['Hvilken mad serverer svømmehallen?', 'Svømmehallen har en café.', true],
  ['Hvilken mad serverer svømmehallen?', 'Caféen serverer måltider til børn.', false],
  ['Hvilken hal ligger ved stranden?', 'Ved stranden ligger Klitbadet.', false],
  ['Hvilken farve har bussen?', 'Bussen er rød.', false],
])('"%s" by "%s"', (question, text, expected) => {
  expect(isOther(question, text)).toBe(expected);
});
