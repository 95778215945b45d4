import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf, type Word } from '../words.ts';
import { valueOf, type FactCandidate } from './fact-features.ts';

/**
 * "Ja. ", "Nej. " or "Jo. " in front of the sentence that decides a yes-or-no question, or nothing when it does not
 * say each thing that the question asks and so decides nothing by itself.
 */
export function verdict({ form, words }: Understanding, candidate: FactCandidate, text: string): string {
  const decides = valueOf(candidate, 'allHeld') === 1 && valueOf(candidate, 'missingNumber') === 0;
  if (form !== 'yes-no' || !decides) return '';
  if (isNegated(wordsOf(text))) return isNegated(words) ? 'Ja. ' : 'Nej. ';
  return isNegated(words) ? 'Jo. ' : 'Ja. ';
}

function isNegated(words: readonly Word[]): boolean {
  return words.some(({ folded }) => negations.has(folded));
}
