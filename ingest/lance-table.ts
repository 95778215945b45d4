import { connect, Index, makeArrowTable, type Connection, type Table } from '@lancedb/lancedb';
import type { RecordBatch, Schema } from 'apache-arrow';
import { access } from 'node:fs/promises';

import { ngramLength } from '../corpus/index/analysis.ts';
import { storeFolder } from './store-folder.ts';

/** Rows written in one go: bounds what is held twice, as objects and as Arrow columns. */
const BATCH_ROWS = 5_000;

/** Whether anything was ever stored under `outDir`; opening a store would make one. */
export async function hasStore(outDir: string): Promise<boolean> {
  return access(storeFolder(outDir)).then(
    () => true,
    () => false,
  );
}

/** Runs `work` on the LanceDB folder of `outDir`, which is made when it is not there. */
export async function withStore<T>(outDir: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(storeFolder(outDir));
  try {
    return await work(connection);
  } finally {
    connection.close();
  }
}

export async function hasTable(connection: Connection, name: string): Promise<boolean> {
  let pageToken: string | undefined;
  do {
    const page = await connection.listTables(pageToken === undefined ? {} : { pageToken });
    if (page.tables.includes(name)) return true;
    pageToken = page.pageToken;
  } while (pageToken !== undefined && pageToken !== '');
  return false;
}

/**
 * Makes a new head version of the table that holds exactly `batches`, under `schema`, which may differ from
 * the schema before. Tagged versions stay readable. A crash half-way leaves a head that no tag points at.
 */
export async function replaceTable(
  connection: Connection,
  name: string,
  schema: Schema,
  batches: AsyncIterable<readonly Record<string, unknown>[]> | Iterable<readonly Record<string, unknown>[]>,
): Promise<Table> {
  const mode = (await hasTable(connection, name)) ? 'overwrite' : 'create';
  const table = await connection.createEmptyTable(name, schema, { mode });
  for await (const rows of batches) {
    if (rows.length > 0) await table.add(makeArrowTable([...rows], { schema }));
  }
  return table;
}

/** Consecutive runs of at most `size` elements. */
export function* batchesOf<T>(items: readonly T[], size = BATCH_ROWS): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Two full-text indexes. `embeddedText` with Danish stemming: stop words stay, since short questions consist of them,
 * and letters too, as the stemmer knows æ, ø and å. `folded` with the n-grams that finding scores: of four letters,
 * the space before and behind a word standing for its boundaries.
 */
export async function buildFullTextIndexes(table: Table): Promise<void> {
  await table.createIndex('embeddedText', {
    config: Index.fts({
      language: 'Danish',
      stem: true,
      lowercase: true,
      removeStopWords: false,
      asciiFolding: false,
      withPosition: false,
    }),
  });
  await table.createIndex('folded', {
    config: Index.fts({
      baseTokenizer: 'ngram',
      ngramMinLength: ngramLength,
      ngramMaxLength: ngramLength,
      stem: false,
      lowercase: false,
      removeStopWords: false,
      asciiFolding: false,
      withPosition: false,
    }),
  });
}

/** The table as it was at `version`, for reading only. */
export async function openTableAt(connection: Connection, name: string, version: number | string): Promise<Table> {
  const table = await connection.openTable(name);
  await table.checkout(version);
  return table;
}

/** Streams rows as plain objects: null columns left out, lists as arrays, vectors as Float32Array copies. */
export async function* readRows(
  table: Table,
  options: { readonly columns?: readonly string[]; readonly where?: string } = {},
): AsyncGenerator<Record<string, unknown>> {
  let query = table.query();
  if (options.columns !== undefined) query = query.select([...options.columns]);
  if (options.where !== undefined) query = query.where(options.where);
  for await (const batch of query) yield* rowsOf(batch);
}

function* rowsOf(batch: RecordBatch): Generator<Record<string, unknown>> {
  const columns = batch.schema.fields.map(({ name }) => ({ name, column: batch.getChild(name) }));
  for (let index = 0; index < batch.numRows; index++) {
    const row: Record<string, unknown> = {};
    for (const { name, column } of columns) {
      const value: unknown = column?.get(index);
      if (value !== null && value !== undefined) row[name] = plain(value);
    }
    yield row;
  }
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if ('toArray' in value && typeof value.toArray === 'function') {
    const list: unknown = value.toArray();
    if (list instanceof Float32Array) return list.slice();
    if (list instanceof Int32Array) return [...list];
    return Array.isArray(list) ? list.map(plain) : list;
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    const json: unknown = value.toJSON();
    return json;
  }
  return value;
}
