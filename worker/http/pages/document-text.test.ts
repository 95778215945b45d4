import fc from 'fast-check';
import { expect, test } from 'vitest';

import { anchorHeadings, blocksOf } from './document-blocks.ts';
import { documentText } from './document-text.ts';

const line = fc.constantFrom('', 'Æbler & pærer', '• et punkt', 'Økonomi', 'Fyn som er <b>', '  ', 'a "b" \'c\'');

/** The text between tags, as a reader sees it, page marks left out. */
async function shownText(markup: unknown): Promise<string> {
  return String(await markup)
    .replace(/<(div|span) class="page"[^>]*>[^<]*<\/\1> ?/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

const solid = (text: string) => text.replace(/\s+/g, '');

test('shows every character of the text once, in order, and marks exactly the quote', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.array(fc.nat(200), { maxLength: 3 }),
      fc.nat(200),
      fc.nat(40),
      fc.nat(200),
      async (lines, pages, from, length, headingAt) => {
        const text = lines.join('\n');
        const within = (position: number) => Math.min(position, text.length);
        const quote = { start: within(from), end: within(from + length) };
        const start = within(headingAt);
        const outline = anchorHeadings([{ heading: 'Økonomi', level: 3, start, end: within(start + 7) }]);
        const pageStarts = [...new Set([0, ...pages.map(within)])].toSorted((a, b) => a - b);
        const markup = String(await documentText(text, blocksOf(text, outline), pageStarts, { quote }));
        expect(solid(await shownText(markup))).toBe(solid(text));
        const marks = [...markup.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, words]) => words);
        expect(solid(await shownText(marks.join('')))).toBe(solid(text.slice(quote.start, quote.end)));
        expect(markup.match(/id="citat"/g)?.length ?? 0).toBe(marks.length > 0 ? 1 : 0);
        const numbers = [...markup.matchAll(/id="side-(\d+)"/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      },
    ),
  );
});

test('gives headings their level in order, run-in headings an anchor, bullets a list', async () => {
  const text = 'Indsatser\nTrivsel\nFyn er en ø\n• et\n• to\nslut';
  const outline = anchorHeadings([
    { heading: 'Indsatser', level: 1, start: 0, end: 9 },
    { heading: 'Trivsel', level: 4, start: 10, end: 17 },
    { heading: 'Fyn', level: 2, start: 18, end: 21 },
  ]);
  const markup = String(await documentText(text, blocksOf(text, outline), [0, 35], {}));
  expect(markup).toContain('<h2 id="afsnit-indsatser">Indsatser</h2>');
  expect(markup).toContain('<h3 id="afsnit-trivsel">Trivsel</h3>');
  expect(markup).toContain('<p id="afsnit-fyn"><strong>Fyn</strong> er en ø</p>');
  expect(markup).toMatch(/<ul>\s*<li>• et<\/li><li><span class="page" id="side-2">Side 2<\/span> • to<\/li>\s*<\/ul>/);
});

test('numbers equal headings', () => {
  const entry = { heading: 'Økonomi og åbenhed', level: 1, start: 0, end: 1 };
  expect(anchorHeadings([entry, entry]).map(({ anchor }) => anchor)).toEqual([
    'afsnit-oekonomi-og-aabenhed',
    'afsnit-oekonomi-og-aabenhed-2',
  ]);
});

test('marks what a search found, also inside the quote and across lines', async () => {
  const text = 'Et ord i\nto linjer og et ord';
  const hits = [
    { start: 3, end: 6 },
    { start: 7, end: 11 },
    { start: 25, end: 28 },
  ];
  const markup = String(await documentText(text, blocksOf(text, []), [0], { quote: { start: 0, end: 6 }, hits }));
  expect(markup).toContain(
    '<mark id="citat">Et </mark><mark class="ends"><mark class="hit" id="fund-1">ord</mark></mark>',
  );
  expect(markup).toContain('<mark class="hit" id="fund-2">i</mark></p><p><mark class="hit">to</mark>');
  expect(markup).toContain('<mark class="hit" id="fund-3">ord</mark></p>');
  expect(solid(await shownText(markup))).toBe(solid(text));
});
