/** UTF-16 units of text whose results are kept; words of so much text take some ten megabytes. */
const mostUnits = 400_000;

/**
 * The same pure function, which remembers what it gave for a text; beyond a bound it forgets the oldest. The passages
 * of a corpus are read anew for every question, and most of the time of an answer went into taking the same texts
 * apart again.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  return rememberedOf(compute, (text) => text.length);
}

/**
 * The same for a function of anything else: of an object by its identity, so that nothing of it is compared.
 * @param unitsOf UTF-16 units of text that the result is made from
 */
export function rememberedOf<K, T>(compute: (one: K) => T, unitsOf: (one: K) => number): (one: K) => T {
  const known = new Map<K, { readonly result: T }>();
  let units = 0;
  return (one) => {
    const found = known.get(one);
    if (found !== undefined) return found.result;
    const result = compute(one);
    units += unitsOf(one);
    for (const oldest of known.keys()) {
      if (units <= mostUnits) break;
      known.delete(oldest);
      units -= unitsOf(oldest);
    }
    known.set(one, { result });
    return result;
  };
}
