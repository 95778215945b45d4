import autocannon, { type AutocannonRequest } from 'autocannon';
import { z } from 'zod';

import { distributionOf, type Distribution } from './distribution.ts';

export interface Throughput {
  readonly connections: number;
  /** Requests that came to an end, per second. */
  readonly perSecond: number;
  /** Milliseconds from sending a request to the end of its response. */
  readonly latency: Distribution;
  /** Responses that were not 2xx, broken connections and time-outs. */
  readonly faults: number;
}

const resultSchema = z.object({
  duration: z.number().positive(),
  errors: z.int(),
  timeouts: z.int(),
  non2xx: z.int(),
});

/** A request that takes longer is a fault. */
const mostSeconds = 30;

/** Sends requests over so many connections, each sending its next as soon as it has its answer, for so many seconds. */
export async function measureThroughput(
  origin: string,
  requests: readonly AutocannonRequest[],
  connections: number,
  seconds: number,
): Promise<Throughput> {
  const latencies: number[] = [];
  let started = 0;
  const run = autocannon({
    url: origin,
    connections,
    duration: seconds,
    timeout: mostSeconds,
    requests,
    setupClient: (client) => {
      // Each connection begins elsewhere in the list, so that they do not all ask the same at the same time.
      const from = Math.floor((started++ * requests.length) / connections);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  }).on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  const { duration, errors, timeouts, non2xx } = resultSchema.parse(await run);
  return {
    connections,
    perSecond: latencies.length / duration,
    latency: distributionOf(latencies),
    faults: errors + timeouts + non2xx,
  };
}
