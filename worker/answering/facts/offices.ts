import { officeCues } from '../../../corpus/danish/lexicon/forms.ts';
import { endsIn, wordsOf, type Word } from '../words.ts';
import { nearness } from './concept.ts';
import { heldFrom } from './words-together.ts';

const offices = officeCues.flatMap((cue) => wordsOf(cue));

/** Whether a word is for an office that one person holds, or a compound with one. */
export function isOffice(word: Word): boolean {
  return offices.some((office) => office.stem === word.stem || endsIn(word, office));
}

/**
 * A compound like "kommunaldirektør" is not said by a word that only shares its first part, nor the holder of one
 * office by all who hold such ("kommunaldirektører").
 */
export function saysOffice(word: Word, here: readonly Word[]): boolean {
  const said = here.filter((one) => nearness(word, [one]) >= heldFrom);
  if (said.length > 0 && said.every((one) => isSeveralOf(word, one))) return false;
  return offices.every((office) => !endsIn(word, office)) || here.some(isOffice);
}

/** "direktør" and "kommunaldirektører": the other is the same noun, or a compound with it, in the plural. */
function isSeveralOf({ folded: one }: Word, { folded: other }: Word): boolean {
  const [, rest] = other.split(one);
  return rest !== undefined && /^(?:e|er|ne|erne|ene)s?$/u.test(rest);
}
