import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { wordsOf } from '../words.ts';

/**
 * The part that asks: mark-up is left out, and beside a sentence that ends with a question mark what else is said (a
 * greeting, an order of how to answer) does not count.
 */
export function questionPart(question: string): { readonly text: string; readonly isQuestion: boolean } {
  const plain = question.replace(/<[^<>]*>/gu, ' ').replace(/!?\[[^\]]*\]\([^)]*\)/gu, ' ');
  const asking = splitSentences(plain)
    .map(({ start, end }) => plain.slice(start, end).trim())
    .filter((sentence) => sentence.endsWith('?'))
    .map((sentence) => {
      const after = sentence.slice(sentence.lastIndexOf(': ') + 1).trim();
      return wordsOf(after).length > 2 ? after : sentence;
    });
  return asking.length === 0 ? { text: plain, isQuestion: false } : { text: asking.join(' '), isQuestion: true };
}
