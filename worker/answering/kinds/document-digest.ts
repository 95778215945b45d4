import { headingName } from '../../../corpus/heading-name.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { digestedDocuments } from '../digested-documents.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { isDocumentNoun } from '../understanding/named-documents.ts';
import type { Understanding } from '../understand.ts';
import { wordsOf } from '../words.ts';
import { digestWords, openingOf, sentencesOf } from './digest-piece.ts';

/** Sections that are named at most. */
const sectionsNamed = 9;

/** What whole documents are about: title, opening sentences, those that speak of the document itself, section names. */
export function documentDigest(
  { digest, documentIds }: Understanding,
  { subjectPassages }: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  if (digest !== 'document') return undefined;
  const told = digestedDocuments(documents, documentIds);
  if (told.length === 0) return undefined;
  const segments = told.flatMap((document) =>
    digestOf(
      document,
      subjectPassages.filter(({ documentId }) => documentId === document.metadata.id),
      Math.floor(digestWords / told.length),
    ),
  );
  return { support: 0.9, say: () => ({ status: 'answered', segments }) };
}

function digestOf(document: DocumentSummary, passages: readonly Passage[], words: number): DraftSegment[] {
  const { title, kind } = document.metadata;
  const heading = notices.digestOf(title, kind);
  const sections = sectionsOf(document, passages);
  const length = (text: string): number => text.split(/\s+/u).length;
  let left = words - length(heading) - sections.reduce((sum, { text }) => sum + length(text), 0);
  const sentences = openingOf(passages).flatMap((passage) => sentencesOf(passage));
  const kindWords = wordsOf(kind);
  const ofItself = sentences.filter(({ said }) =>
    wordsOf(said).some((word) => isDocumentNoun(word) || kindWords.some(({ stem }) => stem === word.stem)),
  );
  const chosen = [...sentences.slice(0, 1), ...ofItself, ...sentences.slice(1)].filter((piece, at, all) => {
    if (all.indexOf(piece) !== at || length(piece.said) > left) return false;
    left -= length(piece.said);
    return true;
  });
  return [
    { kind: 'notice', text: heading, quotes: [] },
    ...chosen
      .toSorted((one, other) => one.start - other.start)
      .map(({ passage, start, end, said }): DraftSegment => ({
        kind: 'statement',
        text: said,
        quotes: [quoteOf(passage, start, end, passage.text.slice(start - passage.start, end - passage.start))],
      })),
    ...sections,
  ];
}

/** The names of the topmost sections, each quoted where it stands. */
function sectionsOf({ outline }: DocumentSummary, passages: readonly Passage[]): DraftSegment[] {
  const top = Math.min(...outline.map(({ level }) => level));
  const headings = outline
    .filter(({ level }) => level === top)
    .flatMap(({ heading, start, end }) => {
      const first = passages.find((passage) => passage.start >= end);
      return first === undefined ? [] : [{ heading, quote: quoteOf(first, start, end, heading) }];
    })
    .slice(0, sectionsNamed);
  if (headings.length === 0) return [];
  const names = headings.map(({ heading }) => `»${headingName(heading)}«`);
  const text =
    names.length === 1
      ? `Afsnittet hedder ${enumerate(names)}.`
      : `Afsnittene ${headings.length === sectionsNamed ? 'er blandt andre' : 'er'} ${enumerate(names)}.`;
  return [{ kind: 'statement', text, quotes: headings.map(({ quote }) => quote) }];
}

function quoteOf(passage: Passage, start: number, end: number, text: string): Quote {
  return { role: 'support', passageId: passage.id, start, end, text };
}
