import { expect, test } from 'vitest';

import { documentOf } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { lacksAskedDeed, tellsOtherDeed } from './other-deed.ts';

function read(question: string, text: string, isSo: typeof tellsOtherDeed): boolean {
  const { index, evidence } = documentOf([['Svømmehallen', text, []]]);
  const [passage] = evidence.passages;
  if (passage === undefined) throw new Error('no passage');
  return isSo(readQuestion(question, true, index), passage, text);
}

test.each([
  ['Hvem har tegnet svømmehallen?', 'Svømmehallen har to bassiner og en sauna.', true],
  ['Hvem har tegnet svømmehallen?', 'Svømmehallen er tegnet af Bro og Bad.', false],
  ['Hvem arbejder i svømmehallen?', 'Svømmehallen er rettet mod arbejdsløse.', true],
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
  expect(read(question, text, tellsOtherDeed)).toBe(expected);
});

test.each([
  ['Skal foreninger betale for svømmehallen?', 'Svømmehallen bruges af 12 foreninger.', true],
  ['Skal foreninger betale for svømmehallen?', 'Foreninger bruger svømmehallen gratis.', false],
  ['Kan man tale tysk i svømmehallen?', 'Svømmehallen svarer på dansk og tysk.', false],
])('what must be done is not told: "%s" by "%s"', (question, text, expected) => {
  expect(read(question, text, lacksAskedDeed)).toBe(expected);
});
