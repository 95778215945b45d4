/** Damerau-Levenshtein distance at most `limit` (swapped neighbours count one); stops as soon as a row exceeds it. */
export function withinEdits(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return false;
    before = previous;
    previous = current;
  }
  return (previous[other.length] ?? Infinity) <= limit;
}

/** Slips allowed in a name of so many letters: none in a short one, since too many other words are one letter away. */
export function slipsIn(letters: number): number {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 14 ? 2 : 3;
}
