/** Share (0..1) of the relevant ids that are among the first `k` of the ranking; 0 where nothing is relevant. */
export function recallAtK(ranking: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const found = new Set(ranking.slice(0, k).filter((id) => relevant.has(id)));
  return relevant.size === 0 ? 0 : found.size / relevant.size;
}
