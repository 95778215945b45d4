import { expect, test } from 'vitest';

import { listScore } from './list-score.ts';
import type { NameMention } from './read-names.ts';

const municipalities = new Set(['Tønder', 'Vejen', 'Varde', 'Odense']);
const mention = (name: string): NameMention => ({ name, kind: municipalities.has(name) ? 'municipality' : 'other' });
const score = (mentions: string[], members: string[], named: string[] = []) =>
  listScore(mentions.map(mention), members, municipalities, named);

test('a complete list without repeats is perfect', () => {
  expect(score(['Vejen', 'Tønder'], ['Tønder', 'Vejen'])).toMatchObject({ precision: 1, recall: 1, f1: 1 });
});

test('a missing, a repeated and an extra name each lower the score', () => {
  expect(score(['Tønder'], ['Tønder', 'Vejen'])).toMatchObject({ precision: 1, recall: 0.5, missing: ['Vejen'] });
  expect(score(['Tønder', 'Tønder'], ['Tønder'])).toMatchObject({ precision: 0.5, recall: 1, repeated: ['Tønder'] });
  expect(score(['Tønder', 'Odense'], ['Tønder'])).toMatchObject({ precision: 0.5, unexpected: ['Odense'] });
});

test('what the user named, and names of another kind, are not extra', () => {
  expect(score(['Odense', 'Tønder'], ['Tønder'], ['Odense']).f1).toBe(1);
  expect(score(['Tønder', 'Sydvestjysk Udviklingsforum'], ['Sydvestjysk Udviklingsforum']).f1).toBe(1);
});

test('no names at all score nothing', () => {
  expect(score([], ['Tønder'])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});
