import { z } from 'zod';

/**
 * The types of a description for openapi-fetch: `paths` with each operation's parameters, body and answers, and each
 * named schema as an interface of its own. Reads the part of OpenAPI 3.1 that our description uses, and throws at
 * anything else rather than writing a type that is too wide.
 */
export function writeTypes(description: unknown): string {
  const { paths, components } = descriptionSchema.parse(description);
  const named = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};\n`,
  );
  const described = Object.entries(paths).map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, operation]) => `${method}: ${operationType(operation)};`);
    return `'${path}': { ${operations.join(' ')} };`;
  });
  return [
    '// Written by "npm run openapi" from docs/openapi.json. Do not edit.\n',
    ...named,
    `export interface paths { ${described.join('\n')} }\n`,
  ].join('\n');
}

const schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof schema>;

const content = z.record(z.string(), z.object({ schema }));
const operationSchema = z.object({
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean().default(false), schema }))
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const descriptionSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

function operationType({ parameters, requestBody, responses }: z.infer<typeof operationSchema>): string {
  const inPlace = (place: 'path' | 'query') => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const fields = here.map(({ name, required, schema: type }) => `${name}${required ? '' : '?'}: ${typeOf(type)};`);
    const isOptional = here.every(({ required }) => !required);
    return here.length === 0 ? `${place}?: never;` : `${place}${isOptional ? '?' : ''}: { ${fields.join(' ')} };`;
  };
  const answers = Object.entries(responses).map(
    ([status, { content: of }]) => `${status}: { headers: Record<string, unknown>; content${contentType(of)}; };`,
  );
  return [
    `{ parameters: { ${inPlace('path')} ${inPlace('query')} header?: never; cookie?: never; };`,
    requestBody === undefined
      ? 'requestBody?: never;'
      : `requestBody: { content${contentType(requestBody.content)}; };`,
    `responses: { ${answers.join(' ')} }; }`,
  ].join(' ');
}

function contentType(of: z.infer<typeof content> | undefined): string {
  if (of === undefined) return '?: never';
  return `: { ${Object.entries(of)
    .map(([media, { schema: type }]) => `'${media}': ${typeOf(type)};`)
    .join(' ')} }`;
}

function typeOf(of: Schema): string {
  if (typeof of['$ref'] === 'string') return of['$ref'].replace('#/components/schemas/', '');
  if (Array.isArray(of['enum'])) return of['enum'].map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in of) return JSON.stringify(of['const']);
  const choices = of['anyOf'] ?? of['oneOf'];
  if (Array.isArray(choices)) return choices.map((choice) => typeOf(schema.parse(choice))).join(' | ');
  if (Array.isArray(of['type'])) {
    return of['type'].map((type: unknown) => (type === 'null' ? 'null' : typeOf({ ...of, type }))).join(' | ');
  }
  switch (of['type']) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return `(${typeOf(schema.parse(of['items']))})[]`;
    case 'object':
      return objectType(of);
    case undefined:
      return 'unknown';
    default:
      throw new Error(`no type is written for ${JSON.stringify(of)}`);
  }
}

function objectType(of: Schema): string {
  const required = z.array(z.string()).default([]).parse(of['required']);
  const fields = Object.entries(schema.default({}).parse(of['properties'])).map(
    ([name, property]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema.parse(property))};`,
  );
  const more = of['additionalProperties'];
  const others =
    more === undefined || more === false
      ? ''
      : `[name: string]: ${fields.length > 0 ? 'unknown' : typeOf(schema.catch({}).parse(more))};`;
  return `{ ${[...fields, others].join(' ')} }`;
}
