import { factFeatureNames, type FactCandidate } from './fact-features.ts';
import fitted from './fact-weights.json' with { type: 'json' };

export interface RankedFact extends FactCandidate {
  /** Log-odds up to a constant of the question; comparable within one call. */
  readonly score: number;
}

const weights = factFeatureNames.map((name) => fitted.weights[name] ?? 0);

/** The candidates, likeliest to answer first; ties keep the order of the text. */
export function rankFacts(candidates: readonly FactCandidate[]): RankedFact[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: dot(candidate.values, weights) }))
    .toSorted((one, other) => other.score - one.score);
}

/**
 * How likely (0..1) the first candidate answers the question: its share of a softmax over all of them and the choice to
 * say nothing, which `evals/bench/fit-facts.ts` fits on cases and Danish sets and writes, with its cross-validation, to
 * `fact-weights.json`.
 */
export function factConfidence(ranked: readonly RankedFact[]): number {
  const [first] = ranked;
  return first === undefined ? 0 : shareOf(first.score, ranked);
}

/** The share (0..1) that the choice to say nothing has beside the candidates. */
function silenceOf(ranked: readonly RankedFact[]): number {
  return shareOf(fitted.silence, ranked);
}

function shareOf(score: number, ranked: readonly RankedFact[]): number {
  const scores = [fitted.silence, ...ranked.map((one) => one.score)];
  const most = Math.max(...scores);
  return Math.exp(score - most) / scores.reduce((sum, one) => sum + Math.exp(one - most), 0);
}

/**
 * Whether the first candidate is likely enough to be stated: by itself, or because several of them share what makes
 * saying nothing so unlikely.
 */
export function isLikely(ranked: readonly RankedFact[]): boolean {
  const confidence = factConfidence(ranked);
  return confidence >= statedFrom || (confidence >= nearestFrom && silenceOf(ranked) < unlikelySilence);
}

/**
 * Below this share of silence one of the candidates answers. Measured over the cases, the questions off the topic and
 * XQuAD: below .05 nothing more is answered that should not be, below .1 one question in 500 is
 * (docs/decisions/2026-11-30-short-names-and-silence.md).
 */
const unlikelySilence = 0.05;

const lacks = indices(
  'numberLacking',
  'countFails',
  'nothingHeld',
  'whyLacking',
  'listDenied',
  'listSetAside',
  'officeMissing',
  'namesOther',
  'missingName',
  'looseHalf',
  'looseNumber',
);

function indices(...names: readonly (typeof factFeatureNames)[number][]): number[] {
  return names.map((name) => factFeatureNames.indexOf(name));
}

/**
 * Whether a candidate cannot be the answer, however alike it sounds: the number, date or reason that is asked for is not in it,
 * nothing of the question is said, or a proper name of the question is neither in it nor around it, or nothing but half
 * of the words ties them.
 * @param isSure whether it is so likely that half of the words will do
 */
export function lacksWhatIsAsked({ values }: FactCandidate, isSure = false): boolean {
  return lacks.some((at) => values[at] === 1 && !(isSure && at === looseHalf));
}

const [looseHalf] = indices('looseHalf');

const [yearHeld, yearOther, typeHeld, hedged, countFits] = indices(
  'yearHeld',
  'yearOther',
  'typeHeld',
  'hedgedOther',
  'countFits',
);

/**
 * The ranking without those that cannot be the answer, and without those of another year where one of the asked year
 * has what is asked for; all of it when what is left is not likely enough to be the answer.
 */
export function preferWhole(ranked: readonly RankedFact[]): readonly RankedFact[] {
  const whole = ranked.filter((candidate) => !lacksWhatIsAsked(candidate));
  const isOf = (candidate: RankedFact, at: number | undefined): boolean => candidate.values[at ?? -1] === 1;
  const isAsked = whole.some((one) => isOf(one, yearHeld) && isOf(one, typeHeld));
  const ofYear = isAsked ? whole.filter((one) => !isOf(one, yearOther)) : whole;
  // What there is comes before what is expected.
  const isCounted = ofYear.some((one) => isOf(one, countFits) && !isOf(one, hedged));
  const kept = isCounted ? ofYear.filter((one) => !isOf(one, hedged)) : ofYear;
  return isLikely(kept) ? kept : ranked;
}

/** From this confidence on a fact is stated; below it is only the nearest thing said. */
export const statedFrom = fitted.statedFrom;
/** From this confidence on it is worth showing as the nearest thing said. */
export const nearestFrom = fitted.nearestFrom;

function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
