// Fits worker/answering/facts/fact-weights.json and writes it with its report. Run: node evals/bench/fit-facts.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { factFeatureNames } from '../../worker/answering/facts/fact-features.ts';
import { answerShares, fitAnswerRanker, type AnswerRanker } from './answer-ranker.ts';
import { caseExamples, setExamples, type FactExample } from './fact-examples.ts';
import { hasSharedData, sharedDataMissing } from './shared-data.ts';

const projectDir = fileURLToPath(new URL('../..', import.meta.url));
const target = fileURLToPath(new URL('../../worker/answering/facts/fact-weights.json', import.meta.url));

const folds = 5;
/** A question of the documents' own cases counts this much against one of the shared sets. */
const caseWeight = 3;

/** What a wrong statement costs against what a right one gives: its quote stands beside it, so that it can be seen. */
const wrongCosts = 0.5;

const rounded = (value: number) => Math.round(value * 1000) / 1000;

interface Judged {
  readonly example: FactExample;
  /** Whether the best candidate answers. */
  readonly isRight: boolean;
  /** Whether any does. */
  readonly isAnswerable: boolean;
  readonly confidence: number;
}

function fitModel(examples: readonly FactExample[]): AnswerRanker {
  const weighted = examples.map((example) => ({ ...example, weight: weightOf(example) }));
  return fitAnswerRanker(weighted, factFeatureNames.length);
}

function weightOf({ source }: FactExample): number {
  return source === 'cases' ? caseWeight : source === 'offtopic' || source === 'unanswerable' ? 0.5 : 1;
}

/** The best of those that can be stated, else the best of all, which then is not. */
function judge(example: FactExample, model: AnswerRanker): Judged {
  const places = example.rows.map((_, at) => at);
  const whole = places.filter((at) => example.lacks[at] !== true);
  const among = whole.length > 0 ? whole : places;
  const { shares } = answerShares(
    among.map((at) => example.rows[at] ?? []),
    model,
  );
  const best = shares.indexOf(Math.max(...shares));
  return {
    example,
    isRight: example.good[among[best] ?? -1] === true,
    isAnswerable: example.good.includes(true),
    confidence: whole.length === 0 ? 0 : (shares[best] ?? 0),
  };
}

function crossValidate(examples: readonly FactExample[]): Judged[] {
  const groups = [...new Set(examples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const model = fitModel(examples.filter(({ group }) => foldOf.get(group) !== fold));
    return examples.filter(({ group }) => foldOf.get(group) === fold).map((example) => judge(example, model));
  }).flat();
}

/**
 * The middle of the thresholds at which the sum of right answers and right refusals over the cases is within a
 * hundredth of the greatest: the curve is flat there.
 */
function bestThreshold(judged: readonly Judged[]): number {
  const own = judged.filter(({ example }) => example.source === 'cases' || example.source === 'offtopic');
  const utility = (threshold: number) =>
    own.reduce((sum, { isRight, isAnswerable, confidence, example }) => {
      const weight = example.source === 'offtopic' ? 0.1 : 1;
      const isStated = confidence >= threshold;
      return sum + weight * (isStated ? (isRight ? 1 : -wrongCosts) : isAnswerable ? 0 : 1);
    }, 0);
  const thresholds = Array.from({ length: 91 }, (_, at) => 0.05 + at / 100);
  const greatest = Math.max(...thresholds.map(utility));
  const good = thresholds.filter((one) => utility(one) >= greatest - Math.abs(greatest) / 100);
  return good[Math.floor(good.length / 2)] ?? 0.5;
}

function reportOf(judged: readonly Judged[], threshold: number): Record<string, Record<string, number>> {
  const sources = [...new Set(judged.map(({ example }) => example.source))];
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    whole.length === 0 ? 0 : rounded(part.length / whole.length);
  return Object.fromEntries(
    sources.map((source) => {
      const own = judged.filter(({ example }) => example.source === source);
      const answerable = own.filter(({ isAnswerable }) => isAnswerable);
      const hopeless = own.filter(({ isAnswerable }) => !isAnswerable);
      return [
        source,
        {
          questions: own.length,
          answerable: answerable.length,
          topRight: share(
            answerable.filter(({ isRight }) => isRight),
            answerable,
          ),
          statedRight: share(
            answerable.filter(({ isRight, confidence }) => isRight && confidence >= threshold),
            answerable,
          ),
          statedWrong: share(
            answerable.filter(({ isRight, confidence }) => !isRight && confidence >= threshold),
            answerable,
          ),
          refused: share(
            hopeless.filter(({ confidence }) => confidence < threshold),
            hopeless,
          ),
        },
      ];
    }),
  );
}

async function main(): Promise<void> {
  if (!hasSharedData()) {
    process.stdout.write(`${sharedDataMissing}\n`);
    return;
  }
  const examples = [...(await caseExamples(projectDir)), ...(await setExamples())];
  const judged = crossValidate(examples);
  const statedFrom = bestThreshold(judged);
  const model = fitModel(examples);
  const report = {
    fittedBy: 'evals/bench/fit-facts.ts: softmax over the sentences and saying nothing, L2, five folds by question',
    crossValidated: reportOf(judged, statedFrom),
    weights: Object.fromEntries(factFeatureNames.map((name, at) => [name, rounded(model.weights[at] ?? 0)])),
    silence: rounded(model.silence),
    statedFrom: rounded(statedFrom),
    nearestFrom: rounded(statedFrom / 3),
  };
  await writeFile(target, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (process.argv.includes('--wrong'))
    for (const { example, isRight, isAnswerable, confidence } of judged)
      if (example.source === 'cases' && (isAnswerable ? !isRight || confidence < statedFrom : confidence >= statedFrom))
        process.stdout.write(
          `${isAnswerable ? (isRight ? 'REFUSED' : 'WRONG') : 'STATED'} ${confidence.toFixed(2)} ${example.question}\n`,
        );
}

await main();
