import { expect, test } from 'vitest';

import {
  acceptedFrom,
  compareWithAccepted,
  gateFaults,
  redactionFaults,
  otherFaults,
  type GateCase,
  type GateConfig,
  type GateInput,
} from './gate.ts';
import type { Judgement } from './metrics/judge-case.ts';

const good: Judgement = {
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
  words: 10,
  withinWords: undefined,
};
const passing = (id: string, more: Partial<GateCase> = {}): GateCase => ({
  id,
  corpus: 'notes',
  tags: ['fact'],
  milliseconds: 1,
  known: undefined,
  retrieved: 5,
  judgement: good,
  ...more,
});
const failing = (id: string, more: Partial<GateCase> = {}): GateCase =>
  passing(id, { judgement: { ...good, passed: false, error: 'wrong_span', factRecall: 0 }, ...more });
const others = {
  bodies: {},
  heldOut: {},
  sets: {},
  redaction: { precision: 0.9, recall: 0.9 },
  targets: { all: {}, tags: {}, sets: {} },
};
const config: GateConfig = {
  floors: { factRecall: 0.9 },
  ceilings: { falseRefusalRate: 0.1 },
  tags: { fact: { passed: 0.5 } },
  ...others,
};
const gate = (cases: GateCase[], more: Partial<GateInput> = {}) =>
  gateFaults({ cases, accepted: { cases: { a: true, b: true } }, config, complete: true, ...more });

test('a run like the accepted one may land, a new passing or known failing case with it', () => {
  expect(gate([passing('a'), passing('b')])).toEqual([]);
  expect(gate([passing('a'), passing('b'), passing('c'), failing('d', { known: 'needs tables' })])).toEqual([]);
});

test('no cases, and retrieval that finds nothing anywhere, fail', () => {
  expect(gate([])).toEqual(['no case was run']);
  expect(gate([passing('a', { retrieved: 0 }), passing('b', { retrieved: 0 })])).toEqual([
    'retrieval found nothing for any case',
  ]);
});

test('a case that passed may not fail, known or not', () => {
  const floorless = { config: { floors: {}, ceilings: {}, tags: {}, ...others } };
  expect(gate([failing('a', { known: 'why' }), passing('b')], floorless)).toEqual([
    'a fails, but passed in the accepted run',
  ]);
});

test('a new case that fails has to say why', () => {
  expect(gate([passing('a'), passing('b'), failing('c')])).toEqual([
    'c is new and fails: mend it, or say why in its "known"',
  ]);
});

test('a case may not vanish, unless only some are asked', () => {
  expect(gate([passing('a')])).toEqual(['b was in the accepted run and is gone']);
  expect(gate([passing('a')], { complete: false })).toEqual([]);
});

test('floors, ceilings and floors of a tag hold on the accepted cases alone', () => {
  const accepted = { cases: { a: true, b: false } };
  const known = { known: 'why' };
  expect(gate([passing('a'), failing('b', known)], { accepted })).toEqual(['factRecall is 0.5000, its floor is 0.9']);
  const refusing = failing('b', {
    ...known,
    judgement: { ...good, passed: false, status: { expected: 'answered', got: 'unanswered' } },
  });
  expect(gate([passing('a'), refusing], { accepted })).toEqual(['falseRefusalRate is 0.5000, its ceiling is 0.1']);
  expect(gate([failing('b', known)], { accepted: { cases: { b: false } } })).toContain(
    'passed is 0.0000, its floor for fact is 0.5',
  );
  expect(gate([passing('a'), passing('b'), failing('c', known)], { accepted })).toEqual([]);
});

test('a body with floors of its own is held against those, and left out of the others', () => {
  const accepted = { cases: { a: true, b: false, c: false } };
  const cases = [passing('a'), failing('b', { known: 'why', corpus: 'hard' }), failing('c', { known: 'why' })];
  const apart: GateConfig = { ...config, tags: {}, bodies: { hard: { passed: 0.1 } } };
  expect(gate(cases.slice(0, 2), { accepted: { cases: { a: true, b: false } }, config: apart })).toEqual([
    'passed is 0.0000, its floor for hard is 0.1',
  ]);
  expect(gate(cases, { accepted, config: apart })).toContain('factRecall is 0.5000, its floor is 0.9');
  const unknown: GateConfig = { ...config, bodies: { gone: { passed: 0.1 } } };
  expect(gate([passing('a'), passing('b')], { config: unknown })).toEqual([
    'gate.json has floors for gone, and no case is about it',
  ]);
});

test('a floor on what no case measures does not hold', () => {
  const unmeasured = { config: { floors: { listF1: 0.9 }, ceilings: {}, tags: {}, ...others } };
  expect(gate([passing('a'), passing('b')], unmeasured)).toEqual(['listF1 is not measured, its floor is 0.9']);
});

test('without an accepted run nothing can be held against it', () => {
  expect(gate([passing('a')], { accepted: undefined })).toEqual(['no run has been accepted yet: run with --accept']);
});

test('the comparison and the accepted run name every case', () => {
  const accepted = { cases: { a: true, b: false, gone: true } };
  const cases = [passing('c'), failing('a'), passing('b')];
  expect(compareWithAccepted(cases, accepted)).toEqual({
    newlyPassing: ['b'],
    newlyFailing: ['a'],
    added: ['c'],
    vanished: ['gone'],
  });
  expect(Object.entries(acceptedFrom(cases).cases)).toEqual([
    ['a', false],
    ['b', true],
    ['c', true],
  ]);
});

test('others’ questions and held-out cases have floors of their own; what was not asked is not held against them', () => {
  const strict: GateConfig = { ...config, heldOut: { verbatim: 1, passed: 0.6 }, sets: { offTopicRefused: 0.98 } };
  const held = [passing('x'), failing('y')];
  expect(otherFaults(strict, [], undefined)).toEqual([]);
  expect(otherFaults(strict, held, { offTopicRefused: 0.97, spanContained: 0 })).toEqual([
    'passed of the held-out cases is 0.5000, its floor is 0.6',
    'offTopicRefused is 0.9700, its floor is 0.98',
  ]);
});

test('redaction below its floor is a fault', () => {
  expect(redactionFaults(config, { precision: 0.9, recall: 1 })).toEqual([]);
  expect(redactionFaults(config, { precision: 0.95, recall: 0.89 })).toEqual([
    'recall of redaction is 0.8900, its floor is 0.9',
  ]);
});
