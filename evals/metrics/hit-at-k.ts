/** 1 when one of the first `k` of the ranking is relevant, else 0; nothing is hit where nothing is relevant. */
export function hitAtK(ranking: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  return ranking.slice(0, k).some((id) => relevant.has(id)) ? 1 : 0;
}
