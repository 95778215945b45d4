import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { deployConfigInUse } from './deploy/deploy-config-file.ts';
import { databaseState, ensureDatabase } from './ensure-database.ts';
import { projectDir } from './project-dir.ts';
import { runProgram } from './run-program.ts';

/** Which D1 database a command works on. */
export type DatabasePlace =
  | { readonly kind: 'remote' }
  /** That of `npm start` on a port. */
  | { readonly kind: 'local'; readonly port: number }
  /** That of a run with a folder of its own. */
  | { readonly kind: 'folder'; readonly stateDir: string };

/** The options of a command line that tell it. */
export const databaseOptions = { remote: { type: 'boolean' }, port: { type: 'string' } } as const;

/** The place, or what is wrong with the options (Danish). */
export function readDatabasePlace(values: {
  readonly remote?: boolean;
  readonly port?: string;
}): DatabasePlace | string {
  if (values.remote === true)
    return values.port === undefined ? { kind: 'remote' } : 'Vælg enten --remote eller --port, ikke begge.';
  const port = values.port ?? '8787';
  if (!/^[1-9]\d{0,4}$/.test(port)) return `»${port}« er ikke en port.`;
  return { kind: 'local', port: Number(port) };
}

/** The database could not be read or written. The message is for the operator. */
export class DatabaseFault extends Error {}

export type SqlValue = string | number | null;

const outputSchema = z.array(
  z.object({ results: z.array(z.unknown()), meta: z.object({ changes: z.int() }).partial() }),
);

/** Runs one statement through wrangler; `?` takes the values in turn. Throws a `DatabaseFault`. */
export async function runSql(
  place: DatabasePlace,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<{ readonly rows: readonly unknown[]; readonly changes: number }> {
  const { exitCode, output } = await runProgram(process.execPath, [
    join(projectDir, 'node_modules/wrangler/bin/wrangler.js'),
    ...['d1', 'execute', 'DB', '--json', '--yes', '--command', withValues(sql, values)],
    ...(await placeArguments(place)),
  ]);
  const json = /^\[[\s\S]*^\]/m.exec(output)?.[0];
  if (exitCode !== 0 || json === undefined) throw new DatabaseFault(`Databasen svarer ikke.\n${output.trim()}`);
  const [first] = outputSchema.parse(JSON.parse(json));
  return { rows: first?.results ?? [], changes: first?.meta.changes ?? 0 };
}

async function placeArguments(place: DatabasePlace): Promise<string[]> {
  if (place.kind === 'remote') return ['--remote', '--config', deployConfigInUse()];
  const stateDir = place.kind === 'folder' ? place.stateDir : join(projectDir, '.wrangler', `start-${place.port}`);
  await mkdir(stateDir, { recursive: true });
  const migrated = await ensureDatabase(stateDir);
  if (!migrated.ok) throw new DatabaseFault(`Databasen kan ikke gøres klar.\n${migrated.output}`);
  return ['--local', '--persist-to', databaseState(stateDir)];
}

/** Wrangler takes no parameters, so values are written into the statement, with quotes doubled as SQLite has it. */
export function withValues(sql: string, values: readonly SqlValue[]): string {
  const rest = [...values];
  return sql.replace(/\?/g, () => {
    const value = rest.shift();
    if (value === undefined) throw new Error('a statement has more places than values');
    if (typeof value === 'string') return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`;
    return String(value);
  });
}
