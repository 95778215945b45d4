import { fold } from '../../corpus/danish/folding.ts';
import { parseNumerals } from '../../corpus/danish/numerals.ts';
import { sayAmount } from './figures/amounts.ts';
import { readFigures } from './figures/read-figures.ts';

/** A number that code has computed from what quotes hold: sums and the like from figures, a count from names. */
export type Derivation =
  | {
      readonly operation: 'sum' | 'difference' | 'mean' | 'ratio';
      readonly operands: readonly number[];
      /** Lengths of time are computed in seconds and said in larger units. */
      readonly unit?: 'seconds';
    }
  | { readonly operation: 'count'; readonly names: readonly string[] };

/**
 * The numbers that a statement may say of what is derived, computed anew; undefined when an operand stands in none of the quotes, or there is nothing to
 * compute. A difference is never negative; a ratio is the first by the second.
 * @param quotes the texts of the quotes that the statement cites
 */
export function derive(derivation: Derivation, quotes: readonly string[]): number[] | undefined {
  if (derivation.operation === 'count') {
    const texts = quotes.map(fold);
    const names = new Set(derivation.names.map(fold));
    return [...names].every((name) => texts.some((text) => text.includes(name))) ? [names.size] : undefined;
  }
  const held = new Set(
    quotes.flatMap((quote) => [
      ...parseNumerals(quote).map(({ value }) => value),
      ...readFigures(quote).flatMap(({ low, high }) => [low, high]),
    ]),
  );
  const { operation, operands } = derivation;
  if (operands.length === 0 || !operands.every((operand) => held.has(operand))) return undefined;
  const value = compute(operation, operands);
  if (value === undefined) return undefined;
  return derivation.unit === undefined
    ? [value]
    : parseNumerals(sayAmount(value, derivation.unit, undefined, '')).map((numeral) => numeral.value);
}

/** The same computation for the one who writes the statement. */
export function compute(
  operation: 'sum' | 'difference' | 'mean' | 'ratio',
  operands: readonly number[],
): number | undefined {
  const sum = operands.reduce((total, operand) => total + operand, 0);
  const [first, second] = operands;
  switch (operation) {
    case 'sum':
      return rounded(sum);
    case 'mean':
      return operands.length === 0 ? undefined : rounded(sum / operands.length);
    case 'difference':
      return first === undefined || second === undefined ? undefined : rounded(Math.abs(first - second));
    case 'ratio':
      return first === undefined || second === undefined || second === 0 ? undefined : rounded(first / second);
    default:
      return operation satisfies never;
  }
}

/** Two decimals, without the dust of binary fractions. */
function rounded(value: number): number {
  return Number(value.toFixed(2));
}
