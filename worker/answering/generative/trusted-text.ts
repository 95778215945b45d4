import { isPlantedInstruction } from '../../../corpus/danish/lexicon/planted-instructions.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';

/**
 * How many characters of a passage a model is given and may quote: all, or those before a sentence that tries to steer
 * it. What follows such a sentence belongs to it.
 */
export function trustedLength(text: string): number {
  if (!isPlantedInstruction(text)) return text.length;
  const planted = splitSentences(text).find(({ start, end }) => isPlantedInstruction(text.slice(start, end)));
  return planted?.start ?? text.length;
}
