import { documentNouns } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { findPhrase, sameWord, wordsOf, type Word } from '../words.ts';

export interface NamedDocuments {
  /** Documents meant by title or sort; empty when a document is only spoken of, or none is. */
  readonly ids: readonly string[];
  /** Whether the question speaks of a document at all. */
  readonly speaks: boolean;
  /** Indices of the words that name a title. */
  readonly titleWords: ReadonlySet<number>;
}

const nouns = documentNouns.flatMap((noun) => wordsOf(noun));

/** Which documents a question names: by the whole title, else by what sort of document they are. */
export function namedDocuments(
  words: readonly Word[],
  documents: readonly Pick<DocumentSummary, 'metadata'>[],
): NamedDocuments {
  const titled = documents.flatMap(({ metadata }) => {
    const at = findPhrase(words, metadata.title);
    return at < 0 ? [] : [{ id: metadata.id, at, length: wordsOf(metadata.title).length }];
  });
  const titleWords = new Set(titled.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
  const ofKind = documents.filter(({ metadata }) => words.some((word) => isSortOf(word, metadata.kind)));
  const ids = titled.length > 0 ? titled.map(({ id }) => id) : ofKind.map(({ metadata }) => metadata.id);
  return { ids, speaks: ids.length > 0 || words.some((word) => isDocumentNoun(word)), titleWords };
}

/** "notatet" means a document of the kind "notat", and one of the kind "statusnotat" too. */
export function isSortOf(word: Word, kind: string): boolean {
  return wordsOf(kind).some(({ stem }) => stem === word.stem || (word.stem.length >= 5 && stem.endsWith(word.stem)));
}

export function isDocumentNoun(word: Word): boolean {
  return nouns.some((noun) => sameWord(noun, word));
}
