import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildLexicalIndex } from './lexical-index.ts';
import { createIndexSearch, defaultWeights, type IndexResult } from './search-index.ts';
import { quantiseVectors } from './vector-table.ts';

const texts = [
  'Business Region Nord består af 11 kommuner i Nordjylland.',
  'Væksthusene finansieres af kommunerne. De har ca. 200 ansatte.',
  'Ålborg Lufthavn ligger ved Nørresundby og får støtte fra kommunen.',
  'Sekretariatet har hjemme i Vejle.',
];
const search = createIndexSearch(buildLexicalIndex(texts));
const first = (text: string) => search({ text, limit: 3 }).hits[0]?.passage;

test.each([
  ['Hvor ligger sekretariatet?', 3],
  ['Hvem finansierer væksthusene?', 1],
  ['vaeksthusenes finansiering', 1],
  ['aalborg lufthavn', 2],
  ['Sekretariatte i Vejel', 3],
  ['hvor mange nordjyske kommuner', 0],
])('finds %j', (query, passage) => {
  expect(first(query)).toBe(passage);
});

test("the signals' shares sum up to the score, and coverage tells what the corpus does not talk about", () => {
  const { hits, coverage } = search({ text: 'Hvem finansierer væksthusene?', limit: 2 });
  const [best] = hits;
  expect(Object.values(best?.signals ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(best?.score ?? -1);
  expect(coverage).toBeGreaterThan(0.4);
  expect(search({ text: 'Hvordan bager man boller uden gluten', limit: 2 }).coverage).toBeLessThan(0.25);
});

test('only allowed passages are found, and scores are relative to them', () => {
  const { hits } = search({ text: 'kommuner', limit: 9, allowed: (passage) => passage === 2 });
  expect(hits.map((hit) => hit.passage)).toEqual([2]);
  expect(hits[0]?.score).toBeCloseTo(defaultWeights.ngrams + defaultWeights.stems);
});

test('vectors count where the index has them and fit', () => {
  const vectors = quantiseVectors(
    [1, 0, 0, 0].map((_, at) => Float32Array.from({ length: 4 }, (__, i) => (i === at ? 1 : 0))),
    4,
  );
  const searchBoth = createIndexSearch(buildLexicalIndex(texts), vectors);
  const query = { text: 'xyzzy', limit: 1 };
  expect(searchBoth({ ...query, vector: Float32Array.of(0, 0, 0, 1) }).hits[0]).toMatchObject({
    passage: 3,
    signals: { vector: 1 },
  });
  expect(searchBoth({ ...query, vector: Float32Array.of(1, 0) }).hits).toEqual([]);
});

const words = fc.array(fc.constantFrom(...'kommune vækst hus og i havn ø år 11 støtte Vejle kommunernes'.split(' ')), {
  maxLength: 12,
});
const corpora = fc.array(
  words.map((parts) => `${parts.join(' ')}.`),
  { maxLength: 40 },
);

test('skipping finds exactly what exhaustive search finds', () => {
  fc.assert(
    fc.property(corpora, words, fc.integer({ min: 1, max: 5 }), (corpus, query, limit) => {
      const find = createIndexSearch(buildLexicalIndex(corpus));
      const asked = { text: query.join(' '), limit };
      expect(find(asked)).toEqual(find({ ...asked, exhaustive: true }));
    }),
  );
});

test.each([
  ['nothing', ''],
  ['one character', 'å'],
  ['1,000 characters', 'kommunernes samarbejde '.repeat(44)],
  ['one long word', 'a'.repeat(1000)],
  ['stop words', 'og i det at en den til er som på de'],
  ['question words', 'hvor mange hvilke'],
  ['punctuation', '?!… — „“ ;;'],
  ['emoji', '👩‍👩‍👧 🇩🇰'],
  ['right-to-left text', 'كم عدد البلديات שלום'],
  ['zero-width characters', 'sekre\u200btaria\u00adtet\ufeff'],
  ['lone surrogates', '\ud83d kommune \udc00'],
])('survives %s', (_, query) => {
  expect(isSane(search({ text: query, limit: 3 }))).toBe(true);
});

test('any query gives a sane result, and the same one again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (query) => {
      const result = search({ text: query, limit: 3 });
      expect(isSane(result)).toBe(true);
      expect(search({ text: query, limit: 3 })).toEqual(result);
    }),
  );
});

function isSane({ hits, coverage }: IndexResult): boolean {
  const ordered = hits.every((hit, index) => index === 0 || hit.score <= (hits[index - 1]?.score ?? 0));
  const known = hits.every((hit) => hit.score > 0 && Number.isFinite(hit.score) && texts[hit.passage] !== undefined);
  return ordered && known && hits.length <= 3 && coverage >= 0 && coverage <= 1;
}
