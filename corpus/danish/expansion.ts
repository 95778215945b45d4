import { fold } from './folding.ts';

/** An abbreviation with what it stands for; `[start, end)` holds both, in UTF-16 units of the text. */
export interface Expansion {
  readonly long: string;
  /** The abbreviation as the text writes it. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a long form may have. */
const mostWords = 9;
const bracketed = /\(([^()\n]{2,120})\)/gu;
const abbreviationShape = /^[\p{Lu}\d][\p{L}\d./-]{0,9}(?:[’'´]\p{L}+)?$/u;

/**
 * Every abbreviation that a text introduces: "regional vækst- og udviklingsstrategi (REVUS)" or
 * "REVUS (regional vækst- og udviklingsstrategi)". The letters must stand in the long form in their order, the first at
 * its beginning.
 */
export function findExpansions(text: string): Expansion[] {
  return [...text.matchAll(bracketed)].flatMap(({ index, 0: whole, 1: inside = '' }): Expansion[] => {
    const end = index + whole.length;
    const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
    if (abbreviationShape.test(inside)) {
      const long = longBefore(before, lettersOf(inside));
      return long === undefined
        ? []
        : [{ long, written: inside, start: index - before.length + before.lastIndexOf(long), end }];
    }
    const short = /(\S+)\s*$/u.exec(before);
    if (short?.[1] === undefined || !abbreviationShape.test(short[1]) || !abbreviates(lettersOf(short[1]), inside))
      return [];
    return [{ long: inside.trim(), written: short[1], start: index - before.length + short.index, end }];
  });
}

/** The letters of an abbreviation, folded, without a plural or genitive behind an apostrophe ("REVUS’erne"). */
export function lettersOf(written: string): string {
  const [bare = ''] = fold(written).split(/[’'´]/u);
  return bare.replace(/[^\p{L}\d]/gu, '');
}

/** The words before the parenthesis that the letters abbreviate, as few as will do. */
function longBefore(text: string, letters: string): string | undefined {
  const words = [...text.matchAll(/\S+/gu)].slice(-mostWords);
  for (const { index } of words.toReversed()) {
    const long = text.slice(index).trimEnd();
    if (abbreviates(letters, long)) return long;
  }
  return undefined;
}

function abbreviates(letters: string, long: string): boolean {
  const name = fold(long).replace(/[^\p{L}\d]/gu, '');
  if (letters.length < 2 || name[0] !== letters[0] || name.length < letters.length * 2) return false;
  let at = -1;
  return [...letters].every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at >= 0;
  });
}
