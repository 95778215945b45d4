import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { titlePrepositions } from '../../../corpus/danish/lexicon/document-facts.ts';
import { isContent, isFrame, type Word } from '../words.ts';
import type { Understanding } from './understanding.ts';

const verbs = new Set([...finiteVerbs].map(fold));
const prepositions = new Set(['i', 'paa', 'ved', ...titlePrepositions.map(fold)]);
/** The endings of definite nouns that each pronoun stands for. */
const endingsOf: Readonly<Record<string, RegExp>> = {
  den: /..en$/u,
  det: /..et$/u,
  de: /..ne$/u,
  dem: /..ne$/u,
};

/**
 * What a question speaks of that is no heading's name, as it calls it ("båden i Humlebæk"): the definite noun that the
 * pronoun of the next question agrees with, or else the one name in it.
 */
export function thingSpokenOf(
  { words, searchText, unknownNames }: Understanding,
  next: readonly Word[],
): string | undefined {
  const endings = next.flatMap(({ folded }) => endingsOf[folded] ?? []);
  if (endings.length === 0) return undefined;
  const at = words.findIndex((word) => isThing(word) && endings.some((ending) => ending.test(word.folded)));
  const noun = words[at];
  if (noun === undefined) return unknownNames.length === 1 ? unknownNames[0] : undefined;
  const [preposition, name] = words.slice(at + 1);
  const isPlaced =
    preposition !== undefined && name !== undefined && prepositions.has(preposition.folded) && isCapital(name);
  return searchText.slice(noun.start, isPlaced ? name.end : noun.end);
}

function isThing(word: Word): boolean {
  return isContent(word) && !isFrame(word) && !isCapital(word) && !verbs.has(word.folded);
}

function isCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}
