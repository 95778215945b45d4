import { expect, test } from 'vitest';

import { brokenPromises } from './still-there.ts';

const operation = {
  parameters: [{ name: 'q', required: true }, { name: 'limit' }],
  requestBody: {
    content: {
      'application/json': { schema: { type: 'object', required: ['a'], properties: { a: { type: 'string' }, b: {} } } },
    },
  },
  responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
};
const thing = {
  type: 'object',
  required: ['id', 'parts'],
  properties: {
    id: { type: 'string' },
    kind: { type: 'string', enum: ['x', 'y'] },
    parts: { type: 'array', items: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } },
  },
};
const published = { paths: { '/a': { post: operation } }, components: { schemas: { Thing: thing } } };

/** The description with one thing in it changed. */
function changed(change: (copy: typeof published) => void): unknown {
  const copy = structuredClone(published);
  change(copy);
  return copy;
}

test('what is new and optional breaks nothing', () => {
  const current = changed(({ paths, components }) => {
    Object.assign(paths, { '/b': { get: operation } });
    Object.assign(paths['/a'].post.parameters, [...operation.parameters, { name: 'sort' }]);
    Object.assign(paths['/a'].post.requestBody.content['application/json'].schema.properties, { c: {} });
    Object.assign(components.schemas.Thing.properties, { more: { type: 'string' } });
    components.schemas.Thing.properties.kind.enum.push('z');
  });
  expect(brokenPromises(published, current)).toEqual([]);
});

test.each<[string, (copy: typeof published) => void]>([
  ['post /a is gone', ({ paths }) => Reflect.deleteProperty(paths, '/a')],
  ['post /a parameter limit is gone', ({ paths }) => paths['/a'].post.parameters.pop()],
  [
    'post /a parameter limit must now be given',
    ({ paths }) => Object.assign(paths['/a'].post.parameters[1] ?? {}, { required: true }),
  ],
  [
    'post /a request.b must now be given',
    ({ paths }) => paths['/a'].post.requestBody.content['application/json'].schema.required.push('b'),
  ],
  [
    'post /a request.b is gone',
    ({ paths }) =>
      Reflect.deleteProperty(paths['/a'].post.requestBody.content['application/json'].schema.properties, 'b'),
  ],
  ['post /a 200 is gone', ({ paths }) => Reflect.deleteProperty(paths['/a'].post.responses, 200)],
  ['post /a 200.id is gone', ({ components }) => Reflect.deleteProperty(components.schemas.Thing.properties, 'id')],
  ['post /a 200.id may now be missing', ({ components }) => components.schemas.Thing.required.shift()],
  ['post /a 200.kind value y is gone', ({ components }) => components.schemas.Thing.properties.kind.enum.pop()],
  [
    'post /a 200.parts[].n was integer and is string',
    ({ components }) => Object.assign(components.schemas.Thing.properties.parts.items.properties.n, { type: 'string' }),
  ],
])('%s', (fault, change) => {
  expect(brokenPromises(published, changed(change))).toEqual([fault]);
});
