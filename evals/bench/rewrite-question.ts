import { randomBelow } from './seeded-random.ts';

const letters = 'abcdefghijklmnoprstuvyæøå';

/** As typed where the Danish keys are missing: æ → ae, ø → oe, å → aa. */
export function withoutDanishLetters(question: string): string {
  const forms: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' };
  return question.replace(/[æøå]/giu, (letter) => forms[letter] ?? letter);
}

/** As typed by those who leave the signs out: æ → ae, ø → o, å → a. */
export function withoutRingsAndStrokes(question: string): string {
  return withoutDanishLetters(question.replace(/[øå]/giu, (letter) => ({ ø: 'o', Ø: 'O', å: 'a' })[letter] ?? 'A'));
}

/** One typing error in one word of at least 4 letters, never in its first: a letter dropped, added, changed or swapped. */
export function withTypo(question: string, random: () => number): string {
  const words = [...question.matchAll(/\p{L}{4,}/gu)];
  const word = words[randomBelow(random, words.length)];
  if (word === undefined) return question;
  const at = word.index + 1 + randomBelow(random, word[0].length - 2);
  const letter = letters.charAt(randomBelow(random, letters.length));
  const before = question.slice(0, at);
  const after = question.slice(at + 1);
  switch (randomBelow(random, 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + question.charAt(at) + after;
    case 2:
      return before + letter + after;
    default:
      return before + after.charAt(0) + question.charAt(at) + after.slice(1);
  }
}
