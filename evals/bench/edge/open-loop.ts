import { setTimeout as wait } from 'node:timers/promises';

import type { AutocannonRequest } from 'autocannon';

import { seededRandom } from '../seeded-random.ts';
import { distributionOf, type Distribution } from './distribution.ts';
import { send } from './send.ts';

export interface OpenLoop {
  /** Requests sent per second. */
  readonly perSecond: number;
  /** Milliseconds from when a request was due to the end of its response. */
  readonly latency: Distribution;
  /** Responses other than 200, and broken connections. */
  readonly faults: number;
}

const seed = 3;

/**
 * Sends requests at random times, on average so many per second, for so many seconds, whether or not earlier ones have
 * been answered: a worker that falls behind is not spared, as it is by connections that wait for their answers.
 */
export async function openLoop(
  origin: string,
  requests: readonly AutocannonRequest[],
  perSecond: number,
  seconds: number,
): Promise<OpenLoop> {
  const random = seededRandom(seed);
  const latencies: number[] = [];
  let faults = 0;
  const under: Promise<void>[] = [];
  const began = performance.now();
  let due = began;
  for (;;) {
    due += (-Math.log(1 - random()) * 1_000) / perSecond;
    if (due - began > seconds * 1_000) break;
    const request = requests[under.length % requests.length];
    if (request === undefined) throw new Error('there is nothing to send');
    const early = due - performance.now();
    if (early > 0) await wait(early);
    const counted = due;
    under.push(
      send(origin, request).then(
        (status) => {
          latencies.push(performance.now() - counted);
          if (status !== 200) faults += 1;
        },
        () => {
          faults += 1;
        },
      ),
    );
  }
  await Promise.all(under);
  return { perSecond: under.length / seconds, latency: distributionOf(latencies), faults };
}
