/** Milliseconds of answering. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Nearest-rank percentiles: the smallest value that at least that share of the values does not exceed. */
export function latencyOf(milliseconds: readonly number[]): Latency | undefined {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [p50, p95, max] = [rank(0.5), rank(0.95), sorted.at(-1)];
  return p50 === undefined || p95 === undefined || max === undefined ? undefined : { p50, p95, max };
}
