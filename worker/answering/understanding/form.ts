import {
  collaborationCues,
  countCues,
  listCues,
  whichCues,
  whyOpenings,
  yesNoOpenings,
} from '../../../corpus/danish/lexicon/forms.ts';
import { holdsAny, sharesPart, wordsOf, type Word } from '../words.ts';
import { opensWith } from './cues.ts';

export type Form = 'list' | 'count' | 'yes-no' | 'why' | 'open';

/** What shape of answer the words ask for. */
export function formOf(words: readonly Word[]): Form {
  if (holdsAny(words, countCues)) return 'count';
  if (opensWith(words, whyOpenings)) return 'why';
  if (opensWith(words, yesNoOpenings)) return 'yes-no';
  return holdsAny(words, listCues) ? 'list' : 'open';
}

const collaborationWords = collaborationCues.flatMap((cue) => wordsOf(cue));

/** Whether collaborations are asked for and not who is in one. */
export function asksForCollaborations(words: readonly Word[]): boolean {
  return (
    words.some((word) => collaborationWords.some((cue) => cue.stem === word.stem || sharesPart(cue, word))) &&
    holdsAny(words, whichCues)
  );
}
