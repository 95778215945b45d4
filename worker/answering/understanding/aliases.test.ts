import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { aliasesOf } from './aliases.ts';

const documents = [
  {
    names: [
      { name: 'Scenerådet', abbreviation: 'SR', isSubject: false },
      { name: 'Dansk Kulisseværk', abbreviation: 'DKV', isSubject: false },
      { name: 'Teaterkredsen', isSubject: true },
    ],
  },
];

const read = (question: string, taken: readonly number[] = []) =>
  aliasesOf(wordsOf(question), new Set(taken), documents).map(({ word, others }) => [
    word.text,
    others.map(({ text }) => text).join(' '),
  ]);

test('a name that the documents abbreviate is known by its abbreviation, and the other way round', () => {
  expect(read('Hvor tit mødes Scenerådet?')).toEqual([['Scenerådet', 'SR']]);
  expect(read('Hvor tit mødes SR?')).toEqual([['SR', 'Scenerådet']]);
  expect(read('Hvad laver DKV?')).toEqual([['DKV', 'Dansk Kulisseværk']]);
});

test('a name of several words is named by all of them', () => {
  expect(read('Hvad laver Dansk Kulisseværk?')).toEqual([
    ['Dansk', 'DKV'],
    ['Kulisseværk', 'DKV'],
  ]);
  expect(read('Hvad laver Dansk Lysværk?')).toEqual([]);
});

test('what names a subject needs no other name', () => {
  expect(read('Hvor tit mødes SR?', [3])).toEqual([]);
});
