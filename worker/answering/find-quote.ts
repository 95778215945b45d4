import type { Citation } from './answer.ts';

/** Where a quote stands in a text, in UTF-16 units, and how alike it is. */
export interface FoundQuote {
  readonly start: number;
  readonly end: number;
  readonly check: Citation['check'];
}

/**
 * The first place where the words stand: letter for letter, or else with case, white space, kinds of quotation marks
 * and dashes, and invisible characters set aside. A quote never begins or ends inside a word or a number.
 */
export function findQuote(quote: string, text: string): FoundQuote | undefined {
  const wanted = quote.trim();
  if (wanted === '') return undefined;
  const exact = indexOfWhole(wanted, text);
  if (exact >= 0) return { start: exact, end: exact + wanted.length, check: 'exact' };
  const needle = normalise(wanted).text.replace(/^[\s"'.…]+|[\s"'.…]+$/gu, '');
  if (needle === '') return undefined;
  const hay = normalise(text);
  const at = indexOfWhole(needle, hay.text);
  if (at < 0) return undefined;
  const start = hay.places[at];
  const last = hay.places[at + needle.length - 1];
  if (start === undefined || last === undefined) return undefined;
  return { start, end: last + widthAt(text, last), check: 'normalised' };
}

const partOfWord = /[\p{L}\p{N}\p{M}]/u;

function indexOfWhole(wanted: string, text: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!cutsWord(text, at) && !cutsWord(text, end)) return at;
  }
  return -1;
}

/** Whether a border lies inside a word, or inside a number with separators ("12,5"). */
function cutsWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at).slice(-2), text.slice(at, at + 2)];
  if (partOfWord.test(before.slice(-1)) && partOfWord.test(after.slice(0, 1))) return true;
  return /\p{N}[.,]?$/u.test(before) && /^[.,]?\p{N}/u.test(after);
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The text in the form that is compared, and for each of its units the place in the text that it comes from. */
function normalise(text: string): { readonly text: string; readonly places: readonly number[] } {
  let normal = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = plainForm(character);
    const isSpace = plain === ' ';
    if (!(isSpace && (normal === '' || normal.endsWith(' ')))) {
      normal += plain;
      for (let unit = 0; unit < plain.length; unit++) places.push(at);
    }
    at += character.length;
  }
  return { text: normal, places };
}

function plainForm(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/\p{Cf}/u.test(character)) return '';
  if (/[»«“”„‟]/u.test(character)) return '"';
  if (/[’‘‚‛´`]/u.test(character)) return "'";
  if (/[‐‑‒–—―−]/u.test(character)) return '-';
  return character.normalize('NFKC').toLowerCase();
}
