/** The letters of a Danish keyboard, row by row, each row half a key to the right of the one above it. */
const rows = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

/** Letters that sound alike in Danish spelling. */
const alike = new Set([
  ...['ck', 'kc', 'vw', 'wv', 'ij', 'ji', 'sz', 'zs', 'dt', 'td', 'bp', 'pb', 'gk', 'kg', 'uy', 'yu'],
  ...['eæ', 'æe', 'oå', 'åo'],
]);

/** Whether one letter is easily written for another: a neighbouring key, or a letter that sounds alike. */
export function isEasySlip(one: string, other: string): boolean {
  if (alike.has(one + other)) return true;
  const [row, at] = placeOf(one);
  const [otherRow, otherAt] = placeOf(other);
  return row >= 0 && otherRow >= 0 && Math.abs(row - otherRow) <= 1 && Math.abs(at - otherAt) <= 1;
}

function placeOf(letter: string): readonly [number, number] {
  const row = rows.findIndex((letters) => letters.includes(letter));
  return [row, rows[row]?.indexOf(letter) ?? -1];
}
