import { lettersOf } from '../../../corpus/danish/expansion.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { findPhrase, isContent, sameNameWord, wordsOf, type Word } from '../words.ts';

/** A word of a question that names something by another name than the documents often do. */
export interface Alias {
  readonly word: Word;
  /** The abbreviation of the name, or the words of the name that it abbreviates. */
  readonly others: readonly Word[];
}

/** "Kontoret for X", "Rådet om X": what it is called for short stands before the preposition. */
const headOfName = /^\p{Lu}\p{Ll}+(?=\s(?:for|om|af|vedrørende)\s)/u;

/**
 * The words of a publisher's name in a question that its own document leaves out: it calls itself "kontoret", and not
 * "Kontoret for X", again and again.
 */
export function publisherAliases(
  words: readonly Word[],
  documents: readonly Pick<DocumentSummary, 'metadata'>[],
): readonly Alias[] {
  return documents.flatMap(({ metadata: { publisher } }): Alias[] => {
    const [head] = headOfName.exec(publisher) ?? [];
    const at = head === undefined ? -1 : findPhrase(words, publisher);
    if (head === undefined || at < 0) return [];
    const rest = words.slice(at + 1, at + wordsOf(publisher).length).filter(isContent);
    return rest.map((word) => ({ word, others: wordsOf(head) }));
  });
}

/**
 * The names in a question that a document abbreviates ("Fællesrådet (FR)"), with their abbreviations, and the
 * abbreviations with their names: the document says now one, now the other.
 * @param taken indices of words that name a subject, which is known by both
 */
export function aliasesOf(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  documents: readonly Pick<DocumentSummary, 'names'>[],
): readonly Alias[] {
  return documents
    .flatMap(({ names = [] }) => names)
    .flatMap(({ name, abbreviation }): Alias[] => {
      if (abbreviation === undefined) return [];
      const parts = wordsOf(name).filter(isContent);
      const letters = lettersOf(abbreviation);
      const short = words.find(({ folded }, at) => !taken.has(at) && folded.replace(/[’'´]?s$/u, '') === letters);
      if (short !== undefined) return [{ word: short, others: parts }];
      const held = parts.map((part) =>
        words.find((word, at) => !taken.has(at) && /^\p{Lu}/u.test(word.text) && sameNameWord(word, part)),
      );
      return held.flatMap((word) =>
        word === undefined || held.includes(undefined) ? [] : [{ word, others: wordsOf(abbreviation) }],
      );
    });
}
