import type { Connection } from '@lancedb/lancedb';

import type { CorpusContents } from './corpus-version.ts';
import { parseDocumentRow, parseParticipationRow, parsePassageRow, type StoredPassage } from './lance-rows.ts';
import { openTableAt, readRows } from './lance-table.ts';
import { tagOf, type TaggedTable } from './lance-tags.ts';

/** Everything that an ingest stored, in the order it was stored. */
export interface StoredCorpus extends CorpusContents {
  /** One unit vector per passage. */
  readonly vectors: readonly Float32Array[];
}

/** Reads ingest `number` back from its tags; throws when a row is not as this code writes them. */
export async function readIngest(connection: Connection, number: number): Promise<StoredCorpus> {
  const stored: StoredPassage[] = [];
  for await (const row of rowsAt(connection, 'passages', number)) stored.push(parsePassageRow(row));
  stored.sort((a, b) => a.ordinal - b.ordinal);
  return {
    documents: (await orderedRows(connection, 'documents', number)).map(parseDocumentRow),
    passages: stored.map(({ passage }) => passage),
    participation: (await orderedRows(connection, 'participation', number)).map(parseParticipationRow),
    vectors: stored.map(({ vector }) => vector),
  };
}

async function* rowsAt(connection: Connection, name: TaggedTable, number: number) {
  yield* readRows(await openTableAt(connection, name, tagOf(number)));
}

async function orderedRows(
  connection: Connection,
  name: TaggedTable,
  number: number,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const row of rowsAt(connection, name, number)) rows.push(row);
  return rows.toSorted((a, b) => Number(a['ordinal']) - Number(b['ordinal']));
}
