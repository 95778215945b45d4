import { documentFactCues } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Proposal } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, sharesPart, wordsOf } from '../words.ts';

/** What is asked of a document itself, from its metadata, as a notice; of all documents unless the question names one. */
export function documentFacts(
  { documentFact, words }: Understanding,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  if (documentFact === undefined || documents.length === 0) return undefined;
  const meant = documents.filter(({ metadata }) =>
    wordsOf(`${metadata.kind} ${metadata.title}`).some(
      (name) => name.text.length > 4 && words.some((word) => sameWord(word, name)),
    ),
  );
  const cues = Object.values(documentFactCues)
    .flat()
    .flatMap((cue) => wordsOf(cue));
  const known = [...cues, ...documents.flatMap(({ metadata }) => wordsOf(`${metadata.kind} ${metadata.title}`))];
  const other = words.filter(
    (word) => isContent(word) && !known.some((one) => sameWord(one, word) || sharesPart(one, word)),
  );
  if (other.length > 0) return undefined;
  const told = meant.length > 0 ? meant : documents;
  return {
    support: 0.95,
    say: () => ({
      status: 'answered',
      segments: told.map(({ metadata, pageStarts }) => ({
        kind: 'notice',
        text: notices.documentFact[documentFact](metadata, metadata.pages ?? pageStarts.length),
        quotes: [],
      })),
    }),
  };
}
