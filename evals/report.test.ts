import { expect, test } from 'vitest';

import type { Answer } from '../worker/answering/answer.ts';
import { gateConfigSchema } from './gate.ts';
import { measureRedaction } from './metrics/redaction.ts';
import type { Judgement } from './metrics/judge-case.ts';
import { htmlReport } from './report-html.ts';
import { terminalReport } from './report-terminal.ts';
import { targetRows } from './report-targets.ts';
import { buildReport, percent, type RunFacts } from './report.ts';
import type { CaseResult } from './run-case.ts';
import type { SetsReport } from './shared-sets.ts';

const answer: Answer = {
  id: '1',
  question: 'Hvem er med?',
  standaloneQuestion: 'Hvem er med?',
  status: 'answered',
  text: 'Odense & <b>Nyborg</b> [1]',
  segments: [{ kind: 'statement', text: 'Odense & <b>Nyborg</b>', citations: [1] }],
  citations: [
    {
      n: 1,
      role: 'support',
      passageId: 'p-0000000000000000',
      document: { id: 'a', title: 'A', version: '0' },
      headingPath: ['Fyn'],
      page: 2,
      pageEnd: 3,
      quote: 'et samarbejde mellem Nyborg og Odense',
      start: 0,
      end: 37,
      check: 'exact',
      url: '',
    },
  ],
  related: [],
  followUps: [],
  composer: 'extractive',
  corpusVersion: '0',
  checks: { fabricated: 0, misattributed: 0, dropped: 0 },
  aiNotice: '',
  timings: { understand: 0, retrieve: 0, compose: 0, verify: 0, total: 0 },
};
const right: Judgement = {
  passed: true,
  error: 'ok',
  faults: [],
  status: { expected: 'answered', got: 'answered' },
  factRecall: 1,
  forbidden: undefined,
  list: undefined,
  retrieval: { hitAt1: 1, recallAt5: 1, ndcgAt10: 1, found: 1 },
  evidenceCited: 1,
  citation: { recall: 1, precision: 1, unsupported: [] },
  citations: 1,
  notVerbatim: [],
  words: 3,
  withinWords: undefined,
};
const wrong: Judgement = { ...right, passed: false, error: 'wrong_span', faults: ['missing: "Assens"'], factRecall: 0 };
const result = (id: string, judgement: Judgement, known?: string): CaseResult => ({
  id,
  corpus: 'corpus/documents',
  tags: ['list'],
  known,
  expect: { status: 'answered', facts: ['Assens'], forbid: [], evidence: [] },
  userTurns: [`Spørgsmål til ${id}?`],
  earlierAnswers: [],
  answer,
  retrieved: 1,
  retrievedIds: ['p-0000000000000000'],
  milliseconds: 2,
  judgement,
});
const run: RunFacts = {
  startedAt: '2026-01-01T00:00:00.000Z',
  corpora: [{ folder: 'corpus/documents', corpusVersion: '0', documents: ['A'], passages: 1 }],
  comparison: { newlyPassing: [], newlyFailing: ['c-wrong'], added: [], vanished: [] },
  gate: ['c-wrong fails, but passed in the accepted run'],
  http: { asked: 1, differences: [] },
  mutations: undefined,
  sets: undefined,
  judge: undefined,
  redaction: measureRedaction({ personal: { cpr: ['cpr {{010137-5123}}'] }, other: { hard: ['<b>20 30 40 50</b>'] } }),
  config: gateConfigSchema.parse({ floors: {}, ceilings: {} }),
  heldOut: [],
  cases: [result('a-right', right), result('b-known', wrong, 'needs tables'), result('c-wrong', wrong)],
};

test('the terminal shows the table, each failure with what was wrong, and why the gate does not hold', () => {
  const text = terminalReport(buildReport(run));
  expect(text).toMatch(/^list +3 +1 +33\.3/m);
  expect(text).toMatch(/FAILED c-wrong[\s\S]*holds: Assens[\s\S]*missing: "Assens"[\s\S]*KNOWN b-known/);
  expect(text).toContain('Gate: does not hold.\n  - c-wrong fails');
  expect(text).toContain('1 known failure, not counted below');
});

test('the page stands alone, shows failures before all else that is asked, and escapes what answers hold', () => {
  const page = htmlReport(buildReport(run));
  expect(page).toContain('1 of 3 answers are right; 1 fail for a known reason, 1 without one.');
  expect(page.indexOf('Spørgsmål til c-wrong?')).toBeLessThan(page.indexOf('Spørgsmål til a-right?'));
  expect(page).toContain('Odense &amp; &lt;b&gt;Nyborg&lt;/b&gt;');
  expect(page).toContain('pages 2–3');
  expect(page).not.toMatch(/<b>|<script|<link|src=|url\(|https?:/);
});

test('a share is rounded down, so that 100 means all', () => {
  expect([percent(0.9999), percent(1), percent(0.29), percent(undefined)]).toEqual(['99.9', '100', '29', '–']);
});

test('targets stand beside floors and what was reached, and say what was not measured', () => {
  const config = gateConfigSchema.parse({
    floors: { passed: 0.3 },
    ceilings: {},
    targets: { all: { passed: 0.97 }, tags: { list: { verbatim: 1 } }, sets: { offTopicRefused: 0.98 } },
  });
  expect(targetRows({ config, cases: run.cases, sets: undefined }).slice(1)).toEqual([
    ['Answers right', '97', '30', '33.3', 'below'],
    ['Quotes verbatim: list', '100', '–', '100', 'reached'],
    ['Off-topic questions refused', '98', '–', 'not measured', ''],
  ]);
});

test('held-out cases are told of in figures alone, unless they were asked for', () => {
  const heldOut = [result('h-apart', wrong)];
  const whole = buildReport({ ...run, heldOut });
  expect(whole.summary.cases).toBe(3);
  expect(terminalReport(whole)).toMatch(/^held out[^\n]*\nlist +1 +0/m);
  expect(terminalReport(whole) + htmlReport(whole)).not.toContain('h-apart');
  expect(terminalReport(buildReport({ ...run, heldOut, filter: 'h-' }))).toContain('FAILED h-apart');
});

test('others’ questions are plotted, and skipped in one line when they are not there', () => {
  const sets: SetsReport = {
    kind: 'measured',
    metrics: { offTopicRefused: 0.5, spanContained: 1 },
    offTopic: { asked: 2, refused: 1, answered: [{ question: 'Hvad <er> vejret?', answer: 'Sol' }] },
    spans: {
      ...{ questions: 1, contained: 1, unanswerable: 1, answered: 1, answeredRight: 1 },
      curve: [
        { coverage: 0.5, accuracy: 1, confidence: 0.9 },
        { coverage: 1, accuracy: 0.5, confidence: 0.1 },
      ],
    },
  };
  const page = htmlReport(buildReport({ ...run, sets }));
  expect(page).toContain('50 % answered, 100 % right; 100 % answered, 50 % right');
  expect(page).toContain('Hvad &lt;er&gt; vejret?');
  expect(terminalReport(buildReport({ ...run, sets: { kind: 'skipped', why: 'skipped: no sets' } }))).toContain(
    'Others’ questions skipped: no sets',
  );
});
