import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import { ingestCorpus } from '../../ingest/index.ts';
import type { AnsweringServices } from '../../worker/answering/ports.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import type { RetrievalSet } from './shared-data.ts';

export interface IngestedSet extends RetrievalSet {
  /** The product's own index over the texts, from the snapshot of an ingest. */
  readonly index: PassageIndex;
  readonly services: AnsweringServices;
  readonly passages: readonly Passage[];
  /** The text that a passage was cut from. */
  readonly textOf: ReadonlyMap<string, string>;
}

/** Ingests each text of a set as a document of its own, with the project's own ingest, and loads the snapshot. */
export async function ingestSet(set: RetrievalSet): Promise<IngestedSet> {
  return withIngestedSet(set, (ingested) => Promise.resolve(ingested));
}

/** The same, with work to be done while the output folder is there, and LanceDB's tables in it. */
export async function withIngestedSet<T>(
  set: RetrievalSet,
  work: (ingested: IngestedSet, outDir: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-bench-'));
  try {
    const textOfDocument = new Map<string, string>();
    for (const [number, { id, title, text }] of set.texts.entries()) {
      const documentId = `tekst-${String(number).padStart(4, '0')}`;
      textOfDocument.set(documentId, id);
      const metadata = {
        ...{ id: documentId, file: 'tekst.txt', title: title.replaceAll('_', ' '), kind: 'tekst' },
        ...{ publisher: set.name, date: '2026-01-01', language: 'da' },
      };
      await mkdir(join(folder, 'documents', documentId), { recursive: true });
      await writeFile(join(folder, 'documents', documentId, 'document.json'), JSON.stringify(metadata));
      await writeFile(join(folder, 'documents', documentId, 'tekst.txt'), `${text}\n`);
    }
    const outDir = join(folder, 'out');
    const outcome = await ingestCorpus({ corpusDir: join(folder, 'documents'), outDir, now: () => new Date() });
    if (outcome.status !== 'ingested') throw new Error(`${set.name} was not ingested: ${outcome.status}`);
    const opened = await createNodeServices({ outDir });
    if (!opened.ok) throw new Error(opened.message);
    const { index } = opened.services;
    const passages: Passage[] = [];
    for (const { metadata } of index.documents) {
      passages.push(...(await index.passagesOf(metadata.id)));
      // The index keeps a text once it is read; afterwards the folder is gone.
      await index.documentText(metadata.id);
    }
    const textOf = new Map(passages.map(({ id, documentId }) => [id, textOfDocument.get(documentId) ?? '']));
    return await work({ ...set, index, services: opened.services, passages, textOf }, outDir);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
