import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { connect, Index } from '@lancedb/lancedb';
import { create, insertMultiple, save, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';
import MiniSearch from 'minisearch';

import { encodeSnapshot } from '../../corpus/index/snapshot-encode.ts';
import { createSubwordEmbedder, subwordIdentity, trainSubwordEmbedder } from '../../corpus/index/subword-embedder.ts';
import { snapshotFolder } from '../../ingest/index.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import type { EngineName } from './speed-engine-names.ts';

/** A built engine: what it weighs on disk, how it comes back, and how it is asked for ten hits. */
export interface BuiltEngine {
  /** Bytes on disk; the text that only some of them hold apart. */
  readonly indexBytes: number;
  /** Brings the engine back from its stored form, where it has one; gives the search. */
  readonly load: () => Promise<(query: string) => Promise<number>>;
  readonly close: () => Promise<void>;
}

export type BuildEngine = (texts: readonly string[]) => Promise<BuiltEngine>;

const limit = 10;
const nothingToClose = () => Promise.resolve();

const kildesvar: BuildEngine = async (texts) => {
  const metadata = { id: 'tekst', file: 'tekst.txt', title: 'Tekst', kind: 'tekst' };
  const published = { publisher: '-', date: '2026-01-01', language: 'da' };
  const { manifest, parts } = encodeSnapshot({
    corpusVersion: '000000000000',
    embedder: subwordIdentity,
    subwordWeights: trainSubwordEmbedder(texts.slice(0, 1000)),
    documents: [
      {
        metadata: { ...metadata, ...published },
        ...{ version: '000000000000', text: '-', sourceMap: [], pageStarts: [0], outline: [] },
      },
    ],
    passages: texts.map((text, number) => ({
      id: `p-${number.toString(16).padStart(16, '0')}`,
      documentId: 'tekst',
      headingPath: [],
      text,
      embeddedText: text,
      ...{ start: 0, end: text.length, page: 1, pageEnd: 1, kind: 'prose' },
    })),
    vectors: [],
    participation: [],
  });
  const outDir = await mkdtemp(join(tmpdir(), 'kildesvar-speed-'));
  const folder = snapshotFolder(outDir);
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of parts) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return {
    indexBytes: manifest.index.reduce((sum, part) => sum + part.bytes, 0),
    load: async () => {
      const opened = await createNodeServices({ outDir });
      if (!opened.ok) throw new Error(opened.message);
      const { index } = opened.services;
      return async (text) => (await index.search({ text, limit })).hits.length;
    },
    close: () => rm(outDir, { recursive: true, force: true }),
  };
};

const miniSearch: BuildEngine = (texts) => {
  const engine = new MiniSearch({ fields: ['text'], idField: 'id' });
  engine.addAll(texts.map((text, id) => ({ id, text })));
  const json = JSON.stringify(engine);
  return Promise.resolve({
    indexBytes: Buffer.byteLength(json),
    load: () => {
      const loaded = MiniSearch.loadJSON(json, { fields: ['text'], idField: 'id' });
      return Promise.resolve((query) => Promise.resolve(loaded.search(query).slice(0, limit).length));
    },
    close: nothingToClose,
  });
};

const orama: BuildEngine = async (texts) => {
  const engine = create({
    schema: { text: 'string' },
    components: { tokenizer: { language, stemming: true, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(
    engine,
    texts.map((text) => ({ text })),
    1000,
  );
  let indexBytes = 0;
  try {
    indexBytes = Buffer.byteLength(JSON.stringify(save(engine)));
  } catch {
    // Larger than the longest string Node can hold: left at 0, shown as a dash.
  }
  return {
    indexBytes,
    load: () => Promise.resolve(async (query: string) => (await search(engine, { term: query, limit })).hits.length),
    close: nothingToClose,
  };
};

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const lanceText: BuildEngine = async (texts) => {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-speed-'));
  const database = await connect(folder);
  const table = await database.createTable(
    'texts',
    texts.map((text, id) => ({ id, text })),
  );
  await table.createIndex('text', {
    config: Index.fts({ language: 'Danish', stem: true, removeStopWords: false, asciiFolding: false }),
  });
  return {
    indexBytes: await folderBytes(folder),
    load: async () => {
      const loaded = await (await connect(folder)).openTable('texts');
      return async (query) => {
        const rows = await loaded
          .query()
          .fullTextSearch(query, { columns: ['text'] })
          .select(['id', '_score'])
          .limit(limit)
          .toArray();
        return rows.length;
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

const lanceVectors: BuildEngine = async (texts) => {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-speed-'));
  const embedder = createSubwordEmbedder(trainSubwordEmbedder(texts.slice(0, 1000)));
  const database = await connect(folder);
  const rowsOf = async (from: number) => {
    const vectors = await embedder.embed(texts.slice(from, from + 2000));
    return vectors.map((vector, offset) => ({ id: from + offset, vector: Array.from(vector) }));
  };
  const table = await database.createTable('vectors', await rowsOf(0));
  for (let from = 2000; from < texts.length; from += 2000) await table.add(await rowsOf(from));
  await table.optimize();
  return {
    indexBytes: await folderBytes(folder),
    load: async () => {
      const loaded = await (await connect(folder)).openTable('vectors');
      return async (query) => {
        const [vector] = await embedder.embed([query]);
        const rows = await loaded
          .query()
          .nearestTo(vector ?? [])
          .select(['id', '_distance'])
          .limit(limit)
          .toArray();
        return rows.length;
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
};

/** Each is measured in a process of its own. */
export const engines: Readonly<Record<EngineName, BuildEngine>> = {
  Kildesvar: kildesvar,
  MiniSearch: miniSearch,
  'Orama, Danish': orama,
  'LanceDB full text, Danish': lanceText,
  'LanceDB flat vectors': lanceVectors,
};
