import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import { sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

/** What a noun may end in beside another form of itself. */
const endings: ReadonlySet<string> = new Set(['e', 'r', 'er', 'en', 'et', 'n', 'ne', 'ene', 'erne', 's']);

/**
 * The rows of sections that speak of all these words in their headings or their name; where none does, those of
 * documents whose title helps to.
 */
export function rowsAbout(
  words: readonly Word[],
  rows: readonly Participation[],
  documents: readonly DocumentSummary[],
): readonly Participation[] {
  const titles = new Map(documents.map(({ metadata }) => [metadata.id, metadata.title]));
  const about = (isTitled: boolean): readonly Participation[] =>
    rows.filter(({ documentId, headingPath, collaboration }) => {
      const names = [...headingPath, collaboration, ...(isTitled ? [titles.get(documentId) ?? ''] : [])];
      return words.every((word) => names.some((name) => speaksOf(name, word)));
    });
  const within = about(false);
  return within.length > 0 ? within : about(true);
}

/**
 * The rows of documents or sections that speak of the field that is asked about ("på havneområdet"): so wide a matter may
 * be what the whole document is about. None where another word is asked for too.
 */
export function rowsOfField(
  words: readonly Word[],
  rows: readonly Participation[],
  documents: readonly DocumentSummary[],
): readonly Participation[] {
  const fields = words.flatMap((word) => fieldOf(word) ?? []);
  if (fields.length === 0 || fields.length < words.length) return [];
  const titles = new Map(documents.map(({ metadata }) => [metadata.id, metadata.title]));
  return rows.filter(({ documentId, headingPath, collaboration }) => {
    const names = [...headingPath, collaboration, titles.get(documentId) ?? ''];
    return fields.every((field) => names.some((name) => speaksOf(name, field)));
  });
}

function fieldOf({ text }: Word): Word | undefined {
  const matter = /^(\p{L}{3,}?)s?(?:område|felt|sektor)(?:t|et|en|n)?$/iu.exec(text)?.[1];
  return matter === undefined ? undefined : wordsOf(matter)[0];
}

/** Whether a title or heading holds the word, in any form or as part of another. */
export function speaksOf(heading: string, word: Word): boolean {
  return wordsOf(heading).some((one) => isAlike(one, word));
}

function isAlike(one: Word, other: Word): boolean {
  return sameWord(one, other) || sharesPart(one, other) || inflects(one, other) || inflects(other, one);
}

function inflects({ folded: long }: Word, { folded: short }: Word): boolean {
  return short.length >= 3 && long.startsWith(short) && endings.has(long.slice(short.length));
}
