import createClient, { type Client } from 'openapi-fetch';

import type { paths } from './api-types.ts';

export interface ClientOptions {
  /** Where Kildesvar is served: "https://kildesvar.example.dk". */
  readonly origin: string;
  /** Needed unless the service is open. */
  readonly key?: string;
}

/** Answers and problems; streams are for others to read. */
type Json = 'application/json' | 'application/problem+json';

/** A client whose addresses, requests and answers are typed by the published description. */
export function createKildesvarClient({ origin, key }: ClientOptions): Client<paths, Json> {
  return createClient<paths, Json>({
    baseUrl: origin,
    ...(key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }),
  });
}
