import { headingName } from '../../corpus/heading-name.ts';
import { openEnded, readsAsSentence } from './closed-classes.ts';

/** Characters and words of the longest heading that is taken for one. */
const longestHeading = 120;
const mostWords = 14;

/**
 * Whether a line that stands alone reads as a heading: short, opening with a capital or a number, not a sentence,
 * not cut off, not a labelled line. A question may be a heading, verb and all.
 */
export function readsAsHeading(heading: string): boolean {
  // A number in front is no word of it: "§ 3", "A." and "Kapitel 2:" hold marks that no name does.
  const text = headingName(heading);
  if (text.length > longestHeading || text.includes('\n') || !/\p{L}/u.test(text)) return false;
  if (!/^["”»(]*(?:\p{Lu}|\d)/u.test(text) || /[.,:;!\p{Pd}\u2026]["”»)]*$/u.test(text)) return false;
  if (text.split(/\s+/u).length > mostWords || /[.!?]\s+\p{Lu}/u.test(text)) return false;
  if (openEnded.test(text) || /:\s/u.test(text)) return false;
  return text.endsWith('?') || !readsAsSentence(text);
}

/** Whether every letter is a capital, in a heading of more than an abbreviation's length. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
}
