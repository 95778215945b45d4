import { expect, test } from 'vitest';

import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { factFeatureNames } from './fact-features.ts';
import { preferOthers } from './the-others.ts';

const { index } = oneDocument([], []);

/** What is said when the first sentence is the likeliest. */
function said(question: string, text: string): string | undefined {
  const place = { id: 'p', documentId: 'd', start: 0, end: text.length, page: 1, pageEnd: 1 };
  const passage = { ...place, headingPath: ['Åhallen'], text, embeddedText: text, kind: 'prose' as const };
  const ranked = splitSentences(text).map(({ start, end }, at) => ({
    ...{ passage, start, end, score: 3 - at },
    values: factFeatureNames.map(() => 0),
  }));
  const [first] = preferOthers(readQuestion(question, true, index), ranked);
  return first === undefined ? undefined : text.slice(first.start, first.end);
}

const members = 'Saunaen er gratis for medlemmer. Alle andre betaler 40 kr.';

test.each([
  ['Hvad koster saunaen for gæster?', members, 'Alle andre betaler 40 kr.'],
  ['Hvad koster saunaen for medlemmer?', members, 'Saunaen er gratis for medlemmer.'],
  ['Hvad koster saunaen?', members, 'Saunaen er gratis for medlemmer.'],
  [
    'Hvad koster saunaen for gæster?',
    'Saunaen er gratis for medlemmer. Bassinet koster 40 kr.',
    'Saunaen er gratis for medlemmer.',
  ],
])('%s', (question, text, answer) => {
  expect(said(question, text)).toBe(answer);
});
