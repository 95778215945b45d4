/** One question put to the system: how sure it was of its best answer, and whether that was right. */
export interface ConfidentOutcome {
  /** Any scale; only the order counts. */
  readonly confidence: number;
  readonly right: boolean;
}

export interface CoveragePoint {
  /** Share of the questions answered when the least sure ones are refused. */
  readonly coverage: number;
  /** Share of those answered that are right. */
  readonly accuracy: number;
  /** The least confidence among those answered. */
  readonly confidence: number;
}

/**
 * How right the answers are when only the surest share of the questions is answered (a risk-coverage curve, El-Yaniv
 * and Wiener 2010, with accuracy in place of risk): one point for each of `steps` equal shares. Questions without an
 * answer are never right, so they draw the curve down where the system is sure of them. Empty without outcomes.
 */
export function coverageCurve(outcomes: readonly ConfidentOutcome[], steps: number): CoveragePoint[] {
  const surest = outcomes.toSorted((one, other) => other.confidence - one.confidence);
  return Array.from({ length: steps }, (_, step) => Math.round((surest.length * (step + 1)) / steps))
    .filter((count) => count > 0)
    .map((count) => ({
      coverage: count / surest.length,
      accuracy: surest.slice(0, count).filter(({ right }) => right).length / count,
      confidence: surest[count - 1]?.confidence ?? 0,
    }));
}
