import { findPhrase, sameWord, cueWords, type Word } from '../words.ts';

/** Shorter cues must be written exactly: too many other words are one letter away. */
const slipsFrom = 5;

/** Whether a cue stands in the words: a phrase in order, a single word also inflected or with a slip in it. */
export function holdsCue(words: readonly Word[], cue: string): boolean {
  if (cue.includes(' ')) return findPhrase(words, cue) >= 0;
  const [wanted] = cueWords(cue);
  return wanted !== undefined && words.some((word) => says(word, wanted));
}

/** Whether the words open with one of the cues. */
export function opensWith(words: readonly Word[], cues: readonly string[]): boolean {
  return cues.some((cue) => findPhrase(words, cue) === 0);
}

/** Whether the cue's words stand in the words in this order, others possibly between them. */
export function holdsScattered(words: readonly Word[], cue: string): boolean {
  let from = 0;
  return cueWords(cue).every((wanted) => {
    for (let at = from; at < words.length; at++) {
      const word = words[at];
      if (word === undefined || !says(word, wanted)) continue;
      from = at + 1;
      return true;
    }
    return false;
  });
}

function says(word: Word, wanted: Word): boolean {
  return wanted.folded.length < slipsFrom ? word.folded === wanted.folded : sameWord(word, wanted);
}
