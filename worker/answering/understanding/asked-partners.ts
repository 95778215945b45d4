import { fold } from '../../../corpus/danish/folding.ts';
import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { participantNouns, partnerCues } from '../../../corpus/danish/lexicon/participation.ts';
import { isContent, type Word } from '../words.ts';
import { holdsScattered } from './cues.ts';

const naming = new Set(namingWords.map(fold));

/** "Hvem samarbejder Tønder med?", "Hvilke kommuner er Odense sammen med?": the others of what somebody is in. */
export function asksForPartners(words: readonly Word[]): boolean {
  return asksForParticipants(words) && partnerCues.some((cue) => holdsScattered(words, cue));
}

/** Whether "hvem", or "hvilke" with a noun for participants, is what is asked for. */
function asksForParticipants(words: readonly Word[]): boolean {
  const at = words.findIndex(({ folded }) => naming.has(folded));
  if (words[at]?.folded === 'hvem') return true;
  const noun = words.slice(at + 1).find((word) => isContent(word) && word.folded !== 'andre');
  return noun !== undefined && participantNouns.some((start) => noun.folded.startsWith(fold(start)));
}
