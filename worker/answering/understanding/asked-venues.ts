import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { venueCues } from '../../../corpus/danish/lexicon/participation.ts';
import { holdsAny, sharesPart, wordsOf, type Word } from '../words.ts';

const venues = venueCues.flatMap((cue) => wordsOf(cue));

/** Whether projects and the like are asked for, as what somebody can take part in. */
export function asksForVenues(words: readonly Word[]): boolean {
  return (
    holdsAny(words, namingWords) &&
    words.some((word) => venues.some((venue) => venue.stem === word.stem || sharesPart(venue, word)))
  );
}
