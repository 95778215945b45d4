import { expect, test } from 'vitest';

import { mixedRequests, mixture } from './mixed-traffic.ts';

test('traffic is mixed by its shares', () => {
  expect(mixture.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  const requests = mixedRequests(Array.from({ length: 2_000 }, (_, index) => `Hvad er ${index}?`));
  const share = (fits: (request: (typeof requests)[number]) => boolean) =>
    requests.filter(fits).length / requests.length;
  expect(share(({ path }) => path === '/api/ask')).toBeCloseTo(0.6, 1);
  expect(share(({ path }) => path.startsWith('/api/search?q='))).toBeCloseTo(0.2, 1);
  expect(share(({ headers }) => headers['accept'] === 'text/event-stream')).toBeCloseTo(0.15, 1);
});
