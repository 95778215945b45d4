import { z } from 'zod';

const anything = z.record(z.string(), z.unknown());

/**
 * What clients of a published description may rely on and the current one no longer promises: an operation, parameter,
 * media type, field, or value that is gone; a field of an answer that may now be missing; something new that a request
 * must have. Each as a line with the place. New operations, fields of answers and optional fields of requests are free.
 */
export function brokenPromises(published: unknown, current: unknown): string[] {
  const [before, now] = [anything.parse(published), anything.parse(current)];
  const schemas = { before: schemasOf(before), now: schemasOf(now) };
  const faults: string[] = [];
  for (const [path, methods] of entries(before['paths'])) {
    for (const [method, operation] of entries(methods)) {
      const place = `${method} ${path}`;
      const same = at(now, 'paths', path, method);
      if (same === undefined) {
        faults.push(`${place} is gone`);
        continue;
      }
      faults.push(...parameterFaults(place, at(operation, 'parameters'), at(same, 'parameters')));
      faults.push(
        ...contentFaults(`${place} request`, at(operation, 'requestBody'), at(same, 'requestBody'), 'request', schemas),
      );
      for (const [status, answer] of entries(at(operation, 'responses'))) {
        const answerNow = at(same, 'responses', status);
        if (answerNow === undefined) faults.push(`${place} ${status} is gone`);
        else faults.push(...contentFaults(`${place} ${status}`, answer, answerNow, 'answer', schemas));
      }
    }
  }
  return faults;
}

interface Schemas {
  readonly before: Named;
  readonly now: Named;
}
type Named = Readonly<Record<string, unknown>>;
type Direction = 'request' | 'answer';

function parameterFaults(place: string, before: unknown, now: unknown): string[] {
  const names = (list: unknown, which: (parameter: Record<string, unknown>) => boolean) =>
    (Array.isArray(list) ? list : [])
      .map((one) => anything.parse(one))
      .filter(which)
      .map(({ name }) => String(name));
  const all = () => true;
  const required = ({ required: is }: Record<string, unknown>) => is === true;
  return [
    ...names(before, all)
      .filter((name) => !names(now, all).includes(name))
      .map((name) => `${place} parameter ${name} is gone`),
    ...names(now, required)
      .filter((name) => !names(before, required).includes(name))
      .map((name) => `${place} parameter ${name} must now be given`),
  ];
}

function contentFaults(place: string, before: unknown, now: unknown, direction: Direction, schemas: Schemas): string[] {
  return entries(at(before, 'content')).flatMap(([media, content]) => {
    const same = at(now, 'content', media);
    if (same === undefined) return [`${place} ${media} is gone`];
    return schemaFaults(place, at(content, 'schema'), at(same, 'schema'), direction, schemas);
  });
}

function schemaFaults(place: string, before: unknown, now: unknown, direction: Direction, schemas: Schemas): string[] {
  const [old, same] = [resolve(before, schemas.before), resolve(now, schemas.now)];
  const faults: string[] = [];
  const typesOf = (schema: unknown) =>
    [at(schema, 'type')]
      .flat()
      .map(String)
      .toSorted((a, b) => a.localeCompare(b))
      .join(' or ');
  if (typesOf(old) !== typesOf(same)) faults.push(`${place} was ${typesOf(old)} and is ${typesOf(same)}`);
  const [wasRequired, isRequired] = [list(at(old, 'required')), list(at(same, 'required'))];
  for (const [name, property] of entries(at(old, 'properties'))) {
    const inner = at(same, 'properties', name);
    if (inner === undefined) {
      faults.push(`${place}.${name} is gone`);
      continue;
    }
    if (direction === 'answer' && wasRequired.includes(name) && !isRequired.includes(name))
      faults.push(`${place}.${name} may now be missing`);
    faults.push(...schemaFaults(`${place}.${name}`, property, inner, direction, schemas));
  }
  if (direction === 'request') {
    for (const name of isRequired) {
      if (!wasRequired.includes(name)) faults.push(`${place}.${String(name)} must now be given`);
    }
  }
  for (const value of list(at(old, 'enum'))) {
    if (!list(at(same, 'enum')).includes(value)) faults.push(`${place} value ${String(value)} is gone`);
  }
  const items = at(old, 'items');
  if (items !== undefined) faults.push(...schemaFaults(`${place}[]`, items, at(same, 'items'), direction, schemas));
  return faults;
}

function resolve(schema: unknown, named: Named): unknown {
  const reference = at(schema, '$ref');
  return typeof reference === 'string' ? named[reference.replace('#/components/schemas/', '')] : schema;
}

function schemasOf(description: unknown): Named {
  return Object.fromEntries(entries(at(description, 'components', 'schemas')));
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value under some keys, undefined when there is none. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    const next = anything.safeParse(found);
    found = next.success ? next.data[key] : undefined;
  }
  return found;
}
