import { headingName, isAskingHeading } from '../../../corpus/heading-name.ts';
import { lettersOf } from '../../../corpus/danish/expansion.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { namesAspect } from '../../../corpus/danish/aspect-names.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { isContent, wordsOf, type Word } from '../words.ts';

/** A name that a question can be about, taken apart once. */
export interface SubjectName {
  readonly name: string;
  readonly documentId: string;
  /** Its words without those that carry nothing. */
  readonly words: readonly Word[];
  /** One weight per word: the rarer among names, the heavier. */
  readonly weights: readonly number[];
  /** How many of its words stand before its first preposition: "Huset i regionen" is also called "Huset". */
  readonly head: number;
  /** What the document abbreviates it to, folded. */
  readonly abbreviation: string | undefined;
  /** Whether it is the title of its document. */
  readonly isTitle: boolean;
}

const prepositions = new Set(['i', 'for', 'om', 'af', 'under', 'på', 'ved'].map(fold));

const known = new WeakMap<PassageIndex, readonly SubjectName[]>();

/** Headings and collaborations of all documents, each once; an index never changes, so they are read once. */
export function subjectNames(index: PassageIndex): readonly SubjectName[] {
  const before = known.get(index);
  if (before !== undefined) return before;
  const names = readNames(index);
  known.set(index, names);
  return names;
}

const stems = new WeakMap<readonly SubjectName[], ReadonlySet<string>>();

/** Whether a word, by its stem, is one of the words of the documents' names. */
export function isNameWord(stem: string, index: PassageIndex): boolean {
  const names = subjectNames(index);
  let held = stems.get(names);
  if (held === undefined) {
    held = new Set(names.flatMap(({ words }) => words.map((word) => word.stem)));
    stems.set(names, held);
  }
  return held.has(stem);
}

function readNames(index: PassageIndex): SubjectName[] {
  const seen = new Map<string, { name: string; documentId: string; times: number }>();
  const add = (name: string, documentId: string, isHeading: boolean): void => {
    const key = wordsOf(name)
      .map(({ folded }) => folded)
      .join(' ');
    const same = seen.get(key);
    if (same === undefined) seen.set(key, { name, documentId, times: 1 });
    else if (isHeading && same.documentId === documentId) same.times++;
  };
  for (const { metadata, outline } of index.documents)
    for (const { heading } of outline) add(headingName(heading), metadata.id, true);
  const isGeneric = new Set([...seen.values()].filter(({ times }) => times > 1).map(({ name }) => name));
  for (const { metadata, names = [] } of index.documents)
    for (const { name, isSubject } of names) if (isSubject) add(name, metadata.id, false);
  for (const { collaboration, documentId } of index.participation) add(collaboration, documentId, false);
  const names = [...seen.values()]
    .filter(({ name }) => !isGeneric.has(name) && !namesAspect(name) && !isAskingHeading(name))
    .map(({ name, documentId }) => ({ name, documentId, words: wordsOf(name).filter(isContent) }))
    .filter(({ words }) => words.length > 0);
  const abbreviations = new Map(
    index.documents.flatMap(({ names: given = [] }) =>
      given.map(({ name, abbreviation }) => [
        fold(name),
        abbreviation === undefined ? undefined : lettersOf(abbreviation),
      ]),
    ),
  );
  const titles = new Set(index.documents.map(({ metadata }) => fold(metadata.title)));
  const frequency = new Map<string, number>();
  for (const { words } of names)
    for (const key of new Set(words.map(({ stem }) => stem))) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return names.map(({ name, documentId, words }) => ({
    name,
    documentId,
    words,
    weights: words.map(({ stem }) => 1 / (frequency.get(stem) ?? 1)),
    head: headLength(name, words),
    abbreviation: abbreviations.get(fold(name)),
    isTitle: titles.has(fold(name)),
  }));
}

function headLength(name: string, words: readonly Word[]): number {
  const preposition = wordsOf(name).find(({ folded }, at) => at > 0 && prepositions.has(folded));
  return preposition === undefined ? words.length : words.filter(({ start }) => start < preposition.start).length;
}
