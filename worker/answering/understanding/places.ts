import { slipsIn, withinEdits } from '../../../corpus/danish/edit-distance.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { isEasySlip } from '../../../corpus/danish/key-slips.ts';
import { participationCues, placeContexts } from '../../../corpus/danish/lexicon/places.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import {
  findMunicipalities,
  isCommonWord,
  municipalities,
  type MunicipalityMention,
} from '../../../corpus/danish/municipalities.ts';
import { towns } from '../../../corpus/danish/towns.ts';
import { holdsAny, isContent, wordsOf, type Word } from '../words.ts';

/** Written small, a slip in a shorter name is more likely another word. */
const smallFrom = 6;

const foldedContexts: ReadonlySet<string> = new Set(placeContexts.map(fold));

const foldedTowns: ReadonlySet<string> = new Set([...towns].map(fold));

const keys = municipalities.map(({ name }) => ({ name, key: keyOf(name) }));

/** A municipality that a question names; `isSlip` when it is not written as any spelling of its name is. */
export interface Place extends MunicipalityMention {
  readonly isSlip: boolean;
}

/**
 * The municipalities that a question names, in order: as they are written, without capitals, or misspelt. A word that
 * is also common Danish ("vejen") counts when written small only if the question is about taking part.
 */
export const findPlaces: (text: string) => readonly Place[] = remembered((text) => {
  const named = findMunicipalities(text);
  const written = [...named, ...besideThing(text, named)].toSorted((one, other) => one.start - other.start);
  const exact = written.length > 0 && /\p{Lu}/u.test(text) ? written : [...written, ...typedSmall(text, written)];
  const words = wordsOf(text);
  const sure = exact.filter((mention) => isPlace(mention, text, words, exact));
  return [
    ...sure.map((mention) => ({ ...mention, isSlip: false })),
    ...misspelt(text, words, exact).map((mention) => ({ ...mention, isSlip: true })),
  ].toSorted((one, other) => one.start - other.start);
});

/** A verb, who, and the name of a thing: a thing's own name ends as a definite noun. */
const whoAndWhat =
  /(?<=(?<!\p{L})(?:[Hh]ar|[Hh]avde|[Ff]år|[Ff]ik|[Bb]ruger|[Bb]rugte|[Ll]ejer|[Ll]ejede|[Ll]åner|[Ll]ånte|[Kk]øber|[Kk]øbte)\s)(\p{Lu}[\p{L}-]*)(?=\s\p{Lu}\p{L}{4,}(?:en|et|erne)(?!\p{L}))/gu;

/** "Hvor mange timer havde Sorø Kulturbussen?": a name before another name that is no part of it. */
function besideThing(text: string, named: readonly MunicipalityMention[]): MunicipalityMention[] {
  return [...text.matchAll(whoAndWhat)].flatMap(({ index, 0: word }) =>
    named.some(({ start }) => start === index)
      ? []
      : findMunicipalities(`i ${word}`).map(({ name }) => ({ name, start: index, end: index + word.length })),
  );
}

/** Municipalities typed without capitals; one inside a capitalised name stays part of that name. */
function typedSmall(text: string, written: readonly MunicipalityMention[]): MunicipalityMention[] {
  return findMunicipalities(text.toLowerCase()).filter(
    ({ start }) => /^\p{Ll}/u.test(text.slice(start)) && !written.some((one) => one.start === start),
  );
}

function isPlace(
  { name, start, end }: MunicipalityMention,
  text: string,
  words: readonly Word[],
  all: readonly MunicipalityMention[],
): boolean {
  // Alone and written large it is a name: nobody sends the common word by itself.
  if (words.length === 1 && /^\p{Lu}/u.test(text)) return true;
  const opensSentence = start === 0;
  if (!isCommonWord(name) || (/^\p{Lu}/u.test(text.slice(start)) && !opensSentence)) return true;
  if (/kommun\p{L}*$/iu.test(text.slice(start, end))) return true;
  const isListed = all.some(
    (one) =>
      (one.start > end && /^(?:,| og| eller)\s+$/u.test(text.slice(end, one.start))) ||
      (one.end < start && /^(?:,| og| eller)\s+$/u.test(text.slice(one.end, start))),
  );
  return isListed || holdsAny(words, participationCues);
}

/** Words one or two slips away from exactly one municipality, where the question's wording lets a place stand. */
function misspelt(text: string, words: readonly Word[], exact: readonly MunicipalityMention[]): MunicipalityMention[] {
  const isCaseless = !/\p{Lu}/u.test(text.slice(1));
  return words.flatMap((word, at): MunicipalityMention[] => {
    if (exact.some(({ start, end }) => word.start < end && word.end > start)) return [];
    const next = words[at + 1];
    const isKommune = next !== undefined && /^kommunen?s?$/u.test(next.folded);
    const isCapital = /^\p{Lu}/u.test(word.text) && at > 0;
    if (!isCapital && !isKommune && !(isCaseless && word.folded.length >= smallFrom && mayBePlace(words, at)))
      return [];
    const joined =
      next !== undefined && text.slice(word.end, next.start) === '-' ? `${word.folded} ${next.folded}` : '';
    const pair = joined === '' ? undefined : nearest(joined);
    if (pair !== undefined && next !== undefined) return [{ name: pair, start: word.start, end: next.end }];
    if (!isContent(word) || foldedTowns.has(word.folded) || isInsideName(text, word, next)) return [];
    const name = nearest(word.folded);
    if (name === undefined) return [];
    return [{ name, start: word.start, end: word.end }];
  });
}

/** The one municipality within the slips that its length allows; the same first letter or its neighbour's. */
function nearest(written: string): string | undefined {
  const candidates = keys.flatMap(({ name, key }) => {
    if (key[0] !== written[0] && key[1] !== written[0]) return [];
    const limit = Math.min(2, slipsIn(Math.min(key.length, written.length)));
    if (key.length === written.length && !differsEasily(written, key)) return [];
    for (let distance = 0; distance <= limit; distance++) {
      const isNear =
        withinEdits(written, key, distance) ||
        (written.endsWith('s') && withinEdits(written.slice(0, -1), key, distance));
      if (isNear) return [{ name, distance }];
    }
    return [];
  });
  const best = Math.min(...candidates.map(({ distance }) => distance));
  const nearestOnes = candidates.filter(({ distance }) => distance === best);
  return nearestOnes.length === 1 ? nearestOnes[0]?.name : undefined;
}

/** Words of one length that differ in one letter: one that is easily written for the other. */
function differsEasily(written: string, key: string): boolean {
  const at = [...written].flatMap((letter, index) => (letter === key[index] ? [] : [index]));
  const [only] = at;
  if (at.length !== 1 || only === undefined) return true;
  // A letter doubled for a silent one: "nn" for "nd", "ll" for "ld".
  return written[only] === written[only - 1] || isEasySlip(written.charAt(only), key.charAt(only));
}

/** A capital straight before or after makes a longer name of it. */
function isInsideName(text: string, word: Word, next: Word | undefined): boolean {
  const followed = next !== undefined && /^\s\p{Lu}/u.test(text.slice(word.end)) && !/^kommun/iu.test(next.text);
  return followed || /\p{Lu}[\p{Ll}-]+\s$/u.test(text.slice(text.search(/\s/u), word.start));
}

/** A word that a place stands after, and where nothing but a name is missing. */
function mayBePlace(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.folded;
  return before !== undefined && foldedContexts.has(before) && holdsAny(words, participationCues);
}

function keyOf(name: string): string {
  return fold(name).replaceAll('-', ' ');
}
