import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { sameWord, wordsOf, isContent, type Word } from '../words.ts';

/** Something a question can be about: a section or a named project of the documents. */
export interface Subject {
  readonly name: string;
  readonly documentId: string;
  /** Where in the question it was recognised: indices of the question's words; none when an earlier turn named it. */
  readonly matched: readonly number[];
  /** Share (0..1) of the name's distinctive words that the question holds. */
  readonly score: number;
}

/** A heading such as "Organisering" names an aspect of a subject, not a subject. */
const aspectNames = new Set(aspects.flatMap((aspect) => aspectCues[aspect].labels.map(fold)));

/** From this share on a name counts as meant; a name's every word is weighed by how few names have it. */
const meantFrom = 0.55;

/**
 * The subjects that a question names, best first: headings and collaborations of the documents, recognised also when
 * misspelt, inflected, run together or shortened to initials. A name that explains nothing more than a better one is
 * left out.
 */
export function findSubjects(words: readonly Word[], index: PassageIndex): Subject[] {
  const names = namesOf(index);
  const municipalityNames = new Set(
    findMunicipalities(words.map(({ text }) => text).join(' ')).map(({ name }) => name.toLowerCase()),
  );
  const frequency = new Map<string, number>();
  for (const { words: nameWords } of names)
    for (const key of new Set(nameWords.map((word) => word.stem))) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const found = names.flatMap(({ name, documentId, words: nameWords }): Subject[] => {
    let mass = 0;
    let held = 0;
    const matched: number[] = [];
    for (const nameWord of nameWords) {
      const weight = 1 / (frequency.get(nameWord.stem) ?? 1);
      mass += weight;
      const at = words.findIndex((word) => isContent(word) && sameWord(word, nameWord, 5));
      if (at < 0) continue;
      held += weight;
      matched.push(at);
    }
    const joined = words.findIndex((word) => isRunTogether(word, nameWords) || isInitials(word, nameWords));
    if (joined >= 0) return [{ name, documentId, matched: [joined], score: 1 }];
    const onlyMunicipality =
      matched.length > 0 &&
      nameWords.length > 1 &&
      matched.every((at) => municipalityNames.has(words[at]?.text.toLowerCase() ?? ''));
    const head = headLength(name, nameWords);
    if (
      head < nameWords.length &&
      nameWords.slice(0, head).every((part) => words.some((word) => isContent(word) && sameWord(word, part, 5)))
    )
      mass = held;
    const opening = openingLength(nameWords, words);
    if (opening >= 2 && !names.some((other) => other.name !== name && sharesOpening(nameWords, other.words, opening)))
      mass = held;
    const score = mass === 0 || onlyMunicipality ? 0 : held / mass;
    return score >= meantFrom ? [{ name, documentId, matched, score }] : [];
  });
  return withoutExplained(
    found.toSorted((one, other) => other.matched.length - one.matched.length || other.score - one.score),
  );
}

/** How many of a name's first words stand side by side in the question. */
function openingLength([first, ...others]: readonly Word[], words: readonly Word[]): number {
  const at = first === undefined ? -1 : words.findIndex((word) => sameWord(word, first, 5));
  if (at < 0) return 0;
  const end = others.findIndex((part, index) => {
    const word = words[at + 1 + index];
    return word === undefined || !sameWord(word, part, 5);
  });
  return 1 + (end < 0 ? others.length : end);
}

function sharesOpening(one: readonly Word[], other: readonly Word[], length: number): boolean {
  return one.slice(0, length).every((word, at) => other[at]?.stem === word.stem);
}

/** How many of a name's words stand before its first preposition: "Huset i regionen" is also called "Huset". */
function headLength(name: string, nameWords: readonly Word[]): number {
  const preposition = wordsOf(name).find(
    ({ folded }, at) => at > 0 && ['i', 'for', 'om', 'af', 'under', 'paa'].includes(folded),
  );
  return preposition === undefined
    ? nameWords.length
    : nameWords.filter(({ start }) => start < preposition.start).length;
}

function namesOf(index: PassageIndex): { name: string; documentId: string; words: Word[] }[] {
  const seen = new Map<string, { name: string; documentId: string; times: number }>();
  const add = (name: string, documentId: string, isHeading: boolean): void => {
    const key = wordsOf(name)
      .map(({ folded }) => folded)
      .join(' ');
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { name, documentId, times: 1 });
    else if (isHeading && known.documentId === documentId) known.times++;
  };
  for (const { metadata, outline } of index.documents)
    for (const { heading } of outline) add(heading, metadata.id, true);
  const isGeneric = new Set([...seen.values()].filter(({ times }) => times > 1).map(({ name }) => name));
  for (const { collaboration, documentId } of index.participation) add(collaboration, documentId, false);
  return [...seen.values()]
    .filter(({ name }) => !isGeneric.has(name) && !aspectNames.has(fold(name)))
    .map(({ name, documentId }) => ({ name, documentId, words: wordsOf(name).filter(isContent) }))
    .filter(({ words }) => words.length > 0);
}

function withoutExplained(subjects: readonly Subject[]): Subject[] {
  const kept: Subject[] = [];
  const taken = new Set<number>();
  for (const subject of subjects) {
    const isSame = kept.some(
      (other) =>
        other.score === subject.score &&
        String(other.matched) === String(subject.matched) &&
        other.name.length === subject.name.length,
    );
    if (!isSame && subject.matched.every((at) => taken.has(at))) continue;
    if (!isSame && subject.matched.some((at) => taken.has(at)) && subject.score < 1) continue;
    kept.push(subject);
    for (const at of subject.matched) taken.add(at);
  }
  return kept.toSorted((one, other) => Math.min(...one.matched) - Math.min(...other.matched));
}

function isRunTogether(word: Word, name: readonly Word[]): boolean {
  return name.length > 1 && word.folded === name.map(({ folded }) => folded).join('');
}

/** Initials as people write them: at least three capitals, one for each word of the name. */
function isInitials(word: Word, name: readonly Word[]): boolean {
  return (
    name.length >= 3 && /^\p{Lu}+$/u.test(word.text) && word.folded === name.map(({ folded }) => folded[0]).join('')
  );
}
