import { fold } from '../../../corpus/danish/folding.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isContent, wordsOf } from '../words.ts';
import { isOffice } from './offices.ts';

/** Units that a question may ask for and that no other stands for. */
const units: readonly (readonly string[])[] = [
  ['euro', 'eur', '€'],
  ['dollar', 'dollars', 'usd', '$'],
  ['procent', 'pct', '%', 'procentdel', 'andel'],
].map((names) => names.map(fold));

/**
 * Whether the text gives what is asked in a weaker form: of another year, in another unit, an office without the name,
 * or how many without which.
 */
export function isWeakerForm(asked: Understanding, passage: Passage, text: string): boolean {
  return (
    isOfOtherYear(asked, passage, text) ||
    isInOtherUnit(asked, text) ||
    (asked.asksForName && !holdsPersonName(text, passage)) ||
    countsWithoutNaming(asked, text)
  );
}

function isOfOtherYear({ words }: Understanding, passage: Passage, text: string): boolean {
  const { headingPath, label = '' } = passage;
  const around = `${headingPath.join(' ')} ${label} ${yearBefore(passage, text) ?? ''} ${text}`;
  const held = new Set(wordsOf(around).map(({ text: word }) => word));
  return words.some(({ text: word }) => isYear(word) && !held.has(word));
}

/** "I 2024 var der fire nedbrud. Det længste …": text that names no year goes on in the one named last before it. */
function yearBefore(passage: Passage, text: string): string | undefined {
  const at = passage.kind === 'prose' ? passage.text.indexOf(text) : -1;
  const yearsIn = (some: string): string[] => wordsOf(some).flatMap(({ text: word }) => (isYear(word) ? [word] : []));
  return at < 0 || yearsIn(text).length > 0 ? undefined : yearsIn(passage.text.slice(0, at)).at(-1);
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/u.test(word);
}

function isInOtherUnit({ words }: Understanding, text: string): boolean {
  const said = fold(text);
  return units.some(
    (names) => words.some(({ folded }) => names.includes(folded)) && !names.some((name) => said.includes(name)),
  );
}

/**
 * Whether a name is asked for and the text tells of nobody but by the word that the question has: no name, no other
 * office, place or employer of theirs, and not how many there are.
 */
export function tellsOfNobody(asked: Understanding, passage: Passage, text: string): boolean {
  if (!asked.asksForName || holdsPersonName(text, passage) || parseNumerals(asked.searchText).length > 0) return false;
  const known = new Set([...asked.words, ...wordsOf(passage.headingPath.join(' '))].map(({ stem }) => stem));
  return !wordsOf(text).some(
    (word) =>
      !known.has(word.stem) &&
      isContent(word) &&
      (isOffice(word) || (word.start > 0 && /^\p{Lu}\p{Ll}/u.test(word.text) && !opensSentence(word.start, text))),
  );
}

function opensSentence(at: number, text: string): boolean {
  return splitSentences(text).some(({ start }) => start === at);
}

/** Two capitalised words side by side that no heading holds. */
function holdsPersonName(text: string, { headingPath }: Passage): boolean {
  const headings = fold(headingPath.join(' '));
  return [...text.matchAll(/\p{Lu}[\p{L}.]*\s\p{Lu}\p{L}+/gu)].some(
    ([name]) => !headings.includes(fold(name)) && !/kommune/iu.test(name),
  );
}

/** "Hvilke virksomheder er medlem?": "ca. 600 lokale virksomheder" says how many and names none. */
function countsWithoutNaming({ form, words }: Understanding, text: string): boolean {
  if (form !== 'list') return false;
  const asked = words.findIndex(({ folded }) => folded === 'hvilke' || folded === 'which');
  const thing = words[asked + 1];
  if (asked < 0 || thing === undefined) return false;
  const isCounted = parseNumerals(text).some(
    ({ end, ambiguous }) =>
      ambiguous !== true &&
      wordsOf(text.slice(end))
        .slice(0, 3)
        .some(({ stem }) => stem === thing.stem),
  );
  return isCounted && !/[:,]\s*\p{Lu}|\n\s*•/u.test(text) && splitSentences(text).length === 1;
}
