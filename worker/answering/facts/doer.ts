import { fold } from '../../../corpus/danish/folding.ts';
import { havingDoneVerbs } from '../../../corpus/danish/lexicon/deciding.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf } from '../words.ts';
import { nearness } from './concept.ts';

const havingDone = new Set(havingDoneVerbs.map(fold));
/** From this nearness on a participle or infinitive is of the asked verb. */
const sameVerbFrom = 0.9;

/**
 * Whether a sentence tells for whom something is done where the question asks who does it: in "X får malet sin båd" X
 * does not paint.
 */
export function tellsOfReceiver({ words }: Understanding, text: string): boolean {
  const [who, verb] = words;
  if (who?.folded !== 'hvem' || verb === undefined || havingDone.has(verb.folded)) return false;
  const said = wordsOf(text);
  return said.some(
    ({ folded }, at) =>
      havingDone.has(folded) &&
      said.slice(at + 1, at + 3).some((one) => /(?:t|e)$/u.test(one.folded) && nearness(verb, [one]) >= sameVerbFrom),
  );
}
