/** Damerau-Levenshtein distance at most `limit` (swapped neighbours count one); stops as soon as a row exceeds it. */
export function withinEdits(one: string, other: string, limit: number): boolean {
  if (Math.abs(one.length - other.length) > limit) return false;
  if (one === other) return true;
  if (limit === 0) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let same = 0;
  const shorter = Math.min(one.length, other.length) - from;
  while (same < shorter && one[one.length - 1 - same] === other[other.length - 1 - same]) same++;
  const [left, right] = [one.slice(from, one.length - same), other.slice(from, other.length - same)];
  // What lies between a common start and end is one letter or a swap, or more than one edit.
  if (limit === 1) return Math.max(left.length, right.length) === 1 || isSwap(left, right);
  return isWithin(left, right, limit);
}

function isSwap(one: string, other: string): boolean {
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}

/** Rows of the table, kept from call to call: most of the time went into making them. */
let [before, previous, current]: [number[], number[], number[]] = [[], [], []];

function isWithin(one: string, other: string, limit: number): boolean {
  for (let index = 0; index <= other.length; index++) previous[index] = index;
  for (let row = 1; row <= one.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return false;
    [before, previous, current] = [previous, current, before];
  }
  return (previous[other.length] ?? Infinity) <= limit;
}

/** Slips allowed in a name of so many letters: none in a short one, since too many other words are one letter away. */
export function slipsIn(letters: number): number {
  if (letters < 5) return 0;
  if (letters < 9) return 1;
  return letters < 14 ? 2 : 3;
}
