import { englishWords } from '../../../corpus/danish/lexicon/languages.ts';
import type { Word } from '../words.ts';

/** English from two English words on: a Danish question may hold one ("in" of a name, "do"). */
export function languageOf(words: readonly Word[]): 'da' | 'en' {
  return words.filter(({ folded }) => englishWords.has(folded)).length >= 2 ? 'en' : 'da';
}
