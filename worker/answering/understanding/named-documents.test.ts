import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { namedDocuments } from './named-documents.ts';

const documents = [
  { id: 'stier', title: 'Fælles stier langs kysten', kind: 'oversigt' },
  { id: 'haller', title: 'Haller og bade i 2022', kind: 'notat' },
].map((one) => ({
  metadata: { ...one, file: 'a.txt', publisher: 'Kontoret', date: '2024-01-02', language: 'da' as const },
}));

test.each([
  ['Hvem har udgivet oversigten over stierne?', ['stier']],
  ['Hvem har udgivet rapporten om kysten?', ['stier']],
  ['Hvornår er halnotatet fra?', []],
  ['Hvornår er kystoversigten fra?', ['stier']],
  ['Hvad siger notatet om turisme?', ['haller']],
  ['Hvad siger teksten om turisme?', []],
  ['Hvem ejer hallerne?', []],
])('%s', (question, ids) => {
  expect(namedDocuments(wordsOf(question), documents).ids).toEqual(ids);
});

test('a document is called by its sort with the words of its title, and nothing behind them', () => {
  const words = wordsOf('Hvem er oversigten over stier langs kysten skrevet til?');
  const { called } = namedDocuments(words, documents);
  expect(called.map((at) => words[at]?.text)).toEqual(['oversigten', 'over', 'stier', 'langs', 'kysten']);
});
