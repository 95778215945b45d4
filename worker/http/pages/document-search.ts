/** Longest search that is carried out, in characters. */
export const searchCharacters = 100;

/** Most places that are shown. */
const mostHits = 200;

export interface TextSearch {
  /** What was searched for, without white space around it. */
  readonly words: string;
  /** Where it stands, in order, `[start, end)` in UTF-16 units; at most 200. */
  readonly hits: readonly { readonly start: number; readonly end: number }[];
  /** Whether there were more. */
  readonly cut: boolean;
}

/** Spellings that are taken for each other. */
const spellings = [
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
] as const;

/**
 * Finds words in a text, without regard to case, kind of white space, and whether æ, ø and å are written out. Undefined
 * when nothing is searched for.
 */
export function searchText(text: string, typed: string | undefined): TextSearch | undefined {
  const words = (typed ?? '').trim().slice(0, searchCharacters).toWellFormed();
  if (words === '') return undefined;
  const hits: { start: number; end: number }[] = [];
  for (const match of text.matchAll(patternOf(words))) {
    if (hits.length === mostHits) return { words, hits, cut: true };
    hits.push({ start: match.index, end: match.index + match[0].length });
  }
  return { words, hits, cut: false };
}

function patternOf(words: string): RegExp {
  const unit = /æ|ø|å|ae|oe|aa|\s+|[^]/giu;
  const source = Array.from(words.matchAll(unit), ([found]) => {
    if (found.trim() === '') return String.raw`\s+`;
    const pair = spellings.find((forms) => forms.some((form) => form === found.toLowerCase()));
    if (pair !== undefined) return `(?:${pair.join('|')})`;
    return found.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
  return new RegExp(source.join(''), 'giu');
}
