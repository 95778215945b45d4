import { type Vocabulary, vocabularyKey } from './vocabulary.ts';

/**
 * What becomes of a line end: `space` = two words; `join` = the hyphen was made by the line break and goes;
 * `keep` = a hyphen inside a compound stays, nothing comes after it; `suspended` = it stays, with a space after it.
 */
export type LineEnd = 'space' | 'join' | 'keep' | 'suspended';

const lastWord = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*$/u;
const firstWord = /^[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/u;
const alwaysConjunction = new Set(['og', 'eller', 'samt', 'hhv', 'henholdsvis', 'and', 'or']);
/** Also the end of common words (ind-til, der-som), so only after something long enough to be a word. */
const sometimesConjunction = new Set(['til', 'som', 'men']);
const shortestSuspended = 5;

/**
 * Decides a line end from the words on both sides and from what the corpus writes elsewhere.
 * Nothing in the layout tells a line-break hyphen from one that belongs to the word, so what is left
 * after the typographic signs is evidence: the form that the corpus writes more often, else joining.
 */
export function lineEndBetween(line: string, next: string, vocabulary: Vocabulary): LineEnd {
  const hyphen = line.at(-1);
  if (hyphen !== '-' && hyphen !== '\u2010') return 'space';
  const before = lastWord.exec(line.slice(0, -1))?.[0];
  if (before === undefined) return 'space';
  const after = firstWord.exec(next)?.[0];
  // A quotation mark or bracket opens something new: "vækst-/(og …)".
  if (after === undefined) return 'suspended';

  const joined = vocabulary.get(vocabularyKey(before + after)) ?? 0;
  const follower = after.toLowerCase();
  if (joined === 0 && alwaysConjunction.has(follower)) return 'suspended';
  if (
    joined === 0 &&
    sometimesConjunction.has(follower) &&
    (before.length >= shortestSuspended || /\p{N}$/u.test(before))
  )
    return 'suspended';
  if (/\p{N}$/u.test(before) || /^\p{N}/u.test(after)) return 'keep';

  const beforeTail = /[^-\u2010\u2011]+$/u.exec(before)?.[0] ?? before;
  const afterIsCapitals = after.length > 1 && after === after.toUpperCase();
  const hyphenated = vocabulary.get(vocabularyKey(`${before}-${after}`)) ?? 0;
  if (hyphenated > joined) return 'keep';
  if (joined > 0) return 'join';
  const isAcronym = beforeTail.length > 1 && beforeTail === beforeTail.toUpperCase();
  if (afterIsCapitals && isAcronym) return 'join';
  if (isAcronym || /^\p{Lu}/u.test(after)) return 'keep';
  // Nobody breaks a word after its first letter: "e-/mail".
  return [...beforeTail].length === 1 ? 'keep' : 'join';
}
