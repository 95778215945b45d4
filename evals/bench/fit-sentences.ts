// Fits the weights of corpus/index/rank-sentences.ts and writes them with their report. Run: node evals/bench/fit-sentences.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { sentenceFeatureNames } from '../../corpus/index/sentence-features.ts';
import { ingestSet } from './ingested-set.ts';
import { crossValidate, fitWeights, sentenceExamples } from './sentence-examples.ts';
import { hasSharedData, readRetrievalSets, sharedDataMissing } from './shared-data.ts';

const target = fileURLToPath(new URL('../../corpus/index/sentence-weights.json', import.meta.url));
const rounded = (value: number) => Math.round(value * 1000) / 1000;

async function main(): Promise<void> {
  if (!hasSharedData()) {
    process.stdout.write(`${sharedDataMissing}\n`);
    return;
  }
  const { xquad, exams } = await readRetrievalSets();
  const examples = [
    ...(await sentenceExamples(await ingestSet(xquad))),
    ...(await sentenceExamples(await ingestSet(exams))),
  ];
  const weights = fitWeights(examples);
  const report = {
    fittedBy: 'evals/bench/fit-sentences.ts: softmax ranker, L2, all questions whose answer stands in the text',
    crossValidated: Object.fromEntries(
      Array.from(crossValidate(examples), ([set, { found, given }]) => [
        set,
        {
          questions: found.questions,
          top1: rounded(found.top1),
          top3: rounded(found.top3),
          top1GivenPassage: rounded(given.top1),
        },
      ]),
    ),
    weights: Object.fromEntries(sentenceFeatureNames.map((name, index) => [name, rounded(weights[index] ?? 0)])),
  };
  await writeFile(target, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

await main();
