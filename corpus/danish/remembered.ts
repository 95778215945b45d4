/** UTF-16 units of text whose results are kept; words of so much text take some ten megabytes. */
const mostUnits = 400_000;

/**
 * The same pure function, which remembers what it gave for a text; beyond a bound it forgets the oldest. The passages
 * of a corpus are read anew for every question, and most of the time of an answer went into taking the same texts
 * apart again.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  let units = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = compute(text);
    units += text.length;
    for (const oldest of known.keys()) {
      if (units <= mostUnits) break;
      known.delete(oldest);
      units -= oldest.length;
    }
    known.set(text, { result });
    return result;
  };
}
