import { z } from 'zod';

/** The part of JSON Schema that the description uses. */
interface Schema {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly maxItems?: number | undefined;
}

const schemaSchema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    required: z.array(z.string()).optional(),
    items: schemaSchema.optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schemaSchema).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
    maxItems: z.number().optional(),
  }),
);

const contentSchema = z.record(
  z.string(),
  z.object({ schema: schemaSchema.optional(), example: z.unknown().optional() }),
);

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: schemaSchema,
        example: z.unknown().optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: contentSchema }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: contentSchema.optional() })),
});

const descriptionSchema = z.object({
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), schemaSchema) }),
});

/** One field of a request or an answer. */
export interface DescribedField {
  /** With dots into objects and [] into lists. */
  readonly name: string;
  /** In Danish: "tekst", "en af: up, down". */
  readonly type: string;
  readonly required: boolean;
}

export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (DescribedField & { readonly example?: unknown })[];
  readonly body?: { readonly fields: readonly DescribedField[]; readonly example?: unknown };
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly fields: readonly DescribedField[];
    readonly example?: unknown;
  }[];
}

export interface DescribedGroup {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly DescribedOperation[];
}

/** What a description says of each operation, by group and flat enough for a table. Throws when something is undescribed. */
export function describedOperations(description: object): readonly DescribedGroup[] {
  const { tags, paths, components } = descriptionSchema.parse(description);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const fieldsOf = (schema: Schema | undefined) => (schema === undefined ? [] : fields(schema, components.schemas));
  return tags.map((tag) => ({
    ...tag,
    operations: operations
      .filter(({ operation }) => operation.tags[0] === tag.name)
      .map(({ path, method, operation }): DescribedOperation => {
        const { operationId: id, summary, requestBody, parameters, responses } = operation;
        const json = requestBody?.content['application/json'];
        return {
          id,
          method: method.toUpperCase(),
          path,
          summary,
          description: operation.description,
          parameters: parameters.map(({ name, required, schema, example }) => ({
            name,
            required,
            type: typeName(schema),
            example,
          })),
          ...(json === undefined ? {} : { body: { fields: fieldsOf(json.schema), example: json.example } }),
          answers: Object.entries(responses).map(([status, { description: text, content }]) => {
            const [media] = Object.values(content ?? {});
            return { status, description: text, fields: fieldsOf(media?.schema), example: media?.example };
          }),
        };
      }),
  }));
}

/** A schema used twice on the way down would never end; none does. */
function fields(schema: Schema, named: Readonly<Record<string, Schema>>, before = ''): DescribedField[] {
  const resolved = resolve(schema, named);
  return Object.entries(resolved.properties ?? {}).flatMap(([key, property]) => {
    const inner = resolve(property, named);
    const name = `${before}${key}`;
    const own = { name, type: typeName(inner), required: resolved.required?.includes(key) === true };
    const item = inner.items === undefined ? undefined : resolve(inner.items, named);
    return [own, ...fields(inner, named, `${name}.`), ...(item === undefined ? [] : fields(item, named, `${name}[].`))];
  });
}

function resolve(schema: Schema, named: Readonly<Record<string, Schema>>): Schema {
  return schema.$ref === undefined ? schema : (named[schema.$ref.replace('#/components/schemas/', '')] ?? {});
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'tal',
  integer: 'heltal',
  boolean: 'true eller false',
  object: 'objekt',
  null: 'null',
};

function typeName(schema: Schema): string {
  if (schema.enum !== undefined) {
    const values = schema.enum.map(String);
    return values.length === 1 ? (values[0] ?? '') : `en af: ${values.join(', ')}`;
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeName))].join(' eller ');
  if (schema.type === 'array') {
    const most = schema.maxItems === undefined ? '' : `, højst ${schema.maxItems}`;
    return `liste af ${schema.items?.$ref === undefined ? typeName(schema.items ?? {}) : 'objekt'}${most}`;
  }
  const names = (typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])).map(
    (name) => typeNames[name] ?? name,
  );
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER
      ? ` fra ${schema.minimum} til ${schema.maximum}`
      : '';
  const length = schema.maxLength === undefined ? '' : `, højst ${schema.maxLength} tegn`;
  return `${names.length === 0 ? 'hvad som helst' : names.join(' eller ')}${range}${length}`;
}
