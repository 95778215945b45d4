import { expect, test } from 'vitest';

import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { readQuestion } from '../understanding/read-question.ts';
import type { Understanding } from '../understand.ts';
import { namedAs } from './named-as.ts';
import { oneDocument } from './one-document-for-tests.ts';
import { thingsOfSort } from './things-of-sort.ts';

type Line = readonly [kind: Passage['kind'], headingPath: readonly string[], text: string, label?: string];

const table = ['Teaterkredsen', 'Scener'];
const row = (name: string, place: string, opened: string): Line[] => [
  ['field', table, name, 'Scene'],
  ['field', [...table, name], place, 'Kommune'],
  ['field', [...table, name], opened, 'Åbnet'],
];
const lines: readonly Line[] = [
  ['prose', ['Teaterkredsen'], 'Teaterkredsen er et samarbejde mellem Sorø og Slagelse Kommuner.'],
  ['prose', ['Teaterkredsen'], 'Fonden Lyskeglen og Ringsted Højskole er partnere. Et medlem er ikke partner.'],
  ...row('Den Røde Lade', 'Sorø', '2014'),
  ...row('Torvets Telt', 'Slagelse', '2021'),
  [
    'list',
    ['Teaterkredsen', 'Hvad kan man lære?'],
    'Kredsen holder tre kurser:\n1. Stemmen – at tale højt. Holdes i Ringsted.\n2. Sy selv – kostumer. Betales af Lyskeglen.\n3. Lyset – lamper. Holdes ikke i Ringsted.',
  ],
];

let at = 0;
const passages = lines.map(([kind, headingPath, text, label]): Passage => {
  const start = at;
  at += text.length + 1;
  return {
    ...{ id: `p-${String(start).padStart(16, '0')}`, documentId: 'd', headingPath: [...headingPath], text, start },
    ...{ embeddedText: text, end: start + text.length, page: 1, pageEnd: 1, kind },
    ...(label === undefined ? {} : { label }),
  };
});
const canonical = lines.map(([, , text]) => text).join('\n');
const member: Participation = {
  ...{ documentId: 'd', collaboration: 'Teaterkredsen', headingPath: ['Teaterkredsen'], name: 'Sorø' },
  ...{ kind: 'municipality', role: 'member', group: 0, start: 43, end: 47, evidenceStart: 0, evidenceEnd: 64 },
};
const { index, evidence } = oneDocument(passages, [member]);

/** What is said; every quote must stand in the document where it says. */
function say(
  kind: (asked: Understanding, evidence: Evidence) => Proposal | undefined,
  question: string,
): readonly string[] | undefined {
  const segments = kind(readQuestion(question, true, index), evidence)?.say().segments;
  for (const { start, end, text } of segments?.flatMap(({ quotes }) => quotes) ?? [])
    expect(canonical.slice(start, end)).toBe(text);
  return segments?.map(({ text }) => text);
}

test.each([
  ['Hvilke scener er der i Teaterkredsen?', 'Scener: Den Røde Lade og Torvets Telt.'],
  ['Hvilke kurser har Teaterkredsen?', 'Stemmen, Sy selv og Lyset.'],
])('%s: all things of the sort that stand under what is named', (question, answer) => {
  expect(say(thingsOfSort, question)).toEqual([answer]);
});

test.each([
  ['Hvilken scene har Slagelse Kommune?', 'Torvets Telt (kommune: Slagelse).'],
  ['Hvilken scene åbnede i 2014?', 'Den Røde Lade (åbnet: 2014).'],
  ['Hvilket kursus betaler Lyskeglen?', 'Sy selv: Betales af Lyskeglen.'],
  ['Hvilke kurser holdes i Ringsted?', 'Stemmen: Holdes i Ringsted.'],
])('%s: the one of which the rest is said', (question, answer) => {
  expect(say(thingsOfSort, question)).toEqual([answer]);
});

test('of what is not said of any of them, nothing is', () => {
  expect(say(thingsOfSort, 'Hvilken scene åbnede i 2015?')).toBeUndefined();
  expect(say(thingsOfSort, 'Hvilket kursus betaler Slagelse Kommune?')).toBeUndefined();
  expect(say(thingsOfSort, 'Hvilke scener har Teaterkredsen ikke?')).toBeUndefined();
  expect(say(thingsOfSort, 'Hvilke biler har Teaterkredsen?')).toBeUndefined();
});

test('who is something else than a member is told by the sentence that says so', () => {
  expect(say(namedAs, 'Hvilke partnere har Teaterkredsen?')).toEqual([
    'Fonden Lyskeglen og Ringsted Højskole er partnere.',
  ]);
  expect(say(namedAs, 'Hvilke medlemmer har Teaterkredsen?')).toBeUndefined();
});
