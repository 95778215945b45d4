/** 1 / rank of the first relevant id among the first `k` of the ranking, 0 without one; its mean is MRR@k. */
export function reciprocalRank(ranking: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const index = ranking.slice(0, k).findIndex((id) => relevant.has(id));
  return index < 0 ? 0 : 1 / (index + 1);
}
