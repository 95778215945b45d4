import { softHyphen, sourceLines } from './source-lines.ts';

/** How often each word stands unbroken in the corpus, lower case; words with an inner or final hyphen count as they are. */
export type Vocabulary = ReadonlyMap<string, number>;

const word = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*[-\u2010]?/gu;
const endsInHyphen = /[-\u2010]$/u;

/** Lower case, composed, and with the plain hyphen: the form under which words are counted. */
export function vocabularyKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u2010\u2011]/g, '-');
}

/**
 * Counts the words of all sources, except those that a line end may have broken:
 * they are what the vocabulary is asked about.
 */
export function countWords(sources: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const source of sources) {
    let broken = false;
    for (const line of sourceLines(source)) {
      const words = line.text.match(word) ?? [];
      if (broken) words.shift();
      broken = endsInHyphen.test(line.text) || source[line.end] === softHyphen;
      if (broken) words.pop();
      for (const each of words) {
        const key = vocabularyKey(each);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}
