import { join } from 'node:path';

import municipalityList from '../corpus/danish/kommuner-98.json' with { type: 'json' };
import type { Passage } from '../corpus/passage.ts';
import { ingestCorpus, readSnapshotState, reportIngest } from '../ingest/index.ts';
import { answerQuestion } from '../worker/answering/answer-question.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import { createNodeServices, type IndexKind } from '../worker/node/services-node.ts';
import type { CorpusFacts } from './metrics/judge-case.ts';
import type { ModelRun } from './model-run.ts';
import { nameReader } from './metrics/read-names.ts';
import type { ReportedCorpus } from './report.ts';
import type { Ask } from './run-case.ts';

/** The folder of the project's own documents; its ingest is the one that is served. */
export const ownCorpus = 'corpus/documents';

export const municipalities: readonly string[] = municipalityList.map(({ kommune }) => kommune);

export interface OpenCorpus {
  readonly folder: string;
  readonly services: AnsweringServices;
  readonly about: ReportedCorpus;
}

/**
 * Ingests a folder of documents, unless that is done already, and opens the services on it that the worker has too.
 * Other folders than the project's own go to an output folder of their own. Throws when the documents or the snapshot
 * cannot be used: without them there is nothing to evaluate.
 */
export async function openCorpus(
  folder: string,
  projectDir: string,
  {
    outDir: ownOutDir,
    index: kind,
    model,
  }: { readonly outDir: string; readonly index: IndexKind; readonly model?: Pick<ModelRun, 'variables' | 'fetch'> },
  now: () => Date,
): Promise<OpenCorpus> {
  const corpusDir = join(projectDir, folder);
  const outDir =
    folder === ownCorpus ? ownOutDir : join(projectDir, '.kildesvar', 'evals', folder.replace(/[^a-z0-9]+/gi, '-'));
  if ((await readSnapshotState(outDir, corpusDir)) !== 'current') {
    const report = reportIngest(await ingestCorpus({ corpusDir, outDir, now }), 0);
    if (!report.ok) throw new Error(`${folder} cannot be ingested. ${report.text}`);
  }
  const opened = await createNodeServices({
    outDir,
    index: kind,
    ...(model === undefined ? {} : { variables: model.variables, fetch: model.fetch }),
  });
  if (!opened.ok) throw new Error(`the services for ${folder} cannot be opened: ${JSON.stringify(opened)}`);
  const { index } = opened.services;
  const about = {
    folder,
    corpusVersion: index.corpusVersion,
    documents: index.documents.map(({ metadata }) => metadata.title),
    passages: index.documents.reduce((sum, { passages }) => sum + passages, 0),
  };
  return { folder, services: opened.services, about };
}

/** Reads what judging needs of a corpus. `namesOfInterest` are names beside the municipalities that answers may list. */
export async function readCorpusFacts(
  { index }: AnsweringServices,
  namesOfInterest: readonly string[],
): Promise<CorpusFacts> {
  const texts = new Map<string, string>();
  const passages = new Map<string, Passage>();
  for (const { metadata } of index.documents) {
    texts.set(metadata.id, (await index.documentText(metadata.id)) ?? '');
    for (const passage of await index.passagesOf(metadata.id)) passages.set(passage.id, passage);
  }
  const headings = index.documents.flatMap(({ metadata, outline }) => [
    metadata.title,
    ...outline.map(({ heading }) => heading),
  ]);
  return {
    texts,
    passages,
    municipalities: new Set(municipalities),
    readNames: nameReader(municipalities, namesOfInterest, headings),
  };
}

/** Asks in this process, as every edge of the worker does. */
export function askInProcess(services: AnsweringServices): Ask {
  return async (request) => {
    let retrieved: readonly string[] = [];
    for await (const event of answerQuestion(request, services)) {
      if (event.type === 'passages') retrieved = event.passages.map(({ id }) => id);
      if (event.type === 'done') return { answer: event.answer, retrieved };
    }
    throw new Error(`no answer came for "${request.question}"`);
  };
}
