import { coversHalf, type TextSpan } from './evidence-spans.ts';

/**
 * Share of the evidence that a citation stands on, 0 to 1; undefined without evidence. `evidence` holds, for each
 * piece, the places where it stands in the documents: one of them cited is enough.
 */
export function evidenceCited(
  evidence: readonly (readonly TextSpan[])[],
  citations: readonly TextSpan[],
): number | undefined {
  if (evidence.length === 0) return undefined;
  const cited = evidence.filter((places) =>
    places.some((place) => citations.some((quote) => coversHalf(place, quote))),
  );
  return cited.length / evidence.length;
}
