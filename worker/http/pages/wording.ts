import type { DocumentSummary } from '../../../corpus/passage-index.ts';

// Made at first use: reading the language data takes some milliseconds of a start.
let dayFormat: Intl.DateTimeFormat | undefined;

/** "11. november 2014" for "2014-11-11". */
function danishDate(date: string): string {
  dayFormat ??= new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });
  return dayFormat.format(new Date(`${date}T00:00:00Z`));
}

/** "side 5" or "side 5-6". */
export function pageRange(page: number, pageEnd: number): string {
  return page === pageEnd ? `side ${page}` : `side ${page}-${pageEnd}`;
}

/** The address if it is one of the web, otherwise undefined. */
export function webAddress(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

/** "Notat fra KL, 11. november 2014, 9 sider": what a document is, in one line. */
export function describeDocument({ metadata, pageStarts }: DocumentSummary): string {
  const { kind, publisher, date } = metadata;
  const pages = pageStarts.length > 1 ? `, ${pageStarts.length} sider` : '';
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} fra ${publisher}, ${danishDate(date)}${pages}`;
}
