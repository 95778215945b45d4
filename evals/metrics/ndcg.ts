/**
 * nDCG@k (0..1) with relevance 0 or 1: gains 1 / log2(rank + 1) of the relevant ids, each counted once, divided by what
 * the best order would gain (Järvelin and Kekäläinen 2002). 0 where nothing is relevant.
 */
export function ndcgAtK(ranking: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const gainAt = (index: number) => 1 / Math.log2(index + 2);
  const seen = new Set<string>();
  let gain = 0;
  ranking.slice(0, k).forEach((id, index) => {
    if (!relevant.has(id) || seen.has(id)) return;
    seen.add(id);
    gain += gainAt(index);
  });
  let best = 0;
  for (let index = 0; index < Math.min(k, relevant.size); index++) best += gainAt(index);
  return best === 0 ? 0 : gain / best;
}
