import { expect, test } from 'vitest';

import type { Passage } from '../passage.ts';
import { rankSentences } from './rank-sentences.ts';

const passage = (id: string, text: string, start = 0): Passage => ({
  id: `p-${id.repeat(16)}`,
  documentId: 'a',
  headingPath: [],
  text,
  embeddedText: text,
  ...{ start, end: start + text.length, page: 1, pageEnd: 1, kind: 'prose' },
});
const tower = passage(
  'a',
  'Rundetårn ligger i København. Tårnet blev bygget af kongen for at hjælpe astronomerne. Det stod færdigt i 1642 og er 35 meter højt.',
  100,
);
const library = passage('b', 'Biblioteket lå over kirken. Det flyttede senere.', 400);
const best = (query: string) => {
  const [first] = rankSentences(query, [tower, library]);
  const source = [tower, library].find(({ id }) => id === first?.passageId);
  return source?.text.slice((first?.start ?? 0) - source.start, (first?.end ?? 0) - source.start);
};

test.each([
  ['Hvornår stod tårnet færdigt?', 'Det stod færdigt i 1642 og er 35 meter højt.'],
  ['Hvor ligger Rundetårn?', 'Rundetårn ligger i København.'],
  ['Hvor højt er Rundetårn?', 'Det stod færdigt i 1642 og er 35 meter højt.'],
  ['Hvorfor blev tårnet bygget?', 'Tårnet blev bygget af kongen for at hjælpe astronomerne.'],
])('%s', (query, sentence) => {
  expect(best(query)).toBe(sentence);
});

test('gives every sentence once, with offsets in the document, and nothing for no passages', () => {
  const ranked = rankSentences('tårn', [tower, library], [2, 1]);
  expect(ranked.map(({ start }) => start).toSorted((one, other) => one - other)).toEqual([100, 130, 187, 400, 428]);
  expect(rankSentences('tårn', [])).toEqual([]);
});
