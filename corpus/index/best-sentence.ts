import type { WeightedTerm } from './score-field.ts';
import { eachPosting, type TermIndex } from './term-index.ts';

/**
 * For each candidate passage, the largest share (0..1) of the query's idf mass that one of its sentences holds by
 * itself: a passage whose sentence speaks of everything asked goes before one that has the words far apart.
 */
export function bestSentenceShares(
  stems: TermIndex,
  query: { readonly weighted: readonly WeightedTerm[]; readonly mass: number },
  candidates: readonly number[],
): Map<number, number> {
  const slots = new Map(candidates.map((passage, slot) => [passage, slot]));
  const ascending = candidates.toSorted((one, other) => one - other);
  const sums = new Float32Array(candidates.length * 8);
  for (const { term, idf } of query.weighted) {
    let next = 0;
    eachPosting(stems, term, (passage, posting) => {
      while ((ascending[next] ?? Infinity) < passage) next++;
      if (ascending[next] !== passage) return;
      const bits = stems.sentences[posting] ?? 0;
      const slot = slots.get(passage) ?? 0;
      for (let bit = 0; bit < 8; bit++) {
        if ((bits >> bit) & 1) sums[slot * 8 + bit] = (sums[slot * 8 + bit] ?? 0) + idf;
      }
    });
  }
  const shares = new Map<number, number>();
  if (query.mass === 0) return shares;
  candidates.forEach((passage, slot) => {
    shares.set(
      passage,
      Math.min(1, sums.subarray(slot * 8, slot * 8 + 8).reduce((most, sum) => Math.max(most, sum), 0) / query.mass),
    );
  });
  return shares;
}
