// Measures finding on Danish sets and writes docs/retrieval.md. Run: node evals/bench/retrieval.ts
import { fileURLToPath } from 'node:url';

import { ingestSet, type IngestedSet } from './ingested-set.ts';
import { markdownTable } from './markdown-table.ts';
import { configurationNames, rankersOf } from './rank-texts.ts';
import { withoutDanishLetters, withoutRingsAndStrokes, withTypo } from './rewrite-question.ts';
import { auroc, scoreRanking, type RetrievalScore } from './score-ranking.ts';
import { seededRandom } from './seeded-random.ts';
import { crossValidate, searchedPassages, sentenceExamples } from './sentence-examples.ts';
import { hasSharedData, readOffTopicQuestions, readRetrievalSets, sharedDataMissing } from './shared-data.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const document = fileURLToPath(new URL('../../docs/retrieval.md', import.meta.url));
const typoSeeds = [1, 2, 3, 4, 5];
const share = (value: number) => value.toFixed(4);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

function row(name: string, { hit1, recall5, mrr10, ndcg10 }: RetrievalScore): string[] {
  const interval = `${share(ndcg10.mean)} (${ndcg10.low.toFixed(3)}–${ndcg10.high.toFixed(3)})`;
  return [name, share(hit1), share(recall5), share(mrr10), interval];
}

async function retrievalTable(set: IngestedSet): Promise<string> {
  const rankers = await rankersOf(set);
  const rows: string[][] = [];
  for (const name of configurationNames) rows.push(row(name, await scoreRanking(set.questions, rankers[name])));
  const product = rankers['product default'];
  rows.push(row('default, typed ae oe aa', await scoreRanking(set.questions, product, withoutDanishLetters)));
  rows.push(row('default, typed ae o a', await scoreRanking(set.questions, product, withoutRingsAndStrokes)));
  const typos: RetrievalScore[] = [];
  for (const seed of typoSeeds) {
    const random = seededRandom(seed);
    typos.push(await scoreRanking(set.questions, product, (question) => withTypo(question, random)));
  }
  rows.push(row(`default, one typo (mean of ${typoSeeds.length} seeds)`, meanScore(typos)));
  const header = [`${set.name}: ${set.texts.length} texts, ${set.questions.length} questions`];
  return markdownTable([...header, 'hit@1', 'recall@5', 'MRR@10', 'nDCG@10 (95 %)'], rows);
}

function meanScore(scores: readonly RetrievalScore[]): RetrievalScore {
  const mean = (value: (score: RetrievalScore) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    hit1: mean((score) => score.hit1),
    recall5: mean((score) => score.recall5),
    mrr10: mean((score) => score.mrr10),
    ndcg10: {
      mean: mean((score) => score.ndcg10.mean),
      low: mean((score) => score.ndcg10.low),
      high: mean((score) => score.ndcg10.high),
    },
  };
}

async function sentenceTable(sets: readonly IngestedSet[]): Promise<string> {
  const examples = (await Promise.all(sets.map(sentenceExamples))).flat();
  const rows = Array.from(crossValidate(examples), ([set, { found, given }]) => [
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

async function main(): Promise<void> {
  if (!hasSharedData()) {
    process.stdout.write(`${sharedDataMissing}\n`);
    return;
  }
  const { xquad, exams } = await readRetrievalSets();
  const sets = [await ingestSet(xquad), await ingestSet(exams)];
  const parts: string[] = [];
  for (const set of sets) parts.push(await retrievalTable(set));
  parts.push(
    `Best sentence over the ${searchedPassages} best passages, weights fitted in ten-fold cross-validation by article or exam:`,
    await sentenceTable(sets),
    await coverageTable(sets, await readOffTopicQuestions()),
  );
  const content = parts.join('\n\n');
  await writeBetweenMarkers(document, 'retrieval', 'Retrieval quality', content);
  process.stdout.write(`${content}\n`);
}

await main();
