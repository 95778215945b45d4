import fc from 'fast-check';
import { expect, test } from 'vitest';

import { excerptAround, type SourceDocument } from './source-document.ts';

const lines = fc.array(fc.constantFrom('Overskrift', 'En linje med ord.', '• punkt', '', 'æøå 🙂 slut'), {
  minLength: 1,
  maxLength: 40,
});

test('an excerpt holds the quote whole and marked, and nothing of other pages', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat(), { maxLength: 3 }), fc.nat(), fc.nat(), (texts, pages, one, other) => {
      const text = texts.join('\n');
      fc.pre(text.trim() !== '');
      const within = (position: number) => position % (text.length + 1);
      const [start, end] = [within(one), within(other)].toSorted((a, b) => a - b);
      fc.pre(start !== undefined && end !== undefined && text.slice(start, end).trim() !== '');
      const pageStarts = [0, ...pages.map(within)].toSorted((a, b) => a - b);
      const document: SourceDocument = { id: 'd', version: 'v', title: 'D', text, pageStarts, headings: [] };
      const { blocks } = excerptAround(document, { start: start ?? 0, end: end ?? 0 });
      const pieces = blocks.flatMap((block) => block.pieces);
      const squeeze = (words: string) => words.replaceAll(/\s+/g, '');
      const quoted = pieces.filter((piece) => piece.quoted).map((piece) => piece.text);
      expect(squeeze(quoted.join(''))).toBe(squeeze(text.slice(start, end)));
      const from = pageStarts.findLast((page) => page <= (start ?? 0)) ?? 0;
      const to = pageStarts.find((page) => page >= (end ?? 0)) ?? text.length;
      expect(squeeze(text.slice(from, to))).toBe(squeeze(pieces.map((piece) => piece.text).join('')));
    }),
  );
});

test('of a page without end only what is around the quote is shown, and that it is so', () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `Linje ${index}`).join('\n');
  const start = text.indexOf('Linje 2500');
  const { blocks, cutBefore, cutAfter } = excerptAround(
    { id: 'd', version: 'v', title: 'D', text, pageStarts: [0], headings: [{ start, end: start + 10 }] },
    { start, end: start + 10 },
  );
  expect([cutBefore, cutAfter]).toEqual([true, true]);
  expect(blocks.length).toBeLessThan(2_000);
  expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([
    { kind: 'heading', pieces: [{ text: 'Linje 2500', quoted: true }] },
  ]);
});
