import { officeCues } from '../../../corpus/danish/lexicon/forms.ts';
import type { Proposal } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { askedSort, isSortOfVenue } from '../understanding/asked-sort.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

/** "Borgmesteren i X er …": who holds an office there is spoken of, and not X. */
export function speaksOfOfficer({ words, municipalities }: Understanding): boolean {
  return words.some(
    (word, at) =>
      holdsAny([word], officeCues) &&
      ['i', 'for', 'fra'].includes(words[at + 1]?.folded ?? '') &&
      municipalities.some((place) => wordsOf(place)[0]?.folded === words[at + 2]?.folded),
  );
}

/** "Hvilket parti er borgmesteren i X medlem af?": where no text says a word for the sort, none says which of them. */
export function ofUnknownSort(words: readonly Word[], { passages }: Evidence): Proposal | undefined {
  const sort = isSortOfVenue(words) ? askedSort(words) : undefined;
  if (sort === undefined) return undefined;
  const isSaid = passages.some(({ headingPath, text }) =>
    [...headingPath, text].some((one) => wordsOf(one).some((said) => sameWord(said, sort) || sharesPart(said, sort))),
  );
  if (isSaid) return undefined;
  return {
    support: 0.86,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
    }),
  };
}
