import { expect, test } from 'vitest';

import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Evidence } from '../retrieve.ts';
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

function memberIn(passage: Passage, name: string): Participation {
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
