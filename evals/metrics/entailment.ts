import { stem } from '../../corpus/danish/stemming.ts';
import { comparableTokens } from './comparable-text.ts';
import { frameWords } from './frame-words.ts';

/** What a statement may draw on: the quotes, their heading paths and titles, and what the user wrote. */
export type SupportText = string;

const isNumber = (token: string) => token.startsWith('#');
const stemsOf = (tokens: readonly string[]) => new Set(tokens.map((token) => (isNumber(token) ? token : stem(token))));

/**
 * The differences between two numbers of the support as tokens: the one derivation whose result can be checked
 * without knowing what was asked. Counts and maxima need none: a maximum is a number of the support itself.
 */
function differences(tokens: readonly string[]): Set<string> {
  const values = tokens.filter(isNumber).map((token) => Number(token.slice(1)));
  return new Set(values.flatMap((a) => values.map((b) => `#${Number(Math.abs(a - b).toPrecision(12))}`)));
}

/**
 * The sum, mean, ratio and count of what the statement itself spells out beside the number ("Tilsammen 18: 10 for A og
 * 8 for B", "3 opgaver: a, b og c"): operands that the support must hold like everything else.
 */
function ownDerivations(statement: string): Set<string> {
  const colon = statement.indexOf(': ');
  if (colon < 0) return new Set();
  const spelled = statement.slice(colon + 2);
  const values = comparableTokens(spelled)
    .filter(isNumber)
    .map((token) => Number(token.slice(1)));
  const sum = values.reduce((total, value) => total + value, 0);
  const [first = 0, second = 0] = values;
  const items = spelled.split(/, | og /u).length;
  const results = [items, ...(values.length > 1 ? [sum, sum / values.length, second === 0 ? 0 : first / second] : [])];
  return new Set(results.map((value) => `#${Number(value.toFixed(2))}`));
}

/**
 * The content words, numbers and names of the statement that stand nowhere in its support; empty = entailed. Words
 * compare by Danish stem, numbers by value. This is the φ of the citation metrics (ALCE, Gao et al. 2023), exact for
 * answers built of verbatim spans and a lower bound for freer ones.
 */
export function notEntailed(statement: string, support: readonly SupportText[]): string[] {
  const supportTokens = support.flatMap((text) => comparableTokens(text));
  const stems = stemsOf(supportTokens);
  const derived = new Set([...differences(supportTokens), ...ownDerivations(statement)]);
  return comparableTokens(statement).filter((token) => {
    if (stems.has(isNumber(token) ? token : stem(token))) return false;
    return isNumber(token) ? !derived.has(token) : !frameWords.has(token);
  });
}
