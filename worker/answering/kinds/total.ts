import { compute } from '../derivation.ts';
import type { Draft, Proposal } from '../draft.ts';
import { sayAmount } from '../figures/amounts.ts';
import { dated } from '../figures/over-years.ts';
import type { Period } from '../figures/periods.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { compare, knownYear, refuseComparison, sayEach, sayMissing, type Compared } from './comparison-evidence.ts';

/** What several have together or on average, computed from the cited figure of each. */
export function total(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'sum' && comparison?.kind !== 'mean') return undefined;
  const compared = compare(asked, comparison, evidence);
  if (compared === undefined || compared.scope.owners.length < 2 || compared.measure.topic === 'age') return undefined;
  if (compared.held.length === 0) return compared.scope.isNamed ? { support: 0.9, say: refuseComparison } : undefined;
  // A sum of rates says nothing: 3 kr. and 15 kr. per inhabitant are not 18.
  const isRate = compared.held.some(({ unit, per }) => per !== undefined || unit === 'percent' || unit === 'date');
  if (comparison.kind === 'sum' && isRate) return { support: 0.9, say: refuseComparison };
  const years = new Set(compared.held.flatMap(({ year }) => year ?? []));
  // One figure is no sum, and figures of several years make none.
  if (compared.held.length < 2 || years.size > 1 || compared.isOtherYear)
    return { support: 0.95, say: () => sayApart(compared, comparison.year) };
  return { support: 0.95, say: () => say(compared, comparison.kind === 'sum' ? 'sum' : 'mean') };
}

/** Each with its own year, and nothing computed. */
function sayApart(compared: Compared, year: Period | undefined): Draft {
  const { held, isOtherYear } = compared;
  const isAsked = isOtherYear && year !== undefined;
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      ...(isAsked
        ? [{ kind: 'notice' as const, text: notices.otherYear(year, knownYear(held, year)), quotes: [] }]
        : []),
      ...sayEach(held.map((one) => ({ ...one, said: dated(one) }))),
      ...sayMissing(compared),
    ],
  };
}

function say(compared: Compared, operation: 'sum' | 'mean'): Draft {
  const { held, scope } = compared;
  const isWhole = held.length === scope.owners.length;
  const operands = held.flatMap((standing) => standing.operands);
  const value = compute(operation, operation === 'mean' ? means(held) : operands);
  const [first] = held;
  if (value === undefined || first === undefined) return refuseComparison();
  const noun = held.every((one) => one.noun === first.noun) ? first.noun : '';
  const about = held.some(({ isApproximate }) => isApproximate) ? 'ca. ' : '';
  const amount = sayAmount(value, first.unit, first.per, noun);
  const isOneYear = held.every(({ year }) => year === first.year);
  const each = enumerate(held.map((one) => `${isOneYear ? one.said : dated(one)} for ${one.owner.name}`));
  return {
    status: isWhole ? 'answered' : 'partial',
    ...(isWhole ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
    segments: [
      {
        kind: 'statement',
        text: `${operation === 'sum' ? 'Tilsammen' : 'I gennemsnit'} ${about}${amount}: ${each}.`,
        quotes: held.flatMap(({ quotes }) => quotes),
        derived: [
          {
            operation,
            operands: operation === 'mean' ? means(held) : operands,
            ...(first.unit === 'seconds' ? { unit: first.unit } : {}),
          },
          ...held.flatMap(({ derived }) => (derived === undefined ? [] : [derived])),
        ],
      },
      ...sayMissing(compared),
    ],
  };
}

/** One number for each; a whole said in parts has none that stands in the text. */
function means(held: Compared['held']): number[] {
  return held.every(({ operands }) => operands.length === 1) ? held.flatMap(({ operands }) => operands) : [];
}
