import { describe, expect, it } from 'vitest';

import { exceptionOf } from './exception.ts';

describe('a question whether there are any who do not', () => {
  it('is decided by what all do, and by who does not', () => {
    expect(exceptionOf('Er der nogen kommuner, der ikke er med i et væksthus?')).toEqual({
      all: 'Er alle kommuner med i et væksthus?',
      who: 'Hvilke kommuner er ikke med i et væksthus?',
    });
  });

  it('keeps where they are, and passes over words that only stress the denial', () => {
    expect(exceptionOf('Findes der klubber i kredsen, som slet ikke betaler?')).toEqual({
      all: 'Betaler alle klubber i kredsen?',
      who: 'Hvilke klubber betaler ikke i kredsen?',
    });
  });

  it('asks who where no sort is named', () => {
    expect(exceptionOf('Er der nogen, der ikke betaler entré?')).toEqual({
      all: undefined,
      who: 'Hvem betaler ikke entré?',
    });
  });

  it.each(['Er der en, der hjælper?', 'Er Odder ikke med?', 'Hvem er der, som ikke betaler?'])(
    'is not %s',
    (question) => {
      expect(exceptionOf(question)).toBeUndefined();
    },
  );
});
