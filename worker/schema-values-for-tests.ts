import fc from 'fast-check';

/** The part of JSON Schema that the description uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** The part of an operation that requests are made from. */
export interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Components {
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Values that a schema allows, and now and then one that it does not. */
export function valuesOf(schema: Schema, components: Components): fc.Arbitrary<unknown> {
  const named = schema.$ref === undefined ? undefined : components.schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (named !== undefined) return valuesOf(named, components);
  const allowed = allowedBy(schema, components);
  return fc.oneof({ weight: 9, arbitrary: allowed }, { weight: 1, arbitrary: fc.jsonValue() });
}

/** Values that have the type a schema wants, its parts now and then not. */
export function allowedBy(schema: Schema, components: Components): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => valuesOf(one, components)));
  switch (schema.type) {
    case 'string':
      return fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('Hvem er med?', '010137-5123', '', 'kildesvar', 'user', 'erhvervssamarbejder'),
      );
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, components), { maxLength: 4 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
        name,
        valuesOf(field, components),
      ]);
      const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields);
      return fc.record(model, { requiredKeys: [...(schema.required ?? [])] });
    }
    default:
      return fc.jsonValue();
  }
}
