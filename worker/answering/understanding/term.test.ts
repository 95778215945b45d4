import { expect, test } from 'vitest';

import { termOf } from './term.ts';

test.each([
  ['Hvad betyder egentlig ordet »medskrivning«?', 'medskrivning'],
  ['Hvad står forkortelsen ÅLR for?', 'ÅLR'],
  ['Hvad er ÅLR en forkortelse for?', 'ÅLR'],
  ['Hvad dækker begrebet fælles drift over?', 'fælles drift'],
  ['Hvad forstås der ved en dagplads?', 'dagplads'],
  ['Hvad er en dagplads for noget?', 'dagplads'],
  ['Hvad betyder ordet »medskrivning« egentlig?', 'medskrivning'],
])('%s asks for a meaning and nothing else', (question, text) => {
  expect(termOf(question)).toEqual({ text, isMeaning: true });
});

test('what a name or a single word is may be asked for another reason', () => {
  expect(termOf('Hvem er Åhallens Venner?')).toEqual({ text: 'Åhallens Venner', isMeaning: false });
  expect(termOf('Hvad er åbningstiden?')).toEqual({ text: 'åbningstiden', isMeaning: false });
});

test.each([
  'Hvad er prisen på en plads?',
  'Hvad er en rimelig pris for to små haller?',
  'Hvad vil det sige at eje en hal?',
])('%s asks for no meaning', (question) => {
  expect(termOf(question)).toBeUndefined();
});
