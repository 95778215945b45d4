import { connect, type Connection } from '@lancedb/lancedb';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CanonicalDocument } from '../corpus/document.ts';
import type { Embedder } from '../corpus/embedder.ts';
import type { Participation } from '../corpus/participation.ts';
import type { Passage } from '../corpus/passage.ts';
import { corpusVersionOf, embedderFingerprint, type CorpusContents } from './corpus-version.ts';
import { listIngests, type IngestRecord } from './ingest-log.ts';
import { STORE_FORMAT } from './lance-schema.ts';
import { openTableAt } from './lance-table.ts';
import { tagOf } from './lance-tags.ts';
import { readIngest } from './read-ingest.ts';
import { writeIngest } from './write-ingest.ts';

const texts = [
  'Kommunerne har indgået en aftale om erhvervsfremme.',
  'Sekretariatet ligger i Skærbæk 😀 og har to ansatte.',
  'Rådet mødes hver måned på Ærø.',
];

function passage(index: number, text: string, start: number): Passage {
  return {
    id: `p-${String(index).padStart(16, '0')}`,
    documentId: 'aftale',
    headingPath: index === 0 ? [] : ['Organisering', 'Sekretariat'],
    ...(index === 1 ? { label: 'Sted' } : {}),
    text,
    embeddedText: `Aftale ${text}`,
    start,
    end: start + text.length,
    page: 1,
    pageEnd: 1,
    kind: index === 1 ? 'field' : 'prose',
  };
}

function contentsOf(lines: readonly string[]): CorpusContents {
  const text = lines.join('\n');
  const document: CanonicalDocument = {
    metadata: {
      id: 'aftale',
      file: 'a.txt',
      title: 'Aftale',
      kind: 'notat',
      publisher: 'Os',
      date: '2026-01-02',
      language: 'da',
    },
    version: '0123456789ab',
    text,
    sourceMap: [[0, 2, text.length]],
    pageStarts: [0],
    outline: [{ heading: 'Organisering', level: 1, start: 0, end: 12 }],
    names: [
      { name: 'Rådet på Ærø', abbreviation: 'RPÆ', isSubject: true },
      { name: 'Skærbæk Havn', isSubject: false },
    ],
  };
  const participation: Participation = {
    documentId: 'aftale',
    collaboration: 'Aftale',
    headingPath: [],
    name: 'Ærø',
    kind: 'municipality',
    role: 'member',
    group: 0,
    start: 1,
    end: 4,
    evidenceStart: 0,
    evidenceEnd: 9,
  };
  return {
    documents: [document],
    passages: lines.map((line, index) => passage(index, line, text.indexOf(line))),
    participation: [
      participation,
      { ...participation, count: 98, stated: 98, kind: 'group', name: 'alle 98 kommuner' },
    ],
  };
}

/** Counts letters: equal texts get equal vectors, and what was embedded is remembered. */
function letterEmbedder(): Embedder & { readonly embedded: string[] } {
  const embedded: string[] = [];
  return {
    id: 'letters',
    dimension: 16,
    version: 1,
    embedded,
    embed: async (batch) => {
      embedded.push(...batch);
      return batch.map((text) => {
        const vector = new Float32Array(16);
        for (const byte of Buffer.from(text)) vector[byte % 16] = (vector[byte % 16] ?? 0) + 1;
        const length = Math.hypot(...vector);
        return vector.map((value) => value / length);
      });
    },
  };
}

