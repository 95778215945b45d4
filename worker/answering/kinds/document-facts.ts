import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { DocumentFact } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { Proposal } from '../draft.ts';
import { documentFactKnown, documentFactMissing, enumerate, notices, saysDocuments } from '../notices.ts';
import type { Understanding } from '../understand.ts';

/** As little as a refusal: an answer from the text comes before it. */
const unknownSupport = 0.5;

/** What is asked of a document itself, from its metadata, as a notice; of all documents unless the question names one. */
export function documentFacts(
  { documentFacts: asked, documentIds }: Pick<Understanding, 'documentFacts' | 'documentIds'>,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  if (asked.length === 0 || documents.length === 0) return undefined;
  const named = documents.filter(({ metadata }) => documentIds.includes(metadata.id));
  const { texts, isKnown } = tell(named.length > 0 ? named : documents, asked);
  // Whom it is written to a document often says itself, where its metadata do not.
  const mayBeInText = !isKnown && asked.every((fact) => fact === 'recipient');
  return {
    support: mayBeInText ? unknownSupport : 0.95,
    say: () => ({
      status: isKnown ? 'answered' : 'unanswered',
      ...(isKnown ? {} : { reason: 'not_in_documents' as const }),
      segments: texts.map((text) => ({ kind: 'notice', text, quotes: [] })),
    }),
  };
}

/** One notice for each document; `isKnown` is false when nothing that is asked is known of any. */
function tell(
  documents: readonly DocumentSummary[],
  facts: readonly DocumentFact[],
): { readonly texts: readonly string[]; readonly isKnown: boolean } {
  if (facts.includes('documents'))
    return { texts: [`${notices.documentFacts} ${saysDocuments(documents)}`], isKnown: true };
  const told = documents.map((document) => sentencesOf(document, facts));
  return {
    texts: told.map(({ sentences }, at) => [...(at === 0 ? [notices.documentFacts] : []), ...sentences].join(' ')),
    isKnown: told.some(({ isKnown }) => isKnown),
  };
}

function sentencesOf(
  document: DocumentSummary,
  facts: readonly DocumentFact[],
): { readonly sentences: readonly string[]; readonly isKnown: boolean } {
  const { title } = document.metadata;
  const said = facts.flatMap((fact) => documentFactKnown[fact](document) ?? []);
  const missing = facts.flatMap((fact) =>
    documentFactKnown[fact](document) === undefined ? (documentFactMissing[fact] ?? []) : [],
  );
  const asksTitle = facts.includes('title');
  return {
    sentences: [
      ...(said.length === 0 && asksTitle ? [notices.documentTitle(title)] : []),
      ...(said.length > 0 ? [`»${title}« ${enumerate(said)}.`] : []),
      ...(missing.length > 0
        ? [notices.notStated(enumerate(missing, 'eller'), said.length > 0 ? undefined : title)]
        : []),
    ],
    isKnown: said.length > 0 || asksTitle,
  };
}
