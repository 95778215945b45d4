import { expect, test } from 'vitest';

import type { Citation } from '../../worker/answering/answer.ts';
import { citationsNotVerbatim } from './verbatim-share.ts';

const citation = (quote: string, start: number, documentId = 'a'): Citation => ({
  n: 1,
  role: 'support',
  passageId: 'p-0000000000000000',
  document: { id: documentId, title: 'A', version: '0' },
  headingPath: [],
  page: 1,
  pageEnd: 1,
  quote,
  start,
  end: start + quote.length,
  check: 'exact',
  url: '',
});

test('one other letter, another offset or an unknown document is not verbatim', () => {
  const texts = new Map([['a', 'Rådet har 5 ansatte.']]);
  const good = citation('5 ansatte', 10);
  const bad = [citation('5 Ansatte', 10), citation('5 ansatte', 9), citation('5 ansatte', 10, 'b')];
  expect(citationsNotVerbatim([good, ...bad], texts)).toEqual(bad);
});
