import { compute } from '../derivation.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { danishNumber, sayAmount } from '../figures/amounts.ts';
import { fit, unitKey } from '../figures/measure.ts';
import { standingOf, type Standing } from '../figures/standings.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { compare, refuseComparison, sayEach, sayMissing, type Compared } from './comparison-evidence.ts';

/** Two held against each other: which has more, how much more, how many times as much, or whether it is the same. */
export function pair(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison: given } = asked;
  // "Har A og B lige mange i 2024 som året før?" holds two against each other too.
  const comparison: AskedComparison | undefined = given?.change?.taken === 'same' ? { ...given, kind: 'same' } : given;
  if (comparison === undefined || !['more', 'difference', 'times', 'same'].includes(comparison.kind)) return undefined;
  const compared = compare(asked, comparison, evidence);
  if (compared === undefined || !compared.scope.isNamed) return undefined;
  const { held, scope } = compared;
  if (scope.owners.length === 1) {
    const two = comparison.kind === 'difference' || comparison.kind === 'times' ? sideBySide(compared) : undefined;
    return two === undefined ? undefined : { support: 0.94, say: () => sayPair(two, comparison) };
  }
  if (scope.owners.length !== 2) return undefined;
  const [one, other] = held;
  if (one !== undefined && other !== undefined) return { support: 0.95, say: () => sayPair([one, other], comparison) };
  // Not a matter of numbers: laid side by side by another kind.
  if (comparison.kind === 'same' || (comparison.kind === 'difference' && comparison.scale === 'any')) {
    if (held.length === 0 || compared.measure.topic === 'money') return undefined;
  }
  if (one === undefined) return { support: 0.94, say: refuseComparison };
  return {
    support: 0.94,
    say: () => ({
      status: 'partial',
      reason: 'asks_for_more_than_documents_say',
      segments: [...sayEach(held), ...sayMissing(compared)],
    }),
  };
}

/** Two figures of one kind in one sentence: "15 kr. fra hver kommune / 9 kr. for Regionen". */
function sideBySide({ table, scope, measure }: Compared): [Standing, Standing] | undefined {
  const fitting = table.figures.filter(
    (figure) => scope.owners.includes(figure.owner) && fit(figure, measure) !== undefined,
  );
  const groups = Map.groupBy(fitting, (figure) => `${figure.passage.id} ${figure.sentence.start} ${unitKey(figure)}`);
  const [first, second] = [...groups.values()].find((group) => group.length === 2) ?? [];
  if (first === undefined || second === undefined) return undefined;
  return [standingOf(first.owner, [first]), standingOf(second.owner, [second])];
}

function sayPair(two: readonly [Standing, Standing], asked: AskedComparison): Draft {
  const segment = segmentFor(two, asked);
  if (segment !== undefined) return { status: 'answered', segments: [segment] };
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [{ kind: 'notice', text: notices.undecided, quotes: [] }, ...sayEach(two)],
  };
}

function segmentFor(two: readonly [Standing, Standing], asked: AskedComparison): DraftSegment | undefined {
  const [one, other] = two;
  switch (asked.kind) {
    case 'more': {
      const isMore = asked.direction === 'most' ? one.low > other.high : one.high < other.low;
      const isNotMore = asked.direction === 'most' ? one.high <= other.low : one.low >= other.high;
      return isMore || isNotMore ? decided(isMore, two) : undefined;
    }
    case 'same': {
      const isSame = one.isExact && other.isExact && one.low === other.low;
      const isOther = one.low > other.high || one.high < other.low;
      return isSame || isOther ? decided(isSame, two) : undefined;
    }
    case 'times':
      return times(two, asked);
    default:
      return difference(two);
  }
}

function decided(isSo: boolean, two: readonly [Standing, Standing]): DraftSegment {
  return statement(`${isSo ? 'Ja' : 'Nej'}, tallet er ${bothOf(two)}.`, two);
}

function difference(two: readonly [Standing, Standing]): DraftSegment | undefined {
  const operands = operandsOf(two);
  const value = operands === undefined ? undefined : compute('difference', operands);
  const [{ unit, per, noun, isApproximate }, other] = two;
  if (operands === undefined || value === undefined || unit === 'date') return undefined;
  const about = isApproximate || other.isApproximate ? 'ca. ' : '';
  const text = `Forskellen er ${about}${sayAmount(value, unit, per, noun)}: ${bothOf(two)}.`;
  return {
    ...statement(text, two),
    derived: [{ operation: 'difference', operands, ...(unit === 'seconds' ? { unit } : {}) }],
  };
}

function times(two: readonly [Standing, Standing], { asksForDouble }: AskedComparison): DraftSegment | undefined {
  const operands = operandsOf(two);
  const value = operands === undefined ? undefined : compute('ratio', operands);
  if (operands === undefined || value === undefined || two[0].unit === 'date') return undefined;
  const derived = [{ operation: 'ratio' as const, operands }];
  const about = two.some(({ isApproximate }) => isApproximate) ? 'ca. ' : '';
  const text = `${asksForDouble ? `${value >= 2 ? 'Ja' : 'Nej'}, ` : ''}${about}${danishNumber(value)} gange: ${bothOf(two)}.`;
  return { ...statement(text, two), derived };
}

function operandsOf([one, other]: readonly [Standing, Standing]): [number, number] | undefined {
  const [first] = one.operands;
  const [second] = other.operands;
  return one.operands.length === 1 && other.operands.length === 1 && first !== undefined && second !== undefined
    ? [first, second]
    : undefined;
}

function bothOf([one, other]: readonly [Standing, Standing]): string {
  return one.owner === other.owner
    ? `${one.said} og ${other.said}`.replace(/\.$/u, '')
    : `${one.said} for ${one.owner.name} og ${other.said} for ${other.owner.name}`;
}

function statement(text: string, two: readonly Standing[]): DraftSegment {
  return {
    kind: 'statement',
    text,
    quotes: two.flatMap(({ quotes }) => quotes),
    derived: two.flatMap(({ derived }) => (derived === undefined ? [] : [derived])),
  };
}
