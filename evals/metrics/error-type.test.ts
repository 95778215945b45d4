import { expect, test } from 'vitest';

import { errorType, type CaseFaults } from './error-type.ts';

const right = {
  status: false,
  reason: false,
  facts: false,
  forbidden: false,
  list: false,
  verbatim: false,
  evidence: false,
  words: false,
};
const typeOf = (wrong: Partial<typeof right>, rest: Partial<CaseFaults> = {}) =>
  errorType({ expected: 'answered', got: 'answered', evidenceFound: true, wrong: { ...right, ...wrong }, ...rest });

test('each kind of failure has its name', () => {
  expect(typeOf({})).toBe('ok');
  expect(typeOf({ status: true }, { got: 'unanswered' })).toBe('wrong_refusal');
  expect(typeOf({ status: true }, { expected: 'unanswered' })).toBe('missed_refusal');
  expect(typeOf({ status: true }, { expected: 'partial' })).toBe('wrong_status');
  expect(typeOf({ status: true, facts: true }, { expected: 'partial' })).toBe('wrong_span');
  expect(typeOf({ list: true })).toBe('incomplete_list');
  expect(typeOf({ facts: true })).toBe('wrong_span');
  expect(typeOf({ verbatim: true })).toBe('bad_citation');
  expect(typeOf({ words: true })).toBe('too_long');
});

test('retrieval is blamed before answering, but not for a quote that is not verbatim or for length', () => {
  const missed = { evidenceFound: false };
  expect(typeOf({ facts: true, words: true }, missed)).toBe('retrieval_miss');
  expect(typeOf({ status: true }, { ...missed, got: 'unanswered' })).toBe('retrieval_miss');
  expect(typeOf({ verbatim: true }, missed)).toBe('bad_citation');
  expect(typeOf({ words: true }, missed)).toBe('too_long');
});
