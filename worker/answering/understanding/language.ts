import {
  englishFrames,
  englishGlosses,
  englishOpenings,
  englishWords,
} from '../../../corpus/danish/lexicon/english.ts';
import { wordsOf } from '../words.ts';

/** English by its first word, or from two English words on: a Danish question may hold one in a name. */
export function languageOf(text: string): 'da' | 'en' {
  const words = wordsOf(text.toLowerCase()).map(({ text: word }) => word);
  const [first, second] = words;
  const opens = first === 'and' ? second : first;
  if (words.length > 1 && opens !== undefined && englishOpenings.has(opens)) return 'en';
  return words.filter((word) => englishWords.has(word)).length >= 2 ? 'en' : 'da';
}

const frames = englishFrames.map(([frame, danish]): [RegExp, string] => [
  new RegExp(String.raw`(?<!\p{L})${frame}(?!\p{L})`, 'iu'),
  danish,
]);
const phrases = Object.keys(englishGlosses).toSorted((one, other) => other.length - one.length);
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${phrases.join('|')})(?![\p{L}\p{N}-])`, 'giu');

/** An English question in Danish words, in its own order: names and what the lexicon does not hold stay as they are. */
export function glossed(text: string): string {
  const framed = frames.reduce((question, [frame, danish]) => question.replace(frame, danish), text);
  return framed
    .replace(pattern, (phrase, at: number) => {
      // A capital inside the question belongs to a name ("Board" of somewhere).
      if (/^\p{Lu}/u.test(phrase) && framed.slice(0, at).trim() !== '') return phrase;
      return englishGlosses[phrase.toLowerCase()] ?? phrase;
    })
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[?.,!])/gu, '')
    .trim();
}
