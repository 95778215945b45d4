import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { documentReasonHeadings, documentReasonSaid } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { digestedDocuments } from '../digested-documents.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isDocumentNoun } from '../understanding/named-documents.ts';
import { wordsOf } from '../words.ts';
import { openingOf, sentencesOf, type Piece } from './digest-piece.ts';

const said = new RegExp(`(?<!\\p{L})(?:${documentReasonSaid.join('|')})(?!\\p{L})`, 'iu');
const headings = new Set(documentReasonHeadings.map(fold));

/** Why a document was written: what it says of that itself, at its head or under a heading that says so. */
export function documentReason(
  { digest, documentIds }: Understanding,
  { subjectPassages }: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  if (digest !== 'document-reason') return undefined;
  const segments = digestedDocuments(documents, documentIds).flatMap(({ metadata: { id } }): DraftSegment[] => {
    const reason = reasonIn(subjectPassages.filter(({ documentId }) => documentId === id));
    if (reason === undefined) return [];
    const { passage, start, end, said: text } = reason;
    const quoted = passage.text.slice(start - passage.start, end - passage.start);
    return [
      { kind: 'statement', text, quotes: [{ role: 'support', passageId: passage.id, start, end, text: quoted }] },
    ];
  });
  return segments.length === 0 ? undefined : { support: 0.9, say: () => ({ status: 'answered', segments }) };
}

/**
 * The first sentence that says on whose request or for what, one that speaks of the document itself before others; else
 * the first under a heading that asks for the reason.
 */
function reasonIn(passages: readonly Passage[]): Piece | undefined {
  const headed = passages.filter(({ headingPath }) => isReasonHeading(headingPath.at(-1) ?? ''));
  const pieces = [...new Set([...openingOf(passages), ...headed])].flatMap((passage) => sentencesOf(passage));
  const telling = pieces.filter((piece) => said.test(piece.said));
  const [first] = headed;
  return (
    telling.find((piece) => wordsOf(piece.said).some((word) => isDocumentNoun(word))) ??
    telling[0] ??
    (first === undefined ? undefined : sentencesOf(first)[0])
  );
}

function isReasonHeading(heading: string): boolean {
  return headings.has(wordsOf(headingName(heading))[0]?.folded ?? '');
}
