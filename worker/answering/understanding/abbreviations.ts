import type { Word } from '../words.ts';

/** From so many letters on, an abbreviation typed small is told from a word by its lack of vowels. */
const smallFrom = 4;

/**
 * Whether a word abbreviates a name: the initials of three words or more, the last of four or more left out if need be, or letters of two words or more in their
 * order, among them each word's first ("SVUF" of "Sydvestjysk Udviklingsforum"). Typed small it must be unsayable.
 */
export function abbreviates(word: Word, name: readonly Word[]): boolean {
  const letters = word.folded;
  if (name.length < 2 || letters.length < 3 || letters.length > 6 || !/^\p{L}+$/u.test(word.text)) return false;
  const isCapital = /^\p{Lu}+$/u.test(word.text);
  const vowels = letters.match(/[aeiouy]/gu)?.length ?? 0;
  if (!isCapital && (letters.length < smallFrom || vowels * 4 > letters.length)) return false;
  const initials = name.map(({ folded }) => folded[0]).join('');
  // "BRN" for "Business Region North Denmark": the last word is left out.
  if (name.length >= 3 && (letters === initials || (isCapital && letters === initials.slice(0, -1)))) return true;
  return (
    letters.length > name.length &&
    takesFromEach(
      letters,
      name.map(({ folded }) => folded),
    )
  );
}

/** Whether the letters are, in order, the first and perhaps later letters of each word. */
function takesFromEach(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  if (letters === '' || letters[0] !== word[0]) return false;
  for (let taken = 1; taken <= letters.length - rest.length; taken++) {
    if (!isInOrder(letters.slice(0, taken), word)) return false;
    if (takesFromEach(letters.slice(taken), rest)) return true;
  }
  return false;
}

function isInOrder(letters: string, word: string): boolean {
  let at = -1;
  return [...letters].every((letter) => {
    at = word.indexOf(letter, at + 1);
    return at >= 0;
  });
}
