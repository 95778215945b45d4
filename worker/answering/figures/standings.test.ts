import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf } from '../words.ts';
import { figuresOf } from './figures-of.ts';
import { readMeasure } from './measure.ts';
import { leadersOf, standingsOf } from './standings.ts';

/** Sections of labelled lines, as an ingest cuts them. */
function passagesOf(sections: Readonly<Record<string, readonly string[]>>): Passage[] {
  let at = 0;
  return Object.entries(sections).flatMap(([heading, lines]) =>
    [...lines, 'Sted: Byen'].map((text, index): Passage => {
      const start = at;
      at += text.length + 1;
      const id = `p-${heading.length}${index}`;
      const label = text.split(':')[0] ?? '';
      return {
        id,
        documentId: 'd',
        headingPath: ['Skoler', heading],
        label,
        text,
        embeddedText: text,
        start,
        end: start + text.length,
        page: 1,
        pageEnd: 1,
        kind: 'field',
      };
    }),
  );
}

function standings(sections: Readonly<Record<string, readonly string[]>>, asked: string, per?: string, year?: string) {
  const { figures, owners } = figuresOf(passagesOf(sections), []);
  const measure = readMeasure(wordsOf(asked), 'any', per === undefined ? undefined : wordsOf(per)[0]);
  if (measure === undefined) throw new Error('nothing is measured');
  return standingsOf(figures, measure, owners, year);
}

test('only figures of one unit are held against each other, and who lacks it is told', () => {
  const sections = {
    Nordskolen: ['Økonomi: 40 kr. pr. elev, i alt 2 mio. kr.'],
    Sydskolen: ['Økonomi: 55 kr. pr. elev'],
    Østskolen: ['Økonomi: 60 pct. fra staten'],
  };
  const { held, missing } = standings(sections, 'bidrag', 'elev');
  expect(held.map(({ owner, said }) => [owner.name, said])).toEqual([
    ['Nordskolen', '40 kr. pr. elev'],
    ['Sydskolen', '55 kr. pr. elev'],
  ]);
  expect(missing.map(({ name }) => name)).toEqual(['Østskolen']);
});

test('a word that the figure is not said with leaves nothing to compare', () => {
  const sections = { Nordskolen: ['Bemanding: 40 ansatte, heraf 3 pedeller'], Sydskolen: ['Bemanding: 30 ansatte'] };
  expect(standings(sections, 'ansatte').held.map(({ low }) => low)).toEqual([40, 30]);
  expect(standings(sections, 'pedeller').held.map(({ low }) => low)).toEqual([3]);
  expect(standings(sections, 'kvindelige ansatte').held).toEqual([]);
});

test('numbers that overlap do not decide who is first', () => {
  const about = standings(
    { Nordskolen: ['Bemanding: ca. 40 ansatte'], Sydskolen: ['Bemanding: 41 ansatte'] },
    'ansatte',
  );
  expect(leadersOf(about.held, 'most')).toMatchObject({ isDecided: false, leaders: { length: 2 } });
  const equal = standings({ Nordskolen: ['Bemanding: 40 ansatte'], Sydskolen: ['Bemanding: 40 ansatte'] }, 'ansatte');
  expect(leadersOf(equal.held, 'least')).toMatchObject({ isDecided: true, leaders: { length: 2 } });
});

test('a year asked for is kept apart from others', () => {
  const sections = { Nordskolen: ['Bemanding: 40 ansatte i 2020'], Sydskolen: ['Bemanding: 30 ansatte i 2020'] };
  expect(standings(sections, 'ansatte', undefined, '2020').isOtherYear).toBe(false);
  expect(standings(sections, 'ansatte', undefined, '2021').isOtherYear).toBe(true);
});

test('whoever is first stays first in any order of the sections', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 900 }), { minLength: 2, maxLength: 6 }), (numbers) => {
      const sections = Object.fromEntries(
        numbers.map((number) => [`Skole${number}`, [`Bemanding: ${number} ansatte`]]),
      );
      const { held } = standings(sections, 'ansatte');
      expect(leadersOf(held, 'most')).toMatchObject({ isDecided: true, leaders: [{ low: Math.max(...numbers) }] });
      expect(leadersOf(held.toReversed(), 'least').leaders[0]?.low).toBe(Math.min(...numbers));
    }),
  );
});
