import { expect, test } from 'vitest';

import { documentFactsOf } from '../understanding/document-facts.ts';
import { namedDocuments } from '../understanding/named-documents.ts';
import { wordsOf } from '../words.ts';
import { documentFacts } from './document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Understanding } from '../understand.ts';

const document = (id: string, kind: string, title: string): DocumentSummary => ({
  metadata: { id, file: 'd.md', title, kind, publisher: 'Busrådet', date: '2024-03-05', language: 'da' },
  version: '0123456789ab',
  outline: [],
  pageStarts: [0],
  passages: 1,
});
const documents = [document('a', 'statusnotat', 'Busser i tal'), document('b', 'oversigt', 'Fælles kørsel')];

test.each([
  ['Hvem har skrevet notatet?', ['publisher'], ['a']],
  ['Hvornår er »Fælles kørsel« fra?', ['date'], ['b']],
  ['Hvem står bag oversigten, og hvor langt er den?', ['publisher', 'pages'], ['b']],
  ['Hvor kan jeg finde det?', ['link'], []],
  ['Hvornår træder reglerne i notatet i kraft?', [], ['a']],
  ['Hvem har skrevet Den grimme ælling?', [], []],
])('%s', (question, facts, ids) => {
  const words = wordsOf(question);
  const named = namedDocuments(words, documents);
  expect(named.ids).toEqual(ids);
  expect(documentFactsOf(words, named, ['statusnotat', 'oversigt'])).toEqual(facts);
});

test('what is not known of a document is said so, and is no answer', () => {
  const asked: Pick<Understanding, 'documentFacts' | 'documentIds'> = { documentFacts: ['link'], documentIds: ['a'] };
  expect(documentFacts(asked, documents)?.say()).toMatchObject({
    status: 'unanswered',
    segments: [{ text: 'Dokumentoplysninger: Der er ikke oplyst adresse på nettet for »Busser i tal«.' }],
  });
});
