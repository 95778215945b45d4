import fc from 'fast-check';
import { expect, test } from 'vitest';

import { gateConfigSchema } from './gate.ts';
import { forge } from './mutations.ts';
import { mutationFaults, runMutations, type MutationOutcome, type MutationReport } from './run-mutations.ts';

const caught: MutationOutcome = {
  name: 'ignore history',
  weakens: 'each question stands alone',
  broken: 3,
  noticedBy: { metric: 'passed', tag: 'follow-up' },
  sound: 1,
  weakened: 0.2,
  limitsMissed: 1,
  survives: undefined,
};
const report = (more: Partial<MutationReport>): MutationReport => ({
  outcomes: [caught],
  control: { withheld: 5, shown: 0 },
  ...more,
});

test('a mutation without a limit that could notice it survives', async () => {
  const { outcomes } = await runMutations([], () => () => Promise.reject(new Error('no case is asked')), {
    accepted: { cases: {} },
    config: gateConfigSchema.parse({ floors: {}, ceilings: {} }),
    sound: [],
  });
  expect(outcomes.map(({ survives }) => survives)).toContain('gate.json has no limit on passed for follow-up');
  expect(outcomes.filter(({ survives }) => survives === undefined)).toEqual([]);
});

test('survivors, and a control that shows or withholds the wrong thing, are faults', () => {
  expect(mutationFaults(report({}))).toEqual([]);
  expect(mutationFaults(report({ outcomes: [{ ...caught, survives: 'the gate holds' }] }))).toEqual([
    'the mutation "ignore history" survives: the gate holds',
  ]);
  expect(mutationFaults(report({ control: { withheld: 0, shown: 2 } }))).toHaveLength(2);
});

test('forging keeps every offset, and changes what figures and "er" say', () => {
  expect(forge('Der er 9 ansatte og 12 kr., der er perler')).toBe('Der ej 0 ansatte og 23 kr., der ej perler');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => forge(text).length === text.length));
});
