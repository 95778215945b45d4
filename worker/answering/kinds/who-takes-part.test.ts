import { expect, test } from 'vitest';

import type { PassageIndex } from '../../../corpus/passage-index.ts';
import type { Draft, Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { readQuestion } from '../understanding/read-question.ts';
import type { Understanding } from '../understand.ts';
import { membership } from './membership.ts';
import { mentions } from './mentions.ts';
import { documentOf, type Line } from './one-document-for-tests.ts';
import { participants } from './participants.ts';
import { partners } from './partners.ts';
import { reverseLookup } from './reverse-lookup.ts';
import { sharedParticipants } from './shared-participants.ts';
import { unknownName } from './unknown-name.ts';

const lines: readonly Line[] = [
  [
    'Busringen',
    'Busringen er et samarbejde mellem Struer, Lemvig og Skive Kommuner.',
    ['Struer', 'Lemvig', 'Skive'].map((name) => ({ name })),
  ],
  [
    'Busringen',
    'Lemvig Museum låner busser, men er ikke medlem.',
    [{ name: 'Lemvig Museum', kind: 'organisation', role: 'outside' }],
  ],
  ['Busringen', 'Borgmesteren i Skive Kommune er formand.', [{ name: 'Skive', role: 'chair' }]],
  [
    'Stibroen',
    'Stibroen er et samarbejde mellem Struer, Thisted og Nordbo Trafik.',
    [{ name: 'Struer' }, { name: 'Thisted' }, { name: 'Nordbo Trafik', kind: 'organisation' }],
  ],
];

const { index, evidence } = documentOf(lines);

type Kind = (asked: Understanding, evidence: Evidence, documents: PassageIndex['documents']) => Proposal | undefined;

function say(kind: Kind, question: string): Draft | undefined {
  return kind(readQuestion(question, true, index), evidence, index.documents)?.say();
}

function saidBy(kind: Kind, question: string): string {
  return (say(kind, question)?.segments ?? []).map(({ text }) => text).join(' ');
}

test.each([
  ['Er Lemvig med i Busringen?', 'Ja, Lemvig er med i Busringen.'],
  ['Er Thisted med i Busringen?', 'Nej, Thisted er ikke blandt de deltagere, der nævnes i Busringen.'],
  ['Er Lemvig Museum med i Busringen?', 'Nej. Lemvig Museum låner busser, men er ikke medlem.'],
  ['Er Nordbo Trafik med i Stibroen?', 'Ja, Nordbo Trafik er med i Stibroen.'],
  ['Er Nordbo Trafik med i Busringen?', 'Nej, Nordbo Trafik er ikke blandt de deltagere, der nævnes i Busringen.'],
  ['Er borgmesteren i Struer formand for Busringen?', 'Nej. Borgmesteren i Skive Kommune er formand.'],
])('%s', (question, said) => {
  expect(saidBy(membership, question)).toBe(said);
});

test('a list that is asked for with a wrong number says the right one', () => {
  expect(saidBy(participants, 'Hvilke fire kommuner er med i Busringen?')).toBe(
    'Disse kommuner er med i Busringen: Struer, Lemvig og Skive. Spørgsmålet siger 4, men dokumenterne nævner 3.',
  );
});

test('participants of several kinds are told apart from municipalities', () => {
  expect(saidBy(participants, 'Hvem er med i Stibroen?')).toBe(
    'Disse deltagere er med i Stibroen: Struer Kommune, Thisted Kommune og Nordbo Trafik.',
  );
});

test('what an officer is in is not what the municipality is in', () => {
  expect(say(reverseLookup, 'Hvilket parti er borgmesteren i Struer medlem af?')?.status).toBe('unanswered');
  expect(say(reverseLookup, 'Hvilken busring er borgmesteren i Struer medlem af?')).toBeUndefined();
  expect(saidBy(reverseLookup, 'Hvilke samarbejder er borgmesteren i Lemvig med i?')).toBe(
    'Lemvig er med i Busringen.',
  );
});

test('an organisation is looked up as a municipality is', () => {
  expect(saidBy(reverseLookup, 'Hvad er Nordbo Trafik med i?')).toBe('Nordbo Trafik er med i Stibroen.');
  expect(saidBy(reverseLookup, 'Hvilke samarbejder er Struer med i?')).toBe('Struer er med i Busringen og Stibroen.');
});

test.each([
  [
    'Hvem er Struer sammen med?',
    'I Busringen er Struer sammen med Lemvig og Skive. I Stibroen er Struer sammen med Thisted Kommune og Nordbo Trafik.',
  ],
  ['Hvilke kommuner samarbejder Thisted med?', 'I Stibroen er Thisted sammen med Struer.'],
  [
    'Hvor mange kommuner er Skive i samarbejde med?',
    'Skive er sammen med 2 andre kommuner. I Busringen er Skive sammen med Struer og Lemvig.',
  ],
  ['Hvem er Nordbo Trafik sammen med?', 'I Stibroen er Nordbo Trafik sammen med Struer og Thisted.'],
])('%s', (question, said) => {
  expect(saidBy(partners, question)).toBe(said);
});

test.each([
  ['Hvem er med i Busringen Nord?', 'Dokumenterne nævner ikke noget, der hedder »Busringen Nord«.'],
  ['Hvem er med i Sporringen Sydkyst?', 'Dokumenterne nævner ikke noget, der hedder »Sporringen Sydkyst«.'],
  ['Hvem er med i Busringen?', ''],
])('a name that no document holds: %s', (question, said) => {
  expect(saidBy(unknownName, question)).toBe(said);
});

test('names are told by kind, each once', () => {
  expect(saidBy(mentions, 'Hvilke kommuner nævnes?')).toBe('Der nævnes Struer, Lemvig, Skive og Thisted.');
  expect(saidBy(mentions, 'Hvilke organisationer nævnes under Stibroen?')).toBe('Under Stibroen nævnes Nordbo Trafik.');
});

test('a true premise without a reason is no answer to why', () => {
  expect(say(membership, 'Hvorfor er Lemvig med i Busringen?')?.status).toBe('unanswered');
});

test('whether two are in the same is decided by what names both', () => {
  expect(saidBy(reverseLookup, 'Er Lemvig og Skive med i det samme samarbejde?')).toBe(
    'Ja, Lemvig og Skive er begge med i Busringen.',
  );
  expect(saidBy(reverseLookup, 'Er Lemvig og Thisted med i noget sammen?')).toBe(
    'Dokumenterne nævner intet samarbejde, som Lemvig og Thisted begge er med i. Lemvig er med i Busringen. Thisted er med i Stibroen.',
  );
});

test.each([
  ['Hvilke kommuner er med i både Busringen og Stibroen?', '1 kommune er med i både Busringen og Stibroen: Struer.'],
  [
    'Hvilke kommuner er kun med i ét af Busringen og Stibroen?',
    '3 kommuner er med i kun ét af Busringen og Stibroen: Lemvig, Skive og Thisted.',
  ],
  ['Hvilke kommuner er med i mere end ét samarbejde?', 'Struer er med i Busringen og Stibroen.'],
  ['Nævn de kommuner, som er med i mere end én ordning', 'Struer er med i Busringen og Stibroen.'],
  ['Hvilken kommune er med i flest samarbejder?', 'Struer er med i flest: Busringen og Stibroen.'],
])('%s', (question, said) => {
  expect(saidBy(sharedParticipants, question)).toBe(said);
});
