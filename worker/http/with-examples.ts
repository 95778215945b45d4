/** A request and what was answered to it, as stored in api-examples.json. */
export interface ApiExample {
  readonly method: string;
  /** As the description has it: "/api/documents/{id}". */
  readonly path: string;
  /** Values of parameters in the address. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Absent when the answer has no content. */
  readonly response?: unknown;
}

interface Content {
  readonly [mediaType: string]: object;
}

interface Operation {
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses?: Readonly<Record<string, object>>;
}

/** A description with its examples put in: only in JSON, and only where the description has a place for them. */
export function withExamples<Description extends { readonly paths?: object }>(
  description: Description,
  examples: readonly ApiExample[],
): Description {
  const paths = new Map<string, Record<string, Operation>>(
    Object.entries(description.paths ?? {}).map(([path, item]) => [path, { ...item }]),
  );
  for (const example of examples) {
    const item = paths.get(example.path);
    const operation = item?.[example.method];
    if (item !== undefined && operation !== undefined) item[example.method] = withExample(operation, example);
  }
  return { ...description, paths: Object.fromEntries(paths) };
}

function withExample(operation: Operation, { parameters, body, response }: ApiExample): Operation {
  const { requestBody, responses } = operation;
  const success = responses?.['200'];
  return {
    ...operation,
    ...(operation.parameters === undefined || parameters === undefined
      ? {}
      : { parameters: operation.parameters.map((parameter) => withValue(parameter, parameters)) }),
    ...(requestBody === undefined || body === undefined ? {} : { requestBody: withJson(requestBody, body) }),
    ...(responses === undefined || success === undefined || response === undefined
      ? {}
      : { responses: { ...responses, '200': withJson(success, response) } }),
  };
}

function withValue(parameter: object, values: Readonly<Record<string, unknown>>): object {
  if (!('name' in parameter) || typeof parameter.name !== 'string') return parameter;
  const example = values[parameter.name];
  return example === undefined ? parameter : { ...parameter, example };
}

function withJson(holder: { readonly content?: Content }, example: unknown): object {
  const json = holder.content?.['application/json'];
  return json === undefined
    ? holder
    : { ...holder, content: { ...holder.content, 'application/json': { ...json, example } } };
}
