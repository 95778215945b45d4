import type { Passage } from '../../../corpus/passage.ts';

/** What a link to a quote asks for, as it stands in the address. */
export interface QuoteLink {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** Version of the document that the positions belong to. */
  readonly version: string;
}

/** What to mark, `[start, end)` in UTF-16 units of the document's text, or why nothing is. */
export type QuoteMark =
  | { readonly kind: 'quote' | 'passage'; readonly start: number; readonly end: number }
  | { readonly kind: 'changed' | 'invalid' };

/** Reads `p`, `fra`, `til` and `v`; undefined when the address asks for no quote. */
export function readQuoteLink(parameter: (name: string) => string | undefined): QuoteLink | undefined {
  const passageId = parameter('p');
  if (passageId === undefined) return undefined;
  const position = (name: string) => {
    const value = parameter(name) ?? '';
    return /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  };
  return { passageId, start: position('fra'), end: position('til'), version: parameter('v') ?? '' };
}

/**
 * Finds the words of a quote. `passage` is the one of that id now, if there is one: ids are made of the text, so in
 * another version of the document it is unchanged but may have moved. Then the positions say nothing any more, and the
 * passage is marked as a whole.
 */
export function findQuote(
  link: QuoteLink,
  document: { readonly id: string; readonly version: string },
  passage: Passage | undefined,
): QuoteMark {
  const { start, end } = link;
  if (passage?.documentId !== document.id) {
    return { kind: link.version === document.version ? 'invalid' : 'changed' };
  }
  if (link.version !== document.version) return { kind: 'passage', start: passage.start, end: passage.end };
  const inside = passage.start <= start && start < end && end <= passage.end;
  return inside ? { kind: 'quote', start, end } : { kind: 'invalid' };
}
