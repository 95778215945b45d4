import { expect, test } from 'vitest';

import { differingPaths, parseEventStream } from './run-http.ts';

test('names each path at which two answers differ', () => {
  expect(differingPaths({ a: [{ b: 1 }], c: 'x' }, { a: [{ b: 1 }], c: 'x', d: undefined })).toEqual([]);
  expect(differingPaths({ a: [{ b: 1 }], c: 'x' }, { a: [{ b: 2 }, { b: 3 }] })).toEqual([
    '.a.0.b is 2, here 1',
    '.a.1 is {"b":3}, here undefined',
    '.c is undefined, here "x"',
  ]);
});

test('reads an event stream', () => {
  expect(
    parseEventStream(
      ': hello\n\nevent: status\ndata: {"stage":"searching"}\n\nevent: done\r\ndata: {\r\ndata: }\r\n\r\n',
    ),
  ).toEqual([
    { event: 'status', data: { stage: 'searching' } },
    { event: 'done', data: {} },
  ]);
});
