import type { Connection } from '@lancedb/lancedb';

/** The tables that an ingest is a tag over; `documents` is tagged last. */
const taggedTables = ['passages', 'participation', 'documents'] as const;
export type TaggedTable = (typeof taggedTables)[number];

/** The tag of ingest `number` (1, 2, …) on each table: `ingest-0007`. */
export function tagOf(number: number): string {
  return `ingest-${String(number).padStart(4, '0')}`;
}

/**
 * Names the given version of each table as ingest `number`. Table versions move with every write and index
 * build, so each table has its own. A tag left by an ingest that was cut short is moved.
 */
export async function tagTables(
  connection: Connection,
  number: number,
  versions: Readonly<Record<TaggedTable, number>>,
): Promise<void> {
  const tag = tagOf(number);
  for (const name of taggedTables) {
    const tags = await (await connection.openTable(name)).tags();
    if (tag in (await tags.list())) await tags.update(tag, versions[name]);
    else await tags.create(tag, versions[name]);
  }
}
