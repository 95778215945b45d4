import type { Embedder } from '../../corpus/embedder.ts';
import type { Participation } from '../../corpus/participation.ts';
import { signalNames, type SearchHit, type SearchQuery } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { AskRequest } from './answer.ts';
import { digestedDocuments } from './digested-documents.ts';
import type { AnsweringServices, FindPassages, FoundPassage } from './ports.ts';
import type { Understanding } from './understand.ts';
import { askedMentions } from './understanding/asked-mentions.ts';

/** Passages found per question; enough for the ranked list of every edge. */
const passagesFound = 12;

/** A lead-in is looked for among so many of them. */
const leadInsWithin = 4;

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
  /** For a message that asks several things, what was found for each, in the order of its parts; otherwise none. */
  readonly parts: readonly Evidence[];
}

type Retrieved = { readonly evidence: Evidence; readonly degraded: readonly string[] };
type FindingServices = Pick<AnsweringServices, 'index' | 'embedder'>;

/**
 * Searches with the question as read, and reads the sections of its subjects whole; for a message that asks several
 * things each is searched by itself. An embedder that fails is named in `degraded`; the search then goes on with words
 * alone.
 */
export async function retrieve(
  asked: Understanding,
  request: AskRequest,
  services: FindingServices,
): Promise<Retrieved> {
  const whole = await retrieveOne(asked, request, services);
  if (asked.parts.length === 0) return whole;
  const parts = await Promise.all(asked.parts.map((part) => retrieveOne(part, request, services)));
  return { ...whole, evidence: { ...whole.evidence, parts: parts.map(({ evidence }) => evidence) } };
}

async function retrieveOne(
  asked: Understanding,
  { documentIds }: AskRequest,
  services: FindingServices,
): Promise<Retrieved> {
  const { subjects, comparison, digest, documentIds: named } = asked;
  const { index } = services;
  const wanted = documentIds === undefined ? {} : { documentIds };
  const found = await findPassages({ text: searchedText(asked), limit: passagesFound, ...wanted }, services);
  const allowed = documentIds === undefined ? undefined : new Set(documentIds);
  const passages = found.passages.map(({ passage }) => passage);
  const participation = index.participation.filter(({ documentId }) => allowed?.has(documentId) ?? true);
  const read = new Set([
    ...(subjects.length > 0 || comparison !== undefined ? passages.map(({ documentId }) => documentId) : []),
    ...subjects.map(({ documentId }) => documentId),
    ...(readsParticipation(asked) ? participation.map(({ documentId }) => documentId) : []),
  ]);
  // A list is told whole: where a lead-in was found, its items are read too, whether the search found them or not.
  if (asked.form === 'list')
    for (const { documentId, text } of passages.slice(0, leadInsWithin)) if (text.endsWith(':')) read.add(documentId);
  if (askedMentions(asked.words) !== undefined) for (const { metadata } of index.documents) read.add(metadata.id);
  if (digest === 'document' || digest === 'document-reason')
    for (const { metadata } of digestedDocuments(
      index.documents.filter(({ metadata }) => allowed?.has(metadata.id) ?? true),
      named,
    ))
      read.add(metadata.id);
  for (const documentId of await documentsNaming(asked.municipalities, wanted, index)) read.add(documentId);
  const sections = await Promise.all(
    [...read].filter((id) => allowed?.has(id) ?? true).map((id) => index.passagesOf(id)),
  );
  return {
    evidence: {
      passages,
      scores: found.passages.map(({ score }) => score),
      coverage: found.coverage,
      subjectPassages: sections.flat(),
      participation,
      parts: [],
    },
    degraded: found.degraded,
  };
}

/** What is looked for: where a matter or a term is asked for, that alone, with the subjects it is asked of. */
function searchedText({ searchText, topic, term, words, subjects, aliases }: Understanding): string {
  if (term !== undefined) return term.text;
  if (topic === undefined) return [searchText, ...aliasTexts(aliases)].join(' ');
  const wanted = new Set([
    ...topic.words,
    ...subjects.flatMap(({ matched }) => matched.flatMap((at) => words[at] ?? [])),
  ]);
  return [...wanted].map(({ text }) => text).join(' ');
}

/** The names in their other form, so that passages which use that are found too. */
function aliasTexts(aliases: Understanding['aliases']): string[] {
  return [...new Set(aliases.flatMap(({ others }) => others.map(({ text }) => text)))];
}

/** The documents with the passages that come nearest to each name: who is named there may have been read from none. */
async function documentsNaming(
  names: readonly string[],
  wanted: Pick<SearchQuery, 'documentIds'>,
  index: FindingServices['index'],
): Promise<string[]> {
  const found = await Promise.all(names.map((text) => index.search({ text, limit: passagesFound, ...wanted })));
  const passages = await index.passages(found.flatMap(({ hits }) => hits.map(({ passageId }) => passageId)));
  return passages.map(({ documentId }) => documentId);
}

/** Whether who takes part where, over all documents, may answer. */
function readsParticipation(asked: Understanding): boolean {
  const { municipalities, organisations, asksForCollaborations, asksForDealers, comparison, aspects } = asked;
  return (
    municipalities.length > 0 ||
    organisations.some(({ isKnown }) => isKnown) ||
    asksForCollaborations ||
    asksForDealers ||
    comparison !== undefined ||
    aspects.includes('participants')
  );
}

/** Searches the index with the text and its vector. An embedder that fails takes its signal away and nothing else. */
export const findPassages: FindPassages = async (query, { index, embedder }) => {
  const readsVectors = index.readsVectors ?? true;
  const vector = readsVectors ? await embed(query.text, embedder) : undefined;
  const { hits, coverage } = await index.search({ ...query, ...(vector === undefined ? {} : { vector }) });
  const found = await index.passages(hits.map(({ passageId }) => passageId));
  const passages = new Map(found.map((passage) => [passage.id, passage]));
  return {
    passages: hits.flatMap(({ passageId, score, signals }) => {
      const passage = passages.get(passageId);
      return passage === undefined ? [] : [{ passage, score, signals: largestFirst(signals) }];
    }),
    coverage,
    degraded: readsVectors && vector === undefined ? ['embedding'] : [],
  };
};

function largestFirst(signals: SearchHit['signals']): FoundPassage['signals'] {
  const shares = signalNames.map((name) => ({ name, share: signals[name] ?? 0 }));
  return shares.filter(({ share }) => share > 0).toSorted((one, other) => other.share - one.share);
}

async function embed(text: string, embedder: Embedder): Promise<Float32Array | undefined> {
  try {
    return (await embedder.embed([text]))[0];
  } catch {
    return undefined;
  }
}
