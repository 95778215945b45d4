import type { Draft, Proposal } from '../draft.ts';
import type { Standing } from '../figures/standings.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { compare, sayMissing } from './comparison-evidence.ts';

/** Who has more or less than a number, or than somebody named; of one alone, yes or no. */
export function bound(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'bound') return undefined;
  const isNumber = comparison.bound !== undefined;
  const compared = compare(isNumber ? asked : { ...asked, subjects: [] }, comparison, evidence);
  if (compared === undefined || compared.held.length === 0) return undefined;
  const { held, scope } = compared;
  if (!isNumber) {
    const than = held.find(({ owner }) => asked.subjects.some(({ name }) => name === owner.name));
    if (than === undefined) return undefined;
    const limit = comparison.direction === 'most' ? than.high : than.low;
    const others = held.filter((one) => one !== than);
    const found = others.filter((one) => isWithin(one, limit, false, comparison));
    return { support: 0.95, say: () => sayFound(found, [than], others, compared) };
  }
  const { value, included } = comparison.bound ?? { value: 0, included: false };
  const found = held.filter((one) => isWithin(one, value, included, comparison));
  const [only] = held;
  if (scope.owners.length === 1 && only !== undefined)
    return {
      support: 0.94,
      say: () => ({
        status: 'answered',
        segments: [
          {
            kind: 'statement',
            text: `${found.length === 1 ? 'Ja' : 'Nej'}, tallet er ${only.said} for ${only.owner.name}.`,
            quotes: only.quotes,
          },
        ],
      }),
    };
  return { support: 0.95, say: () => sayFound(found, [], held, compared) };
}

function isWithin({ low, high }: Standing, value: number, included: boolean, { direction }: AskedComparison): boolean {
  if (direction === 'most') return included ? low >= value : low > value;
  return included ? high <= value : high < value;
}

function sayFound(
  found: readonly Standing[],
  reference: readonly Standing[],
  held: readonly Standing[],
  compared: Parameters<typeof sayMissing>[0],
): Draft {
  const named = (some: readonly Standing[]): string =>
    enumerate(some.map(({ owner, said }) => `${owner.name} (${said})`));
  const said = found.length > 0 ? found : held;
  const against = reference.length === 0 ? '' : `, mod ${named(reference)}`;
  return {
    status: 'answered',
    segments: [
      ...(found.length > 0 ? [] : [{ kind: 'notice' as const, text: notices.noneWithin, quotes: [] }]),
      {
        kind: 'statement',
        text: `${found.length > 0 ? `Det gælder ${named(said)}` : `Tallene er ${named(said)}`}${against}.`,
        quotes: [...said, ...reference].flatMap(({ quotes }) => quotes),
        derived: [...said, ...reference].flatMap(({ derived }) => (derived === undefined ? [] : [derived])),
      },
      ...sayMissing(compared),
    ],
  };
}
