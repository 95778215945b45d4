import { expect, test } from 'vitest';

import type { Evidence } from '../retrieve.ts';
import { readQuestion } from '../understanding/read-question.ts';
import type { Understanding } from '../understand.ts';
import type { Proposal } from '../draft.ts';
import { documentOf } from './one-document-for-tests.ts';
import { participants } from './participants.ts';
import { reverseLookup } from './reverse-lookup.ts';
import { toldOfSome } from './told-of-some.ts';

const { index, evidence } = documentOf([
  [
    'Busringen',
    'Busringen er et samarbejde mellem Struer, Lemvig og Skive Kommuner.',
    ['Struer', 'Lemvig', 'Skive'].map((name) => ({ name })),
  ],
  ['Busringen', 'Ringen henter de elever, som ikke har et kørekort.', []],
  ['Havnevagten', 'Den betjener Esbjerg og Fanø døgnet rundt.', [{ name: 'Esbjerg' }, { name: 'Fanø' }]],
  ['Portalen', 'Alle 98 kommuner er med i Portalen.', [{ name: 'Alle 98 kommuner', kind: 'group', count: 98 }]],
  ['Portalen', 'I 2024 svarer to kommuner for den, Vejen og Varde.', []],
  ['Vandet', 'Der er kajakhold i Thisted og Morsø.', []],
]);

function saidBy(kind: (asked: Understanding, evidence: Evidence) => Proposal | undefined, question: string): string {
  const draft = kind(readQuestion(question, true, index), evidence)?.say();
  return (draft?.segments ?? []).map(({ text }) => text).join(' ');
}

test.each([
  [
    'Hvilke kommuner får hentet deres elever af Busringen?',
    'Disse kommuner er med i Busringen: Struer, Lemvig og Skive.',
  ],
  ['Hvor mange kommuner betjener Havnevagten?', '2 kommuner er med i Havnevagten: Esbjerg og Fanø.'],
  ['Hvor mange kommuner er med i Portalen?', '98 kommuner er med i Portalen.'],
])('what is done for all members leaves nothing unexplained: %s', (question, said) => {
  const proposal = participants(readQuestion(question, true, index), evidence);
  expect(proposal?.support).toBeGreaterThan(0.8);
  expect(saidBy(participants, question)).toBe(said);
});

test.each([
  ['Hvilke kommuner får vasket deres biler af Busringen?'],
  ['Hvilke kommuner får ikke hentet deres elever af Busringen?'],
  ['Hvor mange virksomheder betjener Havnevagten?'],
])('what no sentence says of them all stays unexplained: %s', (question) => {
  expect(participants(readQuestion(question, true, index), evidence)?.support ?? 0).toBeLessThan(0.5);
});

test.each([
  ['I hvilke kommuner er der kajakhold?', 'Der er kajakhold i Thisted og Morsø.'],
  ['Hvilke to kommuner svarer for Portalen i 2024?', 'I 2024 svarer to kommuner for den, Vejen og Varde.'],
  ['Hvilke to kommuner svarer for Portalen i 2025?', ''],
  ['I hvilke kommuner er der ikke kajakhold?', ''],
  ['Hvilke klubber har kajakhold?', ''],
])('those that one sentence tells of are told by it: %s', (question, said) => {
  expect(saidBy(toldOfSome, question)).toBe(said);
});

test('where somebody does it with others is where all members do', () => {
  const told = (question: string) => reverseLookup(readQuestion(question, true, index), evidence, index.documents);
  const said = told('Hvor henter Lemvig elever sammen med andre?');
  expect(said?.support).toBeGreaterThan(0.8);
  expect(said?.say().segments.map(({ text }) => text)).toEqual(['Lemvig er med i Busringen.']);
  expect(told('Hvor vasker Lemvig biler sammen med andre?')?.support ?? 0).toBeLessThan(0.5);
});
