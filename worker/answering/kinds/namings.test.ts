import { expect, test } from 'vitest';

import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Evidence } from '../retrieve.ts';
import { knownMembers } from './known-members.ts';
import { standingByNaming } from './named-standing.ts';
import { namingsIn, unreadEnumerations } from './namings.ts';

function passageOf(text: string, start = 0): Passage {
  return {
    id: `p-${String(start).padStart(16, '0')}`,
    documentId: 'd',
    headingPath: ['Busringen'],
    text,
    embeddedText: text,
    start,
    end: start + text.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose',
  };
}

function memberIn(passage: Passage, name: string, row: Partial<Participation> = {}): Participation {
  const start = passage.start + passage.text.indexOf(name);
  return {
    documentId: 'd',
    collaboration: 'Busringen',
    headingPath: ['Busringen'],
    name,
    kind: 'municipality',
    role: 'member',
    group: 0,
    start,
    end: start + name.length,
    evidenceStart: passage.start,
    evidenceEnd: passage.end,
    ...row,
  };
}

function evidenceOf(passages: readonly Passage[], participation: readonly Participation[]): Evidence {
  return { passages, scores: [], coverage: 1, subjectPassages: passages, participation, parts: [] };
}

test.each([
  ['Lemvig, Struer og Skive delte en bus.', ['Lemvig', 'Struer', 'Skive'], true, false],
  ['• Struer', ['Struer'], true, false],
  ['Chaufførerne mødes i Struer hver fredag.', ['Struer'], false, false],
  ['Lemvig og Struer har meldt sig ud.', ['Lemvig', 'Struer'], true, true],
  ['Lemvig og Struer køber ture.', ['Lemvig', 'Struer'], true, true],
])('%s', (text, names, isEnumeration, isApart) => {
  expect(namingsIn([passageOf(text)], { participation: [] })).toMatchObject([
    { names, unread: names, isEnumeration, isApart },
  ]);
});

test.each(['Struer Museum låner bussen.', 'Bussen kører ad vejen.', 'Vejen er glat.'])(
  'names no municipality: %s',
  (text) => {
    expect(namingsIn([passageOf(text)], { participation: [] })).toEqual([]);
  },
);

test('a name beside one that was read is unread', () => {
  const passage = passageOf('Lemvig oprettede ringen, og siden kom Struer til.');
  const rows = [memberIn(passage, 'Struer')];
  expect(unreadEnumerations('Busringen', rows, evidenceOf([passage], rows))).toMatchObject([{ unread: ['Lemvig'] }]);
});

test('names that rows speak of elsewhere are not missing from the list', () => {
  const list = passageOf('Lemvig og Struer er med.');
  const again = passageOf('Struer og Lemvig skiftes til at lægge bus til.', 100);
  const rows = ['Lemvig', 'Struer'].map((name) => memberIn(list, name));
  expect(unreadEnumerations('Busringen', rows, evidenceOf([list, again], rows))).toEqual([]);
});

const number = passageOf('Tre kommuner er med.', 200);
const three = memberIn(number, 'Tre kommuner', { kind: 'group', count: 3 });
const first = passageOf('Ved fjorden kører Lemvig og Struer.', 300);
const second = passageOf('Skive er også med.', 400);
const skive = memberIn(second, 'Skive');
const left = passageOf('Thisted meldte sig ud i 2021.', 500);

test.each([
  ['read', [number, second], [skive]],
  ['agrees', [number, first, second], [three, skive]],
  ['unclear', [first, second], [skive]],
  ['number', [number], [three]],
  ['none', [left], []],
] as const)('what is known of the members: %s', (certainty, passages, rows) => {
  expect(knownMembers('Busringen', evidenceOf(passages, rows)).certainty).toBe(certainty);
});

function standing(name: string, passages: readonly Passage[], rows: readonly Participation[]): string | undefined {
  const draft = standingByNaming([name], 'Busringen', evidenceOf(passages, rows));
  return draft === undefined ? undefined : [draft.status, ...draft.segments.map(({ text }) => text)].join(' | ');
}

test('whether somebody is in whom the rows leave out', () => {
  const rows = [three, skive];
  const whole = [number, first, second, left];
  expect(standing('Skive', whole, rows)).toBeUndefined();
  expect(standing('Lemvig', whole, rows)).toBe('answered | Ja, Lemvig er med i Busringen.');
  expect(standing('Thisted', whole, rows)).toBe('answered | Nej. Thisted meldte sig ud i 2021.');
  expect(standing('Morsø', whole, rows)).toBe(
    'answered | Nej, Morsø er ikke blandt de deltagere, der nævnes i Busringen.',
  );
  const unclear = 'Dokumenterne siger ikke klart, om';
  expect(standing('Lemvig', [first, second], [skive])).toBe(
    `partial | Ved fjorden kører Lemvig og Struer. | ${unclear} Lemvig er med i Busringen.`,
  );
  expect(standing('Morsø', [first], [])).toBe(
    `unanswered | ${unclear} Morsø er med i Busringen. | Ved fjorden kører Lemvig og Struer.`,
  );
  const stated = memberIn(second, 'Skive', { stated: 3 });
  expect(standing('Morsø', [second], [stated])).toBe(
    'partial | Morsø er ikke blandt de deltagere, der nævnes i Busringen. | Teksten siger 3, men nævner 1 ved navn.',
  );
});
