import { z } from 'zod';

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** Arrow's rows as plain objects: lists as arrays, empty columns left out. Not for vectors, which grow as text. */
export function plainRows(rows: readonly unknown[]): Record<string, unknown>[] {
  const withoutNull = (_key: string, value: unknown) => (value === null ? undefined : value);
  return rowsSchema.parse(JSON.parse(JSON.stringify(rows), withoutNull));
}

/** A vector as Arrow hands it out in a row. */
export const arrowVectorSchema = z.custom<{ toArray(): Float32Array }>(
  (value) => typeof value === 'object' && value !== null && 'toArray' in value && typeof value.toArray === 'function',
);

/** A condition for `where`. */
export function isOneOf(column: string, values: readonly string[]): string {
  return `\`${column}\` IN (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')})`;
}
