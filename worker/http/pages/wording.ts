const dayFormat = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });

/** "11. november 2014" for "2014-11-11". */
export function danishDate(date: string): string {
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
