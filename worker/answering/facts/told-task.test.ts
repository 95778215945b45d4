import { describe, expect, it } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { tellsTask } from './told-task.ts';

function under(heading: string, text: string): Passage {
  return {
    ...{ id: 'p-0000000000000000', documentId: 'd', headingPath: [heading], text, embeddedText: text },
    ...{ start: 0, end: text.length, page: 1, pageEnd: 1, kind: 'prose' },
  };
}

const tells = (text: string, heading = 'Fonden Fyrtårnet'): boolean =>
  tellsTask(under(heading, text), text, 'Fonden Fyrtårnet');

describe('what a subject does', () => {
  it.each([
    'Fonden Fyrtårnet driver et fyr.',
    'Fonden passer også to møller.',
    'Den skal holde fyret i stand.',
    'Fonden, som er selvejende, sørger for lygter.',
  ])('is told by "%s"', (text) => {
    expect(tells(text)).toBe(true);
  });

  it('is not told by what is done to it, nor by a sentence about another', () => {
    expect(tells('Fonden Fyrtårnet blev stiftet i 1990.')).toBe(false);
    expect(tells('Kommunen skal holde vejen i stand.')).toBe(false);
    expect(tells('Den skal holde fyret i stand.', 'Møllelauget')).toBe(false);
  });
});
