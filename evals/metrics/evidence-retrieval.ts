import { overlaps, type TextSpan } from './evidence-spans.ts';

export interface EvidenceRetrieval {
  /** 1 when the first passage found overlaps evidence, else 0. */
  readonly hitAt1: number;
  /** Share of the pieces of evidence that one of the first five passages overlaps. */
  readonly recallAt5: number;
  /** nDCG of the first ten passages, binary relevance, against all relevant passages of the corpus. */
  readonly ndcgAt10: number;
  /** Share of the pieces of evidence that any passage found overlaps. */
  readonly found: number;
}

/** `evidence` holds, for each piece, the places where it stands; `ranked` the passages found, best first. */
export function evidenceRetrieval(
  evidence: readonly (readonly TextSpan[])[],
  ranked: readonly TextSpan[],
  corpus: readonly TextSpan[],
): EvidenceRetrieval | undefined {
  if (evidence.length === 0) return undefined;
  const isRelevant = (passage: TextSpan) => evidence.some((places) => places.some((place) => overlaps(place, passage)));
  const share = (passages: readonly TextSpan[]) =>
    evidence.filter((places) => places.some((place) => passages.some((passage) => overlaps(place, passage)))).length /
    evidence.length;
  const relevance = ranked.map(isRelevant);
  return {
    hitAt1: relevance[0] === true ? 1 : 0,
    recallAt5: share(ranked.slice(0, 5)),
    ndcgAt10: ndcg(relevance, corpus.filter(isRelevant).length, 10),
    found: share(ranked),
  };
}

function ndcg(relevance: readonly boolean[], relevant: number, k: number): number {
  const gain = (rank: number) => 1 / Math.log2(rank + 2);
  const found = relevance.slice(0, k).reduce((sum, hit, rank) => sum + (hit ? gain(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(k, relevant) }, (_, rank) => gain(rank)).reduce((sum, g) => sum + g, 0);
  return ideal === 0 ? 0 : found / ideal;
}
