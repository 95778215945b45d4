import { describe, expect, it } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf } from '../words.ts';
import type { AskedFact } from './asked-fact.ts';
import { smallestSpan } from './smallest-span.ts';

function field(label: string, value: string): Passage {
  const text = `${label}: ${value}`;
  return {
    ...{ id: 'p-0000000000000000', documentId: 'd', headingPath: ['Ringen'], label, text, embeddedText: text },
    ...{ start: 100, end: 100 + text.length, page: 1, pageEnd: 1, kind: 'field' },
  };
}

function span(question: string, passage: Passage, fact: Partial<AskedFact>): string {
  const asked: AskedFact = {
    ...{
      specifics: wordsOf(question),
      type: undefined,
      counted: undefined,
      countedBy: undefined,
      numbers: [],
      isCount: false,
    },
    ...fact,
  };
  const sentence = { passage, start: passage.start, end: passage.end, values: [] };
  const { start, end } = smallestSpan({ searchText: question, form: 'open' }, asked, sentence);
  return passage.text.slice(start - passage.start, end - passage.start);
}

describe('the smallest span that answers', () => {
  it('is the only clause with such a number, without the label', () => {
    const passage = field('Organisation', 'ca. 45 ansatte – men man er ved at strukturere på ny');
    expect(span('ansatte', passage, { type: 'count', isCount: true, counted: wordsOf('ansatte')[0] })).toBe(
      'ca. 45 ansatte',
    );
  });

  it('is the sentence when two clauses hold such a number', () => {
    const value = '3 kr. pr. indbygger, hvilket giver et samlet budget på 2,6 mio. kr.';
    expect(span('budget', field('Finansiering', value), { type: 'money' })).toBe(value);
  });

  it('keeps the label of a bare value', () => {
    expect(span('startede', field('Startdato', '1. april 1998'), { type: 'date' })).toBe('Startdato: 1. april 1998');
  });
});
