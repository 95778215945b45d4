import type { DocumentSummary } from '../../corpus/passage-index.ts';

/** Documents that one digest tells of at most. */
const documentsDigested = 3;

/** Documents of which a digest is told: those named, else all; the first few of either. */
export function digestedDocuments(
  documents: readonly DocumentSummary[],
  named: readonly string[],
): readonly DocumentSummary[] {
  const meant = documents.filter(({ metadata }) => named.includes(metadata.id));
  return (meant.length > 0 ? meant : documents).slice(0, documentsDigested);
}
