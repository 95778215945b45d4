import type { Passage } from '../../corpus/passage.ts';
import { overlaps, type TextSpan } from './evidence-spans.ts';
import { hitAtK } from './hit-at-k.ts';
import { ndcgAtK } from './ndcg.ts';

export interface EvidenceRetrieval {
  /** 1 when the first passage found overlaps evidence, else 0. */
  readonly hitAt1: number;
  /** Share of the pieces of evidence that one of the first five passages overlaps. */
  readonly recallAt5: number;
  /** nDCG of the first ten passages against all passages of the corpus that overlap evidence. */
  readonly ndcgAt10: number;
  /** Share of the pieces of evidence that any passage found overlaps. */
  readonly found: number;
}

/**
 * How well the passages found hold the evidence; undefined without evidence. `evidence` holds, for each piece, the
 * places where it stands; `ranking` are passage ids, best first. Recall is over pieces of evidence and not over
 * passages, so that it does not depend on how finely the text was cut.
 */
export function evidenceRetrieval(
  evidence: readonly (readonly TextSpan[])[],
  ranking: readonly string[],
  passages: ReadonlyMap<string, Pick<Passage, 'documentId' | 'start' | 'end'>>,
): EvidenceRetrieval | undefined {
  if (evidence.length === 0) return undefined;
  const holders = evidence.map(
    (places) =>
      new Set(
        [...passages].filter(([, passage]) => places.some((place) => overlaps(place, passage))).map(([id]) => id),
      ),
  );
  const relevant = new Set(holders.flatMap((ids) => [...ids]));
  const pieceRecall = (k: number) => holders.reduce((sum, ids) => sum + hitAtK(ranking, ids, k), 0) / holders.length;
  return {
    hitAt1: hitAtK(ranking, relevant, 1),
    recallAt5: pieceRecall(5),
    ndcgAt10: ndcgAtK(ranking, relevant, 10),
    found: pieceRecall(ranking.length),
  };
}
