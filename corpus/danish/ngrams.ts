/** The sign that marks where a word begins and ends inside its n-grams. */
const wordBoundary = '_';

/**
 * The character n-grams of one folded word with its boundaries, in order and with repeats: "bil" gives "_bil" and
 * "bil_" for n = 4. A word too short to hold one gives itself between boundaries. Length counts UTF-16 units.
 */
export function wordNgrams(word: string, n: number): string[] {
  const bounded = wordBoundary + word + wordBoundary;
  if (bounded.length <= n) return [bounded];
  const grams: string[] = [];
  for (let start = 0; start + n <= bounded.length; start++) grams.push(bounded.slice(start, start + n));
  return grams;
}
