import { fold } from '../../../corpus/danish/folding.ts';
import { havingDoneVerbs } from '../../../corpus/danish/lexicon/deciding.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf } from '../words.ts';
import { conceptNearness, nearness } from './concept.ts';

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

/**
 * "Drives hallen af kommunen?": a sentence that names another by whom that is done corrects the question: "Hallen drives
 * af Foreningen Bad".
 */
export function namesOtherDoer({ words, form }: Understanding, text: string): boolean {
  const by = words.findIndex(
    ({ folded }, at) => folded === 'af' && /.{2}(?:s|t|ede)$/u.test(words[at - 1]?.folded ?? ''),
  );
  const deed = words[by - 1];
  const doer = words[by + 1];
  if (form !== 'yes-no' || deed === undefined || doer === undefined) return false;
  const said = wordsOf(text);
  return (
    nearness(doer, said) === 0 &&
    said.some(
      ({ folded }, at) =>
        folded === 'af' &&
        /^\p{Lu}/u.test(said[at + 1]?.text ?? '') &&
        nearness(deed, said.slice(at - 1, at)) >= conceptNearness,
    )
  );
}
