// Measures finding on Danish sets, writes docs/retrieval.md and holds the figures against their floors.
// Run: node evals/bench/retrieval.ts [--check]; with --check nothing is written, and only what has a floor is measured.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import type { AnsweringServices } from '../../worker/answering/ports.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import { withIngestedSet, type IngestedSet } from './ingested-set.ts';
import { markdownTable } from './markdown-table.ts';
import { scoreProduct, typoSeeds, type ProductScores } from './product-scores.ts';
import { rankBySearch, rankersOf } from './rank-texts.ts';
import { retrievalFaults, retrievalFloorsSchema } from './retrieval-floors.ts';
import { auroc, scoreRanking, type RetrievalScore } from './score-ranking.ts';
import { crossValidate, searchedPassages, sentenceExamples } from './sentence-examples.ts';
import {
  hasSharedData,
  readOffTopicQuestions,
  readRetrievalSets,
  sharedDataMissing,
  type RetrievalSet,
} from './shared-data.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const document = fileURLToPath(new URL('../../docs/retrieval.md', import.meta.url));
const floorsFile = fileURLToPath(new URL('retrieval-floors.json', import.meta.url));
const share = (value: number) => value.toFixed(4);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function row(name: string, { hit1, recall5, mrr10, ndcg10 }: RetrievalScore): string[] {
  const interval = `${share(ndcg10.mean)} (${ndcg10.low.toFixed(3)}–${ndcg10.high.toFixed(3)})`;
  return [name, share(hit1), share(recall5), share(mrr10), interval];
}

interface MeasuredSet {
  readonly set: IngestedSet;
  readonly product: ProductScores;
  /** What the product is compared with, by name; left out of a check. */
  readonly others: readonly (readonly [name: string, score: RetrievalScore])[];
  /** The product over LanceDB in place of the snapshot; left out of a check, as a test holds their scores together. */
  readonly store: RetrievalScore | undefined;
}

async function measureSet(retrievalSet: RetrievalSet, withOthers: boolean): Promise<MeasuredSet> {
  return withIngestedSet(retrievalSet, async (set, outDir) => {
    const others: [name: string, score: RetrievalScore][] = [];
    const rankers = withOthers ? await rankersOf(set) : [];
    for (const [name, rank] of rankers) others.push([name, await scoreRanking(set.questions, rank)]);
    return {
      set,
      product: await scoreProduct(set.questions, rankBySearch(set, set.services)),
      store: withOthers ? await scoreRanking(set.questions, rankBySearch(set, await openStore(outDir))) : undefined,
      others,
    };
  });
}

async function openStore(outDir: string): Promise<AnsweringServices> {
  const opened = await createNodeServices({ outDir, index: 'lancedb' });
  if (!opened.ok) throw new Error(opened.message);
  return opened.services;
}

function retrievalTable({ set, product, store, others }: MeasuredSet): string {
  const rows = others.map(([name, score]) => row(name, score));
  rows.push(row('product default', product.asWritten));
  if (store !== undefined) rows.push(row('product default, over LanceDB', store));
  rows.push(row('default, typed ae oe aa', product.inTwoLetters));
  rows.push(row('default, typed ae o a', product.inOneLetter));
  rows.push(row(`default, one typo (mean of ${typoSeeds.length} seeds)`, product.withTypo));
  const header = [`${set.name}: ${set.texts.length} texts, ${set.questions.length} questions`];
  return markdownTable([...header, 'hit@1', 'recall@5', 'MRR@10', 'nDCG@10 (95 %)'], rows);
}

type SentenceScores = ReturnType<typeof crossValidate>;

function sentenceTable(sentences: SentenceScores): string {
  const rows = Array.from(sentences, ([set, { found, given }]) => [
    `${set}, ${found.questions} questions`,
    percent(found.top1),
    percent(found.top3),
    percent(given.top1),
    percent(given.top3),
  ]);
  const given = 'right passage given';
  return markdownTable(['The sentence holds the answer', 'top 1', 'top 3', `top 1, ${given}`, `top 3, ${given}`], rows);
}

async function coverageTable(sets: readonly IngestedSet[], offTopic: readonly string[]): Promise<string> {
  const rows: string[][] = [];
  for (const set of sets) {
    const coverageOf = async (question: string) => (await set.index.search({ text: question, limit: 1 })).coverage;
    const own = await Promise.all(set.questions.map(({ question }) => coverageOf(question)));
    const foreign = await Promise.all(offTopic.map(coverageOf));
    rows.push([set.name, auroc(own, foreign).toFixed(3)]);
  }
  return markdownTable([`Coverage tells the set's questions from ${offTopic.length} foreign ones`, 'AUROC'], rows);
}

/** Holds the figures against the floors; the closing lines say what does not hold. */
async function check(measured: readonly MeasuredSet[], sentences: SentenceScores): Promise<void> {
  const floors = retrievalFloorsSchema.parse(JSON.parse(await readFile(floorsFile, 'utf8')));
  const faults = measured.flatMap(({ set, product }) => {
    const accuracy = sentences.get(set.name)?.found;
    if (accuracy === undefined) return [`${set.name}: no sentence was judged`];
    return retrievalFaults(set.name, { product, sentences: accuracy }, floors[set.name]);
  });
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`Retrieval floors: ${faults.length === 0 ? 'hold' : 'do not hold'}.\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!hasSharedData()) {
    process.stdout.write(`${sharedDataMissing}\n`);
    return;
  }
  const isCheck = process.argv.includes('--check');
  const { xquad, exams } = await readRetrievalSets();
  const measured = [await measureSet(xquad, !isCheck), await measureSet(exams, !isCheck)];
  const sets = measured.map(({ set }) => set);
  const sentences = crossValidate((await Promise.all(sets.map(sentenceExamples))).flat());
  if (isCheck) {
    await check(measured, sentences);
    return;
  }
  const content = [
    ...measured.map(retrievalTable),
    `Best sentence over the ${searchedPassages} best passages, weights fitted in ten-fold cross-validation by article or exam:`,
    sentenceTable(sentences),
    await coverageTable(sets, await readOffTopicQuestions()),
  ].join('\n\n');
  await writeBetweenMarkers(document, 'retrieval', 'Retrieval quality', content);
  process.stdout.write(`${content}\n`);
  await check(measured, sentences);
}

await main();
