import { distributionOf } from './distribution.ts';

const everyMs = 500;

/** Reads a process' memory twice a second until it is stopped; gives the samples in order, in bytes. */
export function sampleMemory(read: () => number): { stop(): readonly number[] } {
  const samples = [read()];
  const timer = setInterval(() => samples.push(read()), everyMs);
  return {
    stop() {
      clearInterval(timer);
      samples.push(read());
      return samples;
    },
  };
}

/**
 * How much the median of the last quarter of the samples is above that of the second quarter, as a share of it. The
 * first is left out: there the heap grows to what the traffic needs.
 */
export function medianGrowth(samples: readonly number[]): number {
  const quarter = (index: number) =>
    distributionOf(samples.slice((samples.length * index) / 4, (samples.length * (index + 1)) / 4)).p50;
  return quarter(3) / quarter(1) - 1;
}
