import fc from 'fast-check';
import { expect, test } from 'vitest';

import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [['Der er bl.a. Hedensted med ca. 2,6 mio. kr. pr. år.', 'Finansiering: 3 mio. kr.', 'Næste punkt.']],
  [['Den 1. januar 2013 begyndte det.', 'Fra 1.9 2014 er der tre.', 'Det var i 2013.', 'I 2014 kom nr. 5.']],
  [['H.C. Andersen og H. C. Ørsted m.fl. deltog, jf. § 3, stk. 2, evt. senere, fx i maj.', 'Hvad så?', 'Ja!']],
  [['Han sagde: "Ja."', 'Så gik han.', '(Se side 4.)', 'De havde biler mv.', 'Resten gik.']],
])('splits %j', (sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

test('a line break parts', () => {
  expect(split('Indsatsområder:\n• Klima\n• Turisme og fødevarer')).toEqual([
    'Indsatsområder:',
    '• Klima',
    '• Turisme og fødevarer',
  ]);
});

test('all but white space lies in exactly one sentence, for any string', () => {
  const unit = fc.oneof(
    fc.constantFrom('.', '. ', '\n', ' ', '!', 'kr.', 'A', 'b', '1', '”', '…'),
    fc.string({ maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const spans = splitSentences(text);
      const inside = spans.map(({ start, end }) => text.slice(start, end).replace(/\s/gu, '')).join('');
      expect(inside).toBe(text.replace(/\s/gu, ''));
      spans.forEach(({ start, end }, index) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      });
    }),
  );
});
