import { fold } from '../../../corpus/danish/folding.ts';

/** An abbreviation with what it stands for; `[start, end)` holds both, in UTF-16 units of the sentence. */
export interface Expansion {
  readonly long: string;
  /** The abbreviation as the document writes it. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a long form may have, and that may be passed over on the way back from its abbreviation. */
const mostWords = 9;

/**
 * Where a sentence gives the long form of a term: "regional vækst- og udviklingsstrategi (REVUS)" or
 * "REVUS (regional vækst- og udviklingsstrategi)". The letters of the abbreviation must stand in the long form in their
 * order, the first at its beginning.
 */
export function findExpansion(term: string, sentence: string): Expansion | undefined {
  const letters = fold(term).replace(/[^\p{L}\d]/gu, '');
  if (letters.length < 2 || /\s/u.test(term)) return undefined;
  for (const match of sentence.matchAll(/\(([^()]+)\)/gu)) {
    const inside = match[1] ?? '';
    const end = match.index + match[0].length;
    if (isSame(inside, letters)) {
      const long = longBefore(sentence.slice(0, match.index), letters);
      if (long !== undefined) return { long: long.text, written: inside.trim(), start: long.start, end };
      continue;
    }
    const before = /(\S+)\s*$/u.exec(sentence.slice(0, match.index));
    if (before?.[1] === undefined || !isSame(before[1], letters) || !abbreviates(letters, inside)) continue;
    return { long: inside.trim(), written: before[1], start: before.index, end };
  }
  return undefined;
}

/** The abbreviation itself, also in the plural or genitive ("REVUS’erne"). */
function isSame(written: string, letters: string): boolean {
  const [bare = ''] = fold(written).split(/[’'´\s]/u);
  return bare.replace(/[^\p{L}\d]/gu, '') === letters;
}

/** The words before the parenthesis that the letters abbreviate, as few as will do. */
function longBefore(text: string, letters: string): { readonly text: string; readonly start: number } | undefined {
  const words = [...text.matchAll(/\S+/gu)].slice(-mostWords);
  for (const { index } of words.toReversed()) {
    const long = text.slice(index).trimEnd();
    if (abbreviates(letters, long)) return { text: long, start: index };
  }
  return undefined;
}

function abbreviates(letters: string, long: string): boolean {
  const name = fold(long).replace(/[^\p{L}\d]/gu, '');
  if (name[0] !== letters[0] || name.length < letters.length * 2) return false;
  let at = -1;
  return [...letters].every((letter) => {
    at = name.indexOf(letter, at + 1);
    return at >= 0;
  });
}
