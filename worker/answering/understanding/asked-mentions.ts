import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { mentionCues } from '../../../corpus/danish/lexicon/participation.ts';
import { findPhrase, holdsAny, isContent, type Word } from '../words.ts';

export type MentionKind = 'municipality' | 'region' | 'organisation';

const kinds: readonly (readonly [start: string, kind: MentionKind])[] = [
  ['kommun', 'municipality'],
  ['region', 'region'],
  ['organisation', 'organisation'],
];

/** "Hvilke regioner nævnes?": names of which kind are asked for, wherever they stand. */
export function askedMentions(words: readonly Word[]): MentionKind | undefined {
  if (!holdsAny(words, mentionCues)) return undefined;
  const at = namingWords.map((word) => findPhrase(words, word)).find((place) => place >= 0);
  const noun = at === undefined ? undefined : words.slice(at + 1).find(isContent);
  return kinds.find(([start]) => noun?.folded.startsWith(start) === true)?.[1];
}
