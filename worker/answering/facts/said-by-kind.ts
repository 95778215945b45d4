import { fold } from '../../../corpus/danish/folding.ts';
import { members, persons } from '../../../corpus/danish/lexicon/deciding.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf, type Word } from '../words.ts';
import type { AskedAttribute } from './bound-attribute.ts';

const memberStems = new Set(members.flatMap((one) => wordsOf(one).map(({ stem }) => stem)));
const people = new Set(persons.map(fold));

/**
 * Which words of a question a sentence says by something of that kind: a municipality by its name or as a member, and
 * by "man" whoever is of the age that the sentence sets a bound at.
 * @param bounded the mark that the question gives somebody, where the sentence sets a bound in its unit
 */
export function saysByKind(
  { municipalities }: Understanding,
  words: readonly Word[],
  bounded: AskedAttribute | undefined,
): (word: Word) => boolean {
  const isOne =
    words.some(({ stem }) => memberStems.has(stem)) ||
    wordsOf(municipalities.join(' ')).some((name) => words.some(({ stem }) => stem === name.stem));
  const isAnybody = bounded !== undefined && words.some(({ folded }) => folded === 'man' || folded === 'du');
  return (word) =>
    (isOne && word.stem.startsWith('kommun')) ||
    (isAnybody && people.has(word.folded)) ||
    (bounded !== undefined && parseNumerals(word.text).some(({ value }) => value === bounded.value));
}
