import { shortenToWords } from '../shorten.ts';
import type { ShownSource } from '../shown-answer.ts';
import type { CitationClaim } from './outgoing-activity.ts';
import { oneLine } from './plain-text.ts';

/** What Teams takes of one citation, in UTF-16 units. */
const claimLimits = { name: 80, abstract: 160 } as const;

/**
 * A source behind its number. The card holds at most `quoteUnits` of the quote; 0 = there is no card, and the quote
 * stands behind the link alone.
 */
export function citationClaim(source: ShownSource, quoteUnits: number): CitationClaim {
  const { n, quote, role, pages, url } = source;
  const heading = oneLine(source.headings.at(-1) ?? '') || oneLine(source.title) || `Kilde ${n}`;
  return {
    '@type': 'Claim',
    position: n,
    appearance: {
      '@type': 'DigitalDocument',
      name: `${shortenToWords(heading, claimLimits.name - pages.length - 2)}, ${pages}`,
      abstract: shortenToWords(oneLine(quote), claimLimits.abstract),
      ...(/^https?:\/\//.test(url) ? { url } : {}),
      keywords: role === 'nearest' ? [pages, 'nærmeste oplysning'] : [pages],
      ...(quoteUnits === 0
        ? {}
        : {
            encodingFormat: 'application/vnd.microsoft.card.adaptive' as const,
            text: JSON.stringify(quoteCard(source, quoteUnits)),
          }),
      image: { '@type': 'ImageObject', name: 'Text' },
    },
  };
}

/** Runs of text are shown word for word: nothing in them is read as Markdown, unlike in a text block. */
function quoteCard({ title, headings, pages, quote }: ShownSource, quoteUnits: number) {
  const place = [...headings.map(oneLine), pages].filter((part) => part !== '').join(' › ');
  return {
    type: 'AdaptiveCard',
    version: '1.6',
    body: [
      textBlock(oneLine(title), { weight: 'Bolder' }),
      textBlock(place, { isSubtle: true }),
      textBlock(`»${shortenToWords(quote, quoteUnits)}«`),
    ],
  };
}

function textBlock(text: string, style: Readonly<Record<string, unknown>> = {}) {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] };
}
