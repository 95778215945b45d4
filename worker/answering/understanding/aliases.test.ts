import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { aliasesOf, publisherAliases } from './aliases.ts';

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

test('a publisher that is named in full is what its document calls it for short', () => {
  const metadata = { id: 'd', file: 'd.md', title: 'Scener', kind: 'notat', date: '2024-01-01', language: 'da' };
  const aliases = (question: string, publisher: string) =>
    publisherAliases(wordsOf(question), [{ metadata: { ...metadata, publisher } }]).map(({ word, others }) => [
      word.text,
      others.map(({ text }) => text).join(' '),
    ]);
  const named = 'Hvad foreslår Kontoret for Små Scener?';
  expect(aliases(named, 'Kontoret for Små Scener')).toEqual([
    ['Små', 'Kontoret'],
    ['Scener', 'Kontoret'],
  ]);
  expect(aliases(named, 'Kontoret for Store Scener')).toEqual([]);
  expect(aliases('Hvad foreslår Scenerådet?', 'Scenerådet')).toEqual([]);
});
