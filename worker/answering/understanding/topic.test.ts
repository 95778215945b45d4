import { expect, test } from 'vitest';

import { wordsOf } from '../words.ts';
import { formOf } from './form.ts';
import { topicOf } from './topic.ts';

function read(message: string, apart: readonly number[] = []) {
  const words = wordsOf(message);
  const topic = topicOf(words, formOf(words, message.endsWith('?')), new Set(apart), ['notat']);
  return topic && { ...topic, words: topic.words.map(({ text }) => text) };
}

test.each([
  ['Hvad står der egentlig om støj og lys?', ['støj', 'lys'], false],
  ['Fortæl om støj', ['støj'], false],
  ['Er der noget om støj i notatet?', ['støj'], true],
  ['Kommer teksten ind på støj?', ['støj'], true],
  ['Hvor nævnes støj?', ['støj'], true],
])('%s asks what is said, or whether something is', (message, words, isWhether) => {
  expect(read(message)).toEqual({ words, isWhether, isAsked: true, isBare: false });
});

test('words of a name are no part of the matter', () => {
  expect(read('Hvad siger notatet om støj i Åhallen?', [6])?.words).toEqual(['støj']);
});

test('a message that is nothing but a matter asks for it, unless it names an aspect or a subject', () => {
  expect(read('Støj og lys')).toMatchObject({ words: ['Støj', 'lys'], isBare: true });
  expect(read('Støj, lys og røg')).toBeUndefined();
  expect(read('formand')).toBeUndefined();
  expect(read('støj Åhallen', [1])).toBeUndefined();
});

test.each(['Hvad siger notatet?', 'Hvad koster støj?', 'Hvorfor nævnes støj?'])('%s asks for no matter', (message) => {
  expect(read(message)).toBeUndefined();
});
