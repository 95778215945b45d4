import { opposites } from '../../../corpus/danish/lexicon/deciding.ts';
import { cueWords, type Word } from '../words.ts';
import { nearness } from './concept.ts';

const sides = opposites.map((pair) => pair.map((side) => formsIn(side)));
/** Folded, the word for before is that for for. */
const isBefore = /^f(?:ø|oe)r$/iu;

/** Whether the sentence says the opposite of a word, and not the word itself. */
export function isTurned(word: Word, text: readonly Word[]): boolean {
  return nearness(word, text) < 1 && saysOpposite(word, text);
}

/**
 * Whether the opposite of a word is what is said of the things asked: where one clause says the word and another its
 * opposite, the one that is of more of them. Undefined where both are.
 * @param weigh how much of the things asked a clause is of
 */
export function turnedIn(
  word: Word,
  clauses: readonly (readonly Word[])[],
  weigh: (clause: readonly Word[]) => number,
): boolean | undefined {
  const own = clauses.filter((clause) => nearness(word, clause) === 1);
  const other = clauses.filter((clause) => isTurned(word, clause));
  if (own.length === 0 || other.length === 0) return other.length > 0;
  const most = (some: readonly (readonly Word[])[]): number => Math.max(...some.map(weigh));
  return most(own) === most(other) ? undefined : most(other) > most(own);
}

/** The words of a lexicon's line in the forms that are compared. */
export function formsIn(line: string): ReadonlySet<string> {
  return new Set(line.split(' ').flatMap((cue) => cueWords(cue).flatMap(({ folded, stem }) => [folded, stem])));
}

/** Whether any of the words has one of the forms. */
export function holdsForm(forms: ReadonlySet<string> | undefined, words: readonly Word[]): boolean {
  return words.some(
    ({ text, folded, stem }) =>
      (forms?.has(folded) === true || forms?.has(stem) === true) && (folded !== 'for' || isBefore.test(text)),
  );
}

function saysOpposite(word: Word, text: readonly Word[]): boolean {
  return sides.some(
    ([one, other]) =>
      (holdsForm(one, [word]) && holdsForm(other, text)) || (holdsForm(other, [word]) && holdsForm(one, text)),
  );
}
