import { expect, test } from 'vitest';

import type { PassageIndex, SearchQuery } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import { findPassages } from './retrieve.ts';

const identity = { id: 'prøve', dimension: 1, version: 1 };
const passage: Passage = {
  ...{ id: 'p-0000000000000001', documentId: 'a', headingPath: [], text: 'x', embeddedText: 'x' },
  ...{ start: 0, end: 1, page: 1, pageEnd: 1, kind: 'prose' },
};

function indexThatSees(queries: SearchQuery[]): PassageIndex {
  return {
    ...{ corpusVersion: '0', embedder: identity, documents: [], participation: [] },
    search: (query) => {
      queries.push(query);
      const hits = [passage.id, 'p-gone'].map((passageId) => ({
        ...{ passageId, score: 3, signals: { stems: 1, ngrams: 2 } },
      }));
      return Promise.resolve({ hits, coverage: 0.5 });
    },
    passages: (ids) => Promise.resolve(ids.includes(passage.id) ? [passage] : []),
    passagesOf: () => Promise.resolve([]),
    documentText: () => Promise.resolve(undefined),
  };
}

test('passages come with what each signal adds, the largest first', async () => {
  const queries: SearchQuery[] = [];
  const vector = Float32Array.of(1);
  const embedder = { ...identity, embed: () => Promise.resolve([vector]) };
  const query = { text: 'Hvem?', limit: 2, documentIds: ['a'] };
  const found = await findPassages(query, { index: indexThatSees(queries), embedder });
  expect(queries).toEqual([{ ...query, vector }]);
  expect(found.coverage).toBe(0.5);
  expect(found.degraded).toEqual([]);
  const signals = [
    { name: 'ngrams', share: 2 },
    { name: 'stems', share: 1 },
  ];
  expect(found.passages).toEqual([{ passage, score: 3, signals }]);
});

test.each([
  ['fails', () => Promise.reject(new Error('503'))],
  ['gives nothing', () => Promise.resolve([])],
])('an embedder that %s leaves a search by words, which says so', async (_what, embed) => {
  const queries: SearchQuery[] = [];
  const embedder = { ...identity, embed };
  const found = await findPassages({ text: 'Hvem?', limit: 2 }, { index: indexThatSees(queries), embedder });
  expect(queries).toEqual([{ text: 'Hvem?', limit: 2 }]);
  expect(found.degraded).toEqual(['embedding']);
  expect(found.passages).toHaveLength(1);
});
