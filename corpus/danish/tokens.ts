/** A word or a number; `[start, end)` are UTF-16 offsets in the text it was cut from. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A number with its inner separators ("33,25", "360.000", "1.9"), or letters and digits with inner
 * apostrophes ("pc'en", "EU's") and invisible format characters such as soft hyphens.
 */
const tokenPattern =
  /\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{M}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The same where no letter, number or sign lies beyond Latin-1 but for everyday punctuation: compiling the classes of
 * all scripts takes longer than a whole search.
 */
const plainTokenPattern =
  /\d+(?:[.,]\d+)*(?![A-Za-zªµºÀ-ÖØ-öø-ÿ])|[\da-zA-Z²³¹¼½¾ªµºÀ-ÖØ-öø-ÿ][\da-zA-Z²³¹¼½¾ªµºÀ-ÖØ-öø-ÿ\u00ad]*(?:['’][\da-zA-Z²³¹¼½¾ªµºÀ-ÖØ-öø-ÿ]+)*/g;
// oxlint-disable-next-line no-control-regex -- the range is Latin-1 itself
const plain = /^[\x00-\xff\u2010-\u2027\u20ac]*$/;

/**
 * The words and numbers of a text, in order. Hyphens and dashes part words ("Ikast-Brande" gives two, "10-12" gives two)
 * so that each side can be found alone; decimal commas and thousands dots do not part a number.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(plain.test(text) ? plainTokenPattern : tokenPattern)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
