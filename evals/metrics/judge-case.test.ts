import { expect, test } from 'vitest';

import type { Passage } from '../../corpus/passage.ts';
import type { Answer, Citation } from '../../worker/answering/answer.ts';
import type { EvalCase } from '../case.ts';
import { judgeCase, type AskedCase, type CorpusFacts } from './judge-case.ts';
import { nameReader } from './read-names.ts';
import { summarise } from './summary.ts';

const text = 'Rådet har 5 ansatte. Med i rådet er Tønder, Vejen og Varde.';
const passage = (id: string, start: number, end: number): Passage => ({
  id,
  documentId: 'a',
  headingPath: ['Rådet'],
  text: text.slice(start, end),
  embeddedText: text.slice(start, end),
  start,
  end,
  page: 1,
  pageEnd: 1,
  kind: 'prose',
});
const staff = passage('p-1', 0, 20);
const members = passage('p-2', 21, text.length);
const municipalities = ['Tønder', 'Vejen', 'Varde', 'Odense'];
const facts: CorpusFacts = {
  texts: new Map([['a', text]]),
  passages: new Map([staff, members].map((one) => [one.id, one])),
  municipalities: new Set(municipalities),
  readNames: nameReader(municipalities, [], ['Rådet']),
};
const citation = ({ id, documentId, text: quote, start, end }: Passage): Citation => ({
  n: 1,
  role: 'support',
  passageId: id,
  document: { id: documentId, title: 'A', version: '0' },
  headingPath: ['Rådet'],
  page: 1,
  pageEnd: 1,
  quote,
  start,
  end,
  check: 'exact',
  url: '',
});
const answer = (statement: string, cited: Passage | undefined, more: Partial<Answer> = {}): Answer => ({
  id: '1',
  question: '',
  standaloneQuestion: '',
  status: 'answered',
  text: statement,
  segments: [
    { kind: cited === undefined ? 'notice' : 'statement', text: statement, citations: cited === undefined ? [] : [1] },
  ],
  citations: cited === undefined ? [] : [citation(cited)],
  related: [],
  followUps: [],
  composer: 'extractive',
  corpusVersion: '0',
  checks: { fabricated: 0, misattributed: 0, dropped: 0 },
  aiNotice: '',
  timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
  ...more,
});
const caseOf = (expectation: Partial<EvalCase['expect']>): EvalCase => ({
  id: 'case',
  tags: ['fact'],
  question: 'Hvem er med i rådet?',
  expect: { status: 'answered', facts: [], forbid: [], evidence: [], ...expectation },
});
const judge = (expectation: Partial<EvalCase['expect']>, given: Answer, retrieved = ['p-2', 'p-1']) => {
  const asked: AskedCase = { userTurns: ['Hvem er med i rådet?'], answer: given, retrieved, milliseconds: 1 };
  return judgeCase(caseOf(expectation), asked, facts);
};

const complete = answer('Med i rådet er Tønder, Vejen og Varde.', members);
const listCase = { members: ['Tønder', 'Vejen', 'Varde'], evidence: ['Tønder, Vejen og Varde'], facts: ['Tønder'] };

test('a right answer passes on every count', () => {
  const judgement = judge({ ...listCase, maxWords: 8 }, complete);
  expect(judgement).toMatchObject({ passed: true, error: 'ok', factRecall: 1, evidenceCited: 1, words: 8 });
  expect(judgement.citation).toMatchObject({ recall: 1, precision: 1 });
  expect(judgement.retrieval).toEqual({ hitAt1: 1, recallAt5: 1, ndcgAt10: 1, found: 1 });
});

test.each([
  ['status', { status: 'partial' as const }, complete, 'wrong_status'],
  [
    'reason',
    { status: 'unanswered' as const, reason: 'off_topic' as const },
    answer('Nej', undefined, { status: 'unanswered', reason: 'unclear' }),
    'wrong_span',
  ],
  ['fact', { facts: ['6 ansatte'] }, complete, 'wrong_span'],
  ['forbidden', { forbid: ['Varde'] }, complete, 'wrong_span'],
  ['list', { members: ['Tønder', 'Vejen'] }, complete, 'incomplete_list'],
  ['evidence', { evidence: ['5 ansatte'] }, complete, 'bad_citation'],
  ['length', { maxWords: 7 }, complete, 'too_long'],
  ['quote', {}, answer('Odense er med.', { ...members, text: 'Odense er med.' }), 'bad_citation'],
  ['refusal', {}, answer('Det står der ikke.', undefined, { status: 'unanswered' }), 'wrong_refusal'],
])('a wrong %s fails the case', (_, expectation, given, error) => {
  expect(judge(expectation, given)).toMatchObject({ passed: false, error });
});

test('retrieval is blamed when the evidence was neither found nor cited', () => {
  const refusal = answer('Det står der ikke.', undefined, { status: 'unanswered' });
  expect(judge({ evidence: ['5 ansatte'] }, refusal, ['p-2']).error).toBe('retrieval_miss');
  expect(judge({ evidence: ['5 ansatte'] }, refusal, ['p-1']).error).toBe('wrong_refusal');
});

test('the summary takes means over the cases that a metric applies to', () => {
  const judged = [
    judge({ ...listCase, maxWords: 8 }, complete),
    judge({ facts: ['6 ansatte', 'Tønder'] }, complete),
    judge({ status: 'unanswered' }, answer('Det står der ikke.', undefined, { status: 'unanswered' })),
  ].map((judgement, index) => ({ id: `${index}`, tags: ['fact'], milliseconds: index, judgement }));
  const summary = summarise(judged);
  expect(summary).toMatchObject({ cases: 3, passed: 2, errors: { ok: 2, wrong_span: 1 }, latency: { p50: 1, max: 2 } });
  expect(summary.metrics).toMatchObject({ factRecall: 0.75, listF1: 1, verbatim: 1, refusalRecall: 1, withinWords: 1 });
  expect(summary.metrics.forbiddenFree).toBeUndefined();
});
