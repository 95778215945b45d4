import { fold } from '../../../corpus/danish/folding.ts';
import { greetingWords } from '../../../corpus/danish/lexicon/message.ts';
import { requestCues, thanksWords } from '../../../corpus/danish/lexicon/utterances.ts';
import { holdsAny, isContent, type Word } from '../words.ts';

export type Utterance = 'question' | 'request' | 'thanks' | 'greeting' | 'gibberish';

const foldedGreetings = new Set([...greetingWords].map(fold));
const foldedThanks = new Set([...thanksWords].map(fold));

/**
 * What kind of message the words are.
 * @param namesSomething whether they name a subject or a municipality
 * @param isQuestion whether they end with a question mark
 */
export function utteranceOf(words: readonly Word[], namesSomething: boolean, isQuestion: boolean): Utterance {
  if (holdsAny(words, requestCues)) return 'request';
  if (words.length === 0) return 'gibberish';
  if (
    words.some(({ folded }) => /^(?:tak|thank)/.test(folded)) &&
    words.every((word) => foldedThanks.has(word.folded) || !isContent(word))
  )
    return 'thanks';
  if (words.every((word) => foldedGreetings.has(word.folded) || foldedThanks.has(word.folded) || !isContent(word)))
    if (words.some(({ folded }) => foldedGreetings.has(folded)) && !isQuestion) return 'greeting';
  if (namesSomething) return 'question';
  if (!words.some(looksLikeWord)) return 'gibberish';
  return words.some(isContent) || isQuestion ? 'question' : 'gibberish';
}

/** Letters that Danish or English can put together. */
function looksLikeWord({ folded }: Word): boolean {
  return (
    /[aeiouyæøå]/.test(folded) &&
    !/(.)\1\1/.test(folded) &&
    !/[bcdfghjklmnpqrstvwxz]{6}/.test(folded) &&
    !/\d/.test(folded)
  );
}