let folder: string;
let connection: Connection;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kildesvar-store-'));
  connection = await connect(folder);
});
afterEach(async () => {
  connection.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(number: number, contents: CorpusContents, embedder: Embedder): Promise<IngestRecord> {
  const previous = (await listIngests(connection)).at(-1);
  const fingerprint = embedderFingerprint(embedder, undefined);
  const record: IngestRecord = {
    number,
    date: '2026-03-04T05:06:07.000Z',
    corpusVersion: corpusVersionOf(contents, fingerprint),
    sourceFingerprint: '00112233445566ff',
    storeFormat: STORE_FORMAT,
    embedderId: embedder.id,
    embedderDimension: embedder.dimension,
    embedderVersion: embedder.version,
    embedderFingerprint: fingerprint,
    documents: contents.documents.length,
    passages: contents.passages.length,
    participation: contents.participation.length,
  };
  await writeIngest(connection, { record, contents, embedder, keepsVectors: false, previous }, () => {});
  return record;
}

test('what is read back at a tag is what was written, also after later ingests', async () => {
  const first = contentsOf(texts);
  const record = await write(1, first, letterEmbedder());
  await write(2, contentsOf([...texts, 'En ny sætning.']), letterEmbedder());

  const { vectors, ...read } = await readIngest(connection, 1);
  expect(read).toEqual(first);
  expect(vectors).toHaveLength(3);
  expect((await readIngest(connection, 2)).passages).toHaveLength(4);
  expect(await listIngests(connection)).toMatchObject([record, { number: 2, passages: 4 }]);
});

test('any text comes back as it was', async () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const fields = fc.record({ text, label: fc.option(text, { nil: undefined }), headingPath: fc.array(text) });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1 }), async (rows) => {
      const passages = rows.map(({ label, ...row }, index) => ({
        ...passage(0, row.text, index),
        ...row,
        ...(label === undefined ? {} : { label }),
      }));
      number += 1;
      await write(number, { ...contentsOf(texts), passages }, letterEmbedder());
      expect((await readIngest(connection, number)).passages).toEqual(passages);
    }),
    { numRuns: 10 },
  );
}, 60_000);

test('an ingest without passages or participation can be stored', async () => {
  const empty = { ...contentsOf(texts), passages: [], participation: [] };
  await write(1, empty, letterEmbedder());
  expect(await readIngest(connection, 1)).toEqual({ ...empty, vectors: [] });
});

test('a tag left behind by an ingest that never finished is taken over', async () => {
  await write(1, contentsOf(texts), letterEmbedder());
  await (await (await connection.openTable('passages')).tags()).create(tagOf(2), 1);
  await write(2, contentsOf(texts.slice(1)), letterEmbedder());
  expect((await readIngest(connection, 2)).passages.map(({ text }) => text)).toEqual(texts.slice(1));
});

test('only texts that changed are embedded again', async () => {
  await write(1, contentsOf(texts), letterEmbedder());
  const embedder = letterEmbedder();
  await write(2, contentsOf(['Noget andet.', ...texts.slice(1)]), embedder);
  expect(embedder.embedded).toEqual(['Aftale Noget andet.']);
  const [, kept] = (await readIngest(connection, 2)).vectors;
  expect(kept).toEqual((await letterEmbedder().embed([`Aftale ${texts[1]}`]))[0]);
});

test('another embedder embeds everything, with another dimension', async () => {
  await write(1, contentsOf(texts), letterEmbedder());
  const wide: Embedder = {
    id: 'wide',
    dimension: 24,
    version: 1,
    embed: async (batch) => batch.map(() => new Float32Array(24).fill(Math.sqrt(1 / 24))),
  };
  await write(2, contentsOf(texts), wide);
  expect((await readIngest(connection, 2)).vectors.map((vector) => vector.length)).toEqual([24, 24, 24]);
  expect((await readIngest(connection, 1)).vectors.map((vector) => vector.length)).toEqual([16, 16, 16]);
});

test('the tag answers vector search and Danish full text in other inflections', async () => {
  await write(1, contentsOf(texts), letterEmbedder());
  await write(2, contentsOf(['Intet.']), letterEmbedder());
  const table = await openTableAt(connection, 'passages', tagOf(1));

  const [vector] = await letterEmbedder().embed([`Aftale ${texts[2]}`]);
  if (vector === undefined) throw new Error('no vector');
  const nearest: unknown = await table.vectorSearch(vector).limit(1).toArray();
  expect(nearest).toMatchObject([{ text: texts[2] }]);

  for (const [query, found] of [
    ['kommunernes aftaler', texts[0]],
    ['ansat', texts[1]],
    ['rådets', texts[2]],
  ] as const) {
    const hits: unknown = await table
      .query()
      .fullTextSearch(query, { columns: ['embeddedText'] })
      .limit(1)
      .toArray();
    expect(hits).toMatchObject([{ text: found }]);
  }
});
