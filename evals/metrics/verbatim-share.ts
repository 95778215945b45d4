import type { Citation } from '../../worker/answering/answer.ts';

/** The citations whose quote is not, character for character, the canonical text at its offsets. */
export function citationsNotVerbatim(
  citations: readonly Citation[],
  texts: ReadonlyMap<string, string>,
): readonly Citation[] {
  return citations.filter(({ document, quote, start, end }) => texts.get(document.id)?.slice(start, end) !== quote);
}
