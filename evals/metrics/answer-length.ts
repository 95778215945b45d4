import type { Segment } from '../../worker/answering/answer.ts';

/** Words of statements and notices together, parted at white space; marks of punctuation alone are not words. */
export function answerWords(segments: readonly Segment[]): number {
  const words = segments.flatMap(({ text }) => text.split(/\s+/u));
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
