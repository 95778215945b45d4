import type { Participation } from '../../corpus/participation.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { AskRequest } from './answer.ts';
import type { AnsweringServices } from './ports.ts';
import type { Understanding } from './understand.ts';

/** Passages found per question; enough for the ranked list of every edge. */
const passagesFound = 12;

/** What was found for a question. */
export interface Evidence {
  /** Best first. */
  readonly passages: readonly Passage[];
  /** One per passage. */
  readonly scores: readonly number[];
  readonly coverage: number;
  /** All passages of the documents that the question's subjects or participants stand in, in text order. */
  readonly subjectPassages: readonly Passage[];
  readonly participation: readonly Participation[];
}

/**
 * Searches with the standalone question, and reads the sections of its subjects whole. An embedder that fails is
 * named in `degraded`; the search then goes on with words alone.
 */
export async function retrieve(
  { standaloneQuestion, subjects, municipalities, asksForCollaborations }: Understanding,
  { documentIds }: AskRequest,
  { index, embedder }: AnsweringServices,
): Promise<{ readonly evidence: Evidence; readonly degraded: readonly string[] }> {
  const vector = await embed(standaloneQuestion, embedder);
  const { hits, coverage } = await index.search({
    text: standaloneQuestion,
    limit: passagesFound,
    ...(vector === undefined ? {} : { vector }),
    ...(documentIds === undefined ? {} : { documentIds }),
  });
  const allowed = documentIds === undefined ? undefined : new Set(documentIds);
  const passages = await index.passages(hits.map(({ passageId }) => passageId));
  const participation = index.participation.filter(({ documentId }) => allowed?.has(documentId) ?? true);
  const read = new Set([
    ...(subjects.length > 0 ? passages.map(({ documentId }) => documentId) : []),
    ...subjects.map(({ documentId }) => documentId),
    ...(municipalities.length > 0 || asksForCollaborations ? participation.map(({ documentId }) => documentId) : []),
  ]);
  const sections = await Promise.all(
    [...read].filter((id) => allowed?.has(id) ?? true).map((id) => index.passagesOf(id)),
  );
  return {
    evidence: {
      passages,
      scores: hits.map(({ score }) => score),
      coverage,
      subjectPassages: sections.flat(),
      participation,
    },
    degraded: vector === undefined ? ['embedding'] : [],
  };
}

async function embed(text: string, embedder: AnsweringServices['embedder']): Promise<Float32Array | undefined> {
  try {
    return (await embedder.embed([text]))[0];
  } catch {
    return undefined;
  }
}
