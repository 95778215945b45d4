import { factFeatureNames, type FactCandidate } from './fact-features.ts';
import fitted from './fact-weights.json' with { type: 'json' };

export interface RankedFact extends FactCandidate {
  /** Log-odds up to a constant of the question; comparable within one call. */
  readonly score: number;
}

/** What the judge of answerability reads beside the best candidate's own features. */
export const judgeFeatureNames = [...factFeatureNames, 'margin'] as const;

const rankWeights = weightsOf(fitted.rank, factFeatureNames);
const judgeWeights = weightsOf(fitted.judge, judgeFeatureNames);

function weightsOf(weights: Readonly<Record<string, number>>, names: readonly string[]): number[] {
  return names.map((name) => weights[name] ?? 0);
}

/** The candidates, likeliest to answer first; ties keep the order of the text. */
export function rankFacts(candidates: readonly FactCandidate[]): RankedFact[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: dot(candidate.values, rankWeights) }))
    .toSorted((one, other) => other.score - one.score);
}

/**
 * The judge's features of a ranking's best candidate, in the order of `judgeFeatureNames`; `margin` is its lead over
 * the best of another passage.
 */
function judgeFeatures(ranked: readonly RankedFact[]): number[] {
  const [best] = ranked;
  if (best === undefined) return judgeFeatureNames.map(() => 0);
  const second = ranked.find(({ passage }) => passage.id !== best.passage.id);
  return [...best.values, second === undefined ? 1 : Math.min(1, best.score - second.score)];
}

/**
 * How likely (0..1) the best candidate answers the question, by a logistic regression that
 * `evals/bench/fit-facts.ts` fits on cases and Danish sets and writes, with its cross-validation, to
 * `fact-weights.json`.
 */
export function factConfidence(ranked: readonly RankedFact[]): number {
  if (ranked.length === 0) return 0;
  return 1 / (1 + Math.exp(-(fitted.judgeBias + dot(judgeFeatures(ranked), judgeWeights))));
}

const lacks = indices('numberLacking', 'countFails', 'nothingHeld');
const lacksUnlessListed = indices('missingName', 'looseHalf');

function indices(...names: readonly (typeof factFeatureNames)[number][]): number[] {
  return names.map((name) => factFeatureNames.indexOf(name));
}

/**
 * Whether a candidate cannot be the answer, however alike it sounds: the number or date that is asked for is not in it,
 * nothing of the question is said, or a proper name of the question is neither in it nor around it, or nothing but half
 * of the words ties them. The items that a lead-in announces may say the last two.
 */
export function lacksWhatIsAsked({ values, passage, end }: FactCandidate): boolean {
  const opensList = passage.text.slice(0, end - passage.start).endsWith(':');
  return lacks.some((at) => values[at] === 1) || (!opensList && lacksUnlessListed.some((at) => values[at] === 1));
}

/** The ranking without those that cannot be the answer, when what is left is likely enough to be it. */
export function preferWhole(ranked: readonly RankedFact[]): readonly RankedFact[] {
  const whole = ranked.filter((candidate) => !lacksWhatIsAsked(candidate));
  return factConfidence(whole) >= statedFrom ? whole : ranked;
}

/** From this confidence on a fact is stated; below it is only the nearest thing said. */
export const statedFrom = fitted.statedFrom;
/** From this confidence on it is worth showing as the nearest thing said. */
export const nearestFrom = fitted.nearestFrom;

function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
