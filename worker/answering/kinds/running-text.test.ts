import { describe, expect, test } from 'vitest';

import { lineEnd, sayLabelled, sayProse } from './running-text.ts';

describe('a labelled line in running text', () => {
  test.each([
    ['Formål', 'At dele en bus', 'Formålet er at dele en bus.'],
    ['Bemanding', '12 chauffører, heraf 3 på deltid', 'Der er 12 chauffører, heraf 3 på deltid.'],
    ['Hjemsted', 'Struer', 'Hjemstedet er Struer.'],
    ['Deltagere', '\n\n• Struer\n• Lemvig\n• Skive', 'Deltagerne er Struer, Lemvig og Skive.'],
    ['Ledelse', 'Borgmesteren er formand', 'Borgmesteren er formand.'],
    [
      'Økonomi',
      '41 kr. pr. indbygger. Bussen betales af staten.',
      'Om økonomien oplyses: 41 kr. pr. indbygger. Bussen betales af staten.',
    ],
    ['Vagtplan', 'hver anden uge', 'Under »Vagtplan« står: hver anden uge.'],
  ])('%s: %s', (label, value, said) => {
    expect(sayLabelled(label, value)).toBe(said);
  });
});

describe('prose in running text', () => {
  test('makes a sentence of a name with a relative clause', () => {
    expect(sayProse('Busringen, som er et samarbejde om kørsel', ['Busringen'])).toBe(
      'Busringen er et samarbejde om kørsel.',
    );
  });
  test('leaves the relative clause of anything else alone', () => {
    const text = 'Den ejes af seks kommuner, som har overdraget driften.';
    expect(sayProse(text, ['Busringen'])).toBe(text);
  });
});

test('a line is told as far as it is made of sentences', () => {
  const text = 'Økonomi: ca. 29 mio. kr. Finansieret af ejerne';
  expect(text.slice(0, lineEnd(text, 24))).toBe('Økonomi: ca. 29 mio. kr.');
});
