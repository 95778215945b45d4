import { expect, test } from 'vitest';

import { measureRedaction } from './redaction.ts';

test('counts what is missed, what is taken wrongly, and what is taken beside a span', () => {
  const report = measureRedaction({
    personal: { cpr: ['cpr {{010137-5123}}', 'navn: {{Ib Olsen}}'] },
    other: { amounts: ['20.304.050 kr.'], hard: ['20 30 40 50'] },
  });
  expect(report).toMatchObject({ precision: 0.5, recall: 0.5, personalStrings: 2, otherStrings: 2 });
  expect(report.faults.map(({ text }) => text)).toEqual(['navn: {{Ib Olsen}}', '20 30 40 50']);
  const greedy = measureRedaction({ personal: { phone: ['tlf. +45 {{20304050}}'] }, other: {} });
  expect(greedy.groups[0]).toMatchObject({ caught: 1, wrong: 1 });
});
