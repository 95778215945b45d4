import { join } from 'node:path';

import { findMunicipalities } from '../../corpus/danish/municipalities.ts';
import type { AnsweringServices } from '../../worker/answering/ports.ts';
import { factFeatureNames } from '../../worker/answering/facts/fact-features.ts';
import { lacksWhatIsAsked } from '../../worker/answering/facts/fact-model.ts';
import { findFacts } from '../../worker/answering/facts/find-facts.ts';
import { retrieve } from '../../worker/answering/retrieve.ts';
import { understand } from '../../worker/answering/understand.ts';
import { loadCaseFiles } from '../load-cases.ts';
import { coversHalf, locateEvidence } from '../metrics/evidence-spans.ts';
import { openCorpus } from '../run-corpora.ts';
import { ingestSet } from './ingested-set.ts';
import { readOffTopicQuestions, readRetrievalSets, readUnanswerableQuestions } from './shared-data.ts';

/** A question with every sentence that might answer it. */
export interface FactExample {
  readonly source: 'cases' | 'xquad' | 'exams' | 'offtopic' | 'unanswerable';
  /** Rephrasings of one question, and questions about one article, stay together in cross-validation. */
  readonly group: string;
  readonly question: string;
  readonly rows: readonly (readonly number[])[];
  readonly good: readonly boolean[];
  /** Whether a row is never stated, whatever its confidence. */
  readonly lacks: readonly boolean[];
  /** The passage of each row. */
  readonly passageIds: readonly string[];
}

/** Corpora whose cases are fitted on; any other is held out. */
const fittedCorpora = [
  'corpus/documents',
  'evals/fixtures/affald-og-beredskab',
  'evals/fixtures/veje-og-faerger',
  'evals/fixtures/aaer-og-tandpleje',
  'evals/fixtures/turisme-og-klima',
  'evals/fixtures/skoler-og-transport',
];

/** Cases whose answer is not one sentence or one list: look-ups, counts of members, comparisons, digests, metadata. */
const otherKinds = new Set(
  'reverse-lookup both-either comparison table summary about-document two-documents not-a-question unclear wrong-premise follow-up'.split(
    ' ',
  ),
);

export async function caseExamples(projectDir: string): Promise<FactExample[]> {
  const { files } = await loadCaseFiles(join(projectDir, 'evals/cases'));
  const examples: FactExample[] = [];
  for (const folder of fittedCorpora) {
    const { services } = await openCorpus(
      folder,
      projectDir,
      { outDir: projectDir, index: 'snapshot' },
      () => new Date(),
    );
    const texts = new Map<string, string>();
    for (const { metadata } of services.index.documents)
      texts.set(metadata.id, (await services.index.documentText(metadata.id)) ?? '');
    const cases = files.filter(({ corpus }) => corpus === folder).flatMap((file) => file.cases);
    for (const one of cases) {
      if (!('question' in one) || one.expect.members !== undefined || one.tags.some((tag) => otherKinds.has(tag)))
        continue;
      if (one.tags.includes('yes-no') && findMunicipalities(one.question).length > 0) continue;
      const evidence = one.expect.status === 'unanswered' ? [] : one.expect.evidence;
      if (one.expect.status !== 'unanswered' && evidence.length === 0) continue;
      const places = evidence.flatMap((piece) => locateEvidence(piece, texts));
      const made = await example(one.question, services, {
        source: 'cases',
        group: evidence[0] ?? one.id,
        isGood: (documentId, start, end, text) =>
          places.some((place) => coversHalf(place, { documentId, start, end })) ||
          (text.endsWith(':') && places.filter((place) => isListedAfter(place, { documentId, end })).length > 1),
      });
      if (!isDerivedCount(made)) examples.push(made);
    }
    if (folder === 'corpus/documents')
      for (const question of await readOffTopicQuestions())
        examples.push(await example(question, services, { source: 'offtopic', group: question, isGood: () => false }));
  }
  return examples;
}

/** How far behind its lead-in an item of a list may stand, in UTF-16 units. */
const listReach = 1_500;

/** Whether a piece of evidence stands among the items that a lead-in announces. */
function isListedAfter(
  place: { readonly documentId: string; readonly start: number },
  { documentId, end }: { readonly documentId: string; readonly end: number },
): boolean {
  return place.documentId === documentId && place.start >= end && place.start < end + listReach;
}

/** A count that no sentence states is made from a list of members: another kind answers it. */
function isDerivedCount({ rows, good }: FactExample): boolean {
  const fails = factFeatureNames.indexOf('countFails');
  return good.includes(true) && rows.every((row, at) => good[at] !== true || row[fails] === 1);
}

export async function setExamples(): Promise<FactExample[]> {
  const { xquad, exams } = await readRetrievalSets();
  const examples: FactExample[] = [];
  for (const [source, set] of [
    ['xquad', await ingestSet(xquad)],
    ['exams', await ingestSet(exams)],
  ] as const) {
    for (const { question, answer, answerInText, relevant, group } of set.questions) {
      if (!answerInText) continue;
      const wanted = answer.toLowerCase();
      const right = new Set(
        set.passages.filter(({ id }) => relevant.has(set.textOf.get(id) ?? '')).map((one) => one.documentId),
      );
      examples.push(
        await example(question, set.services, {
          source,
          group,
          isGood: (documentId, _start, _end, text) => right.has(documentId) && text.toLowerCase().includes(wanted),
        }),
      );
    }
    if (source === 'xquad')
      for (const question of await readUnanswerableQuestions())
        examples.push(
          await example(question, set.services, { source: 'unanswerable', group: question, isGood: () => false }),
        );
  }
  return examples;
}

async function example(
  question: string,
  services: AnsweringServices,
  {
    source,
    group,
    isGood,
  }: Pick<FactExample, 'source' | 'group'> & {
    readonly isGood: (documentId: string, start: number, end: number, text: string) => boolean;
  },
): Promise<FactExample> {
  const asked = understand({ question }, services.index);
  const { evidence } = await retrieve(asked, { question }, services);
  const facts = findFacts(asked, evidence);
  const textOf = ({ passage, start, end }: (typeof facts)[number]) =>
    passage.text.slice(start - passage.start, end - passage.start);
  return {
    source,
    group,
    question,
    rows: facts.map(({ values }) => values),
    good: facts.map((fact) => isGood(fact.passage.documentId, fact.start, fact.end, textOf(fact))),
    lacks: facts.map((fact) => lacksWhatIsAsked(fact)),
    passageIds: facts.map(({ passage }) => passage.id),
  };
}
