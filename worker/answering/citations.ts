import { fold } from '../../corpus/danish/folding.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Citation } from './answer.ts';

/** A quote that stands in a document at `[start, end)`. */
export interface LocatedQuote {
  readonly role: Citation['role'];
  readonly passage: Passage;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly check: Citation['check'];
}

/** Adds the citation, or finds the same quote among those already made, and gives its number. */
export function cite(
  { role, passage, text, start, end, check }: LocatedQuote,
  citations: Citation[],
  index: PassageIndex,
  publicUrl: string,
): number {
  const known = citations.find(
    (one) => one.document.id === passage.documentId && one.start === start && one.end === end && one.role === role,
  );
  if (known !== undefined) return known.n;
  const summary = index.documents.find(({ metadata }) => metadata.id === passage.documentId);
  const version = summary?.version ?? '';
  const n = citations.length + 1;
  const pages = summary?.pageStarts ?? [0];
  const pageOf = (offset: number): number => Math.max(1, pages.filter((first) => first <= offset).length);
  citations.push({
    n,
    role,
    passageId: passage.id,
    document: { id: passage.documentId, title: summary?.metadata.title ?? passage.documentId, version },
    headingPath: pathTo(passage, text),
    page: pageOf(start),
    pageEnd: pageOf(end - 1),
    quote: text,
    start,
    end,
    check,
    url: `${publicUrl}/dokument/${encodeURIComponent(passage.documentId)}?p=${passage.id}&fra=${start}&til=${end}&v=${version}#citat`,
  });
  return n;
}

/**
 * The headings above the quote; the last one with the label (a field's name, a cell's column) where the quote does not
 * hold it, so that what shows the last heading alone shows both.
 */
function pathTo({ headingPath, label }: Passage, quote: string): string[] {
  if (label === undefined || fold(quote).includes(fold(label))) return headingPath;
  const last = headingPath.at(-1);
  return [...headingPath.slice(0, -1), last === undefined ? label : `${last}: ${label}`];
}
