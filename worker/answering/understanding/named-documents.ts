import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { documentNouns, documentSorts, titlePrepositions } from '../../../corpus/danish/lexicon/document-facts.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { cueWords, findPhrase, isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

export interface NamedDocuments {
  /** Documents meant by title, part of a title or sort; empty when a document is only spoken of, or none is. */
  readonly ids: readonly string[];
  /** Whether the question speaks of a document at all. */
  readonly speaks: boolean;
  /** Indices of the words that name a title. */
  readonly titleWords: ReadonlySet<number>;
  /** Indices of the words by which documents are called, in order ("notatet om sociale tilbud"); empty when none are. */
  readonly called: readonly number[];
}

type Described = Pick<DocumentSummary, 'metadata'>;

const nouns = documentNouns.flatMap((noun) => wordsOf(noun));
const sorts = documentSorts.flatMap((sort) => wordsOf(sort));
const endings = new Set(['n', 'r', 's', 'en', 'et', 'er', 'ne']);
const prepositions = new Set(titlePrepositions.map(fold));

/** Which documents a question names: by the whole title, by sort and a part of the title, else by sort alone. */
export function namedDocuments(words: readonly Word[], documents: readonly Described[]): NamedDocuments {
  const titled = documents.flatMap(({ metadata }) => {
    const at = findPhrase(words, metadata.title);
    return at < 0 ? [] : [{ id: metadata.id, from: at, to: at + wordsOf(metadata.title).length }];
  });
  const spans = titled.length > 0 ? titled : words.flatMap((_, at) => partlyTitled(words, at, documents));
  const titleWords = new Set(spans.flatMap(({ from, to }) => range(from, to)));
  const ofKind = documents.filter(({ metadata }) => words.some((word) => isSortOf(word, metadata.kind)));
  const ids = spans.length > 0 ? spans.map(({ id }) => id) : ofKind.map(({ metadata }) => metadata.id);
  const noun = words.findIndex(
    (word) => isDocumentNoun(word) || ofKind.some(({ metadata }) => isSortOf(word, metadata.kind)),
  );
  return {
    ids: [...new Set(ids)],
    speaks: ids.length > 0 || noun >= 0,
    titleWords,
    called: titleWords.size > 0 ? [...titleWords].toSorted((one, other) => one - other) : noun < 0 ? [] : [noun],
  };
}

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** "oversigten over tandpleje", "tandplejeoversigten": what sort it is, and words that its title holds. */
function partlyTitled(words: readonly Word[], at: number, documents: readonly Described[]): Span[] {
  const noun = words[at];
  if (noun === undefined) return [];
  const compound = documents.filter((document) => isCompoundOf(noun, document));
  if (compound.length > 0) return compound.map(({ metadata: { id } }) => ({ id, from: at, to: at + 1 }));
  const isSort = isDocumentNoun(noun) || sorts.some((sort) => sort.stem === noun.stem);
  const ofKind = documents.filter(({ metadata }) => isSortOf(noun, metadata.kind));
  if ((!isSort && ofKind.length === 0) || !prepositions.has(words[at + 1]?.folded ?? '')) return [];
  return best(words, at, ofKind) ?? best(words, at, documents) ?? [];
}

/** Of the documents, those whose title holds most of the words after the preposition. */
function best(words: readonly Word[], at: number, documents: readonly Described[]): Span[] | undefined {
  const held = documents.map(({ metadata: { id, title } }) => ({ id, ...heldAfter(words, at + 2, title) }));
  const most = Math.max(0, ...held.map(({ count }) => count));
  if (most === 0) return undefined;
  return held.filter(({ count }) => count === most).map(({ id, to }) => ({ id, from: at, to }));
}

/** How many content words from there on the title holds, up to the first that it does not, and where they end. */
function heldAfter(words: readonly Word[], from: number, title: string): { count: number; to: number } {
  const held = wordsOf(title).filter(isContent);
  let count = 0;
  let to = from;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || (isContent(word) && !held.some((one) => isOfTitle(one, word)))) break;
    if (!isContent(word)) continue;
    // Half the public sector's titles speak of municipalities: that word alone tells no document from another.
    if (!word.stem.startsWith('kommun')) count++;
    to = at + 1;
  }
  return { count, to };
}

/** Also where a word is too short for its ending to be told ("åer" and "åerne"). */
function isOfTitle(one: Word, word: Word): boolean {
  if (sameWord(one, word) || sharesPart(one, word)) return true;
  const [short, long] = [one.folded, word.folded].toSorted((left, right) => left.length - right.length);
  return short !== undefined && long !== undefined && endings.has(long.slice(short.length)) && long.startsWith(short);
}

function isCompoundOf(noun: Word, { metadata: { title, kind } }: Described): boolean {
  const sort = [...wordsOf(kind), ...sorts, ...nouns].find(
    ({ stem }) => stem.length >= 4 && noun.stem.length >= stem.length + 4 && noun.stem.endsWith(stem),
  );
  if (sort === undefined || isSortOf(noun, kind)) return false;
  const first = noun.stem.slice(0, -sort.stem.length);
  return wordsOf(title).some((word) => isContent(word) && word.folded.startsWith(first));
}

/** "notatet" means a document of the kind "notat", and one of the kind "statusnotat" too. */
export function isSortOf(word: Word, kind: string): boolean {
  return wordsOf(kind).some(({ stem }) => stem === word.stem || (word.stem.length >= 5 && stem.endsWith(word.stem)));
}

/** Whether a word means a document: "notatet", also with a slip in it, unless it is a word for something else. */
export function isDocumentNoun(word: Word): boolean {
  if (nouns.some(({ stem }) => stem === word.stem)) return true;
  // "Taksten" is no slip for "teksten".
  return !asksForAspect(word) && nouns.some((noun) => sameWord(noun, word));
}

const aspectStems = new Set(
  aspects.flatMap((aspect) =>
    aspectCues[aspect].cues.filter((cue) => !cue.includes(' ')).flatMap((cue) => cueWords(cue).map(({ stem }) => stem)),
  ),
);

function asksForAspect({ stem }: Word): boolean {
  return aspectStems.has(stem);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
