import { askedRoles, roleCues, type AskedRole } from '../../../corpus/danish/lexicon/participation.ts';
import type { Word } from '../words.ts';
import { holdsScattered } from './cues.ts';

/** Which way of taking part is asked about; undefined for membership. Words in `apart` name something. */
export function askedRole(words: readonly Word[], apart: ReadonlySet<number>): AskedRole | undefined {
  const rest = words.filter((_, at) => !apart.has(at));
  return askedRoles.find((role) => roleCues[role].some((cue) => holdsScattered(rest, cue)));
}
