import { expect, test } from 'vitest';

import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { readQuestion } from '../understanding/read-question.ts';
import type { Understanding } from '../understand.ts';
import { deadline } from './deadline.ts';
import { definition } from './definition.ts';
import { oneDocument } from './one-document-for-tests.ts';
import { sectionList } from './section-list.ts';
import { topic } from './topic.ts';

const lines: readonly (readonly [heading: string, text: string])[] = [
  ['Busringen', 'Busringen er et samarbejde mellem Struer, Lemvig og Skive Kommuner.'],
  ['Busringen', 'Støjen fra busserne måles hvert år. Ringen låner ikke cykler ud.'],
  ['Busringen', 'Ringen følger den fælles køreplan (FKP). En følgebil kører bag bussen.'],
  ['Stibroen', 'Stibroen er et samarbejde mellem Struer og Thisted Kommuner.'],
  ['Stibroen', 'Broen låner cykler ud til skoler og har målt støj ved stien. Tovværket er nyt.'],
  ['Stibroen', 'En slusevagt er en frivillig, der åbner broen for skibe. Støjværnet kaldes skærmen.'],
  ['Stibroen', 'Broen har to brohuller. Ved et brohul forstås pladsen mellem to piller.'],
  ['Stibroen', 'Broen lejer både ud. Ansøgninger tages imod til og med den 3. maj. Broen males den 9. juni.'],
];

let at = 0;
const passages = lines.map(([heading, text]): Passage => {
  const start = at;
  at += text.length + 1;
  return {
    id: `p-${String(start).padStart(16, '0')}`,
    documentId: 'd',
    headingPath: [heading],
    text,
    embeddedText: `Oversigt\n${heading}\n${text}`,
    start,
    end: start + text.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose',
  };
});
const canonical = lines.map(([, text]) => text).join('\n');

const participation = ['Busringen', 'Stibroen'].map((collaboration): Participation => {
  const start = canonical.indexOf('Struer', canonical.indexOf(collaboration));
  return {
    documentId: 'd',
    collaboration,
    headingPath: [collaboration],
    name: 'Struer',
    kind: 'municipality',
    role: 'member',
    group: 0,
    start,
    end: start + 'Struer'.length,
    evidenceStart: start,
    evidenceEnd: start + 'Struer'.length,
  };
});

const { index, evidence } = oneDocument(passages, participation);

type Kind = (asked: Understanding, evidence: Evidence) => Proposal | undefined;

/** What is said; every quote must stand in the document where it says. */
function say(kind: Kind, question: string): readonly string[] | undefined {
  const asked = readQuestion(question, question.endsWith('?'), index);
  const segments = kind(asked, evidence)?.say().segments;
  for (const { start, end, text } of segments?.flatMap(({ quotes }) => quotes) ?? [])
    expect(canonical.slice(start, end)).toBe(text);
  return segments?.map(({ text }) => text);
}

const notThere = 'Det fremgår ikke af dokumenterne.';

test('a matter is told in every sentence that speaks of it, under the name of its section', () => {
  const ofBusses = 'Busringen: Støjen fra busserne måles hvert år.';
  const ofBridge = 'Stibroen: Broen låner cykler ud til skoler og har målt støj ved stien.';
  expect(say(topic, 'Hvad siger oversigten om støj?')).toEqual([ofBusses, ofBridge]);
  expect(say(topic, 'Hvad siger oversigten om støj i Stibroen?')).toEqual([ofBridge]);
  expect(say(topic, 'Hvad siger oversigten om skoler og cykler?')).toEqual([ofBridge]);
});

test('a matter that is told nowhere is said to be told nowhere, unless nothing but a word was said', () => {
  expect(say(topic, 'Hvad siger oversigten om fly?')).toEqual([notThere]);
  expect(say(topic, 'fly')).toBeUndefined();
});

test.each([
  ['Hvad står FKP for?', ['FKP står for »fælles køreplan«.']],
  ['Hvad er en slusevagt?', ['En slusevagt er en frivillig, der åbner broen for skibe.']],
  // The sentence that says the meaning the other way about comes before the one that only uses the word.
  ['Hvad forstås ved et brohul?', ['Ved et brohul forstås pladsen mellem to piller.']],
  [
    'Hvad er en følgebil?',
    ['Dokumenterne forklarer ikke, hvad »følgebil« betyder. Ordet bruges her:', 'En følgebil kører bag bussen.'],
  ],
  ['Hvad betyder sejlrende?', [notThere]],
  ['Hvad er sejlrenden?', undefined],
])('%s', (question, said) => {
  expect(say(definition, question)).toEqual(said);
});

test.each([
  ['Hvem arbejder med støj?', ['Det nævnes for Busringen og Stibroen.']],
  // What a section says it does not do is none of what it does.
  ['Hvilke samarbejder låner cykler ud?', ['Det nævnes for Stibroen.']],
  ['Hvilke samarbejder arbejder med fly?', [notThere]],
  ['Hvilke kommuner arbejder med støj?', undefined],
  ['Hvor mange samarbejder arbejder med støj?', undefined],
])('%s', (question, said) => {
  expect(say(sectionList, question)).toEqual(said);
});

test.each([
  ['Hvad er ansøgningsfristen for både i Stibroen?', ['Ansøgninger tages imod til og med den 3. maj.']],
  // A day on which something happens is no deadline, and a deadline of something else is none of this.
  ['Hvad er fristen for at male broen?', undefined],
  ['Hvad er fristen for køreplanen?', undefined],
  ['Hvornår tages ansøgninger imod?', undefined],
])('%s', (question, said) => {
  expect(say(deadline, question)).toEqual(said);
});
