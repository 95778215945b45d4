import type { AutocannonRequest } from 'autocannon';

import { seededRandom } from '../seeded-random.ts';
import { requestsTo } from './requests.ts';

type Requests = readonly AutocannonRequest[];

/** What people and machines ask of a worker in use; the shares make one together. */
export const mixture: readonly {
  readonly name: string;
  readonly share: number;
  readonly requests: (questions: readonly string[]) => Requests;
}[] = [
  { name: 'questions by API', share: 0.45, requests: (questions) => requestsTo('/api/ask', questions) },
  {
    name: 'questions with the answer as a stream',
    share: 0.15,
    requests: (questions) =>
      requestsTo('/api/ask', questions).map((request) => ({
        ...request,
        headers: { ...request.headers, accept: 'text/event-stream' },
      })),
  },
  { name: 'answers as a page', share: 0.1, requests: (questions) => requestsTo('page', questions) },
  { name: 'searches', share: 0.2, requests: (questions) => requestsTo('/api/search', questions) },
  { name: 'health checks', share: 0.1, requests: (questions) => requestsTo('/healthz', questions) },
];

const seed = 2;

/** One request per question, each of a kind drawn by its share; the same for the same questions. */
export function mixedRequests(questions: readonly string[]): AutocannonRequest[] {
  const kinds = mixture.map(({ share, requests }) => ({ share, requests: requests(questions) }));
  const random = seededRandom(seed);
  return questions.flatMap((_, index) => {
    let left = random();
    const kind = kinds.find(({ share }) => (left -= share) < 0) ?? kinds.at(-1);
    const request = kind?.requests[index];
    return request === undefined ? [] : [request];
  });
}
