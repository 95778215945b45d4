import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { findQuote, readQuoteLink } from './quote-mark.ts';

const passage: Passage = {
  id: 'p-0123456789abcdef',
  documentId: 'notat',
  headingPath: [],
  text: 'x'.repeat(50),
  embeddedText: 'x',
  start: 100,
  end: 150,
  page: 1,
  pageEnd: 1,
  kind: 'prose',
};
const document = { id: 'notat', version: 'aaaaaaaaaaaa' };

test.each([
  [
    'the quote',
    { p: passage.id, fra: '110', til: '120', v: document.version },
    { kind: 'quote', start: 110, end: 120 },
  ],
  [
    'the passage when the document is another version',
    { p: passage.id, fra: '10', til: '20', v: 'old' },
    { kind: 'passage', start: 100, end: 150 },
  ],
  ['nothing outside the passage', { p: passage.id, fra: '90', til: '120', v: document.version }, { kind: 'invalid' }],
  ['nothing backwards', { p: passage.id, fra: '120', til: '110', v: document.version }, { kind: 'invalid' }],
  ['nothing without positions', { p: passage.id, fra: '1e2', v: document.version }, { kind: 'invalid' }],
])('marks %s', (_, query: Record<string, string>, expected) => {
  const link = readQuoteLink((name) => query[name]);
  expect(link && findQuote(link, document, passage)).toEqual(expected);
});

test('marks nothing when the passage is gone or belongs to another document', () => {
  const link = { passageId: passage.id, start: 110, end: 120, version: 'old' };
  expect(findQuote(link, document, undefined)).toEqual({ kind: 'changed' });
  expect(findQuote({ ...link, version: document.version }, document, undefined)).toEqual({ kind: 'invalid' });
  expect(findQuote(link, document, { ...passage, documentId: 'andet' })).toEqual({ kind: 'changed' });
});

test('asks for no quote without a passage', () => {
  expect(readQuoteLink(() => undefined)).toBeUndefined();
});
