import { expect, test } from 'vitest';

import { readQuestion } from '../understanding/read-question.ts';
import { membersOfMatter } from './members-of-matter.ts';
import { documentOf } from './one-document-for-tests.ts';
import { superlative } from './superlative.ts';

const { index, evidence } = documentOf([
  [
    'Kørekortet',
    'Sorø og Faxe har slået sig sammen om at tilbyde gratis køretimer.',
    [{ name: 'Sorø' }, { name: 'Faxe' }],
  ],
  ['Fælleskøkkenet', 'Køge og Greve er gået sammen om at lave mad.', [{ name: 'Køge' }, { name: 'Greve' }]],
  ['Bøgely', 'Skolen har huse ved skoven og søen. Søhuset er det mindste.', []],
]);
const ask = (question: string) =>
  membersOfMatter(readQuestion(question, true, index), evidence)
    ?.say()
    .segments.map(({ text }) => text)
    .join(' ');

test('who is in what only its sentence calls so', () => {
  expect(ask('Hvilke kommuner er gået sammen om køretimer?')).toMatch(/^Disse kommuner .*: Sorø og Faxe\.$/);
  expect(ask('Hvilke kommuner er gået sammen om skattekontrol?')).toBeUndefined();
});

test('one of several things is told by the sentence that says it of it', () => {
  const proposal = superlative(readQuestion('Hvilket af husene er det mindste?', true, index), evidence);
  expect(proposal?.say().segments[0]?.text).toBe('Søhuset er det mindste.');
  const other = superlative(readQuestion('Hvilket af husene er det største?', true, index), evidence);
  expect(other?.say().segments[0]?.text).not.toBe('Søhuset er det mindste.');
});
