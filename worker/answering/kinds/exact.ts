import type { Proposal } from '../draft.ts';
import { dated } from '../figures/over-years.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { wordsOf } from '../words.ts';
import { compare } from './comparison-evidence.ts';

/**
 * "Har X 50 ansatte?": yes or no by the figure that the documents give of the same. Where they give several that could
 * be meant, or it in another unit, another kind answers.
 */
export function exact(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'exact' || comparison.exact === undefined) return undefined;
  const { exact: wanted } = comparison;
  const per = comparison.per ?? (wanted.per === undefined ? undefined : wordsOf(wanted.per)[0]);
  const compared = compare(asked, { ...comparison, per }, evidence);
  const [only] = compared?.held ?? [];
  if (compared === undefined || only === undefined || compared.scope.owners.length > 1 || !compared.scope.isNamed)
    return undefined;
  const isSameUnit = only.unit === wanted.unit && (only.per === undefined) === (per === undefined);
  if (!only.isOnly || !isSameUnit || only.operands.length > 1 || compared.measure.topic === 'members') return undefined;
  if (only.earlier !== undefined || compared.isOtherYear) return undefined;
  const isSo = wanted.low <= only.high && wanted.high >= only.low;
  return {
    support: 0.94,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${isSo ? 'Ja' : 'Nej'}, tallet er ${dated(only)} for ${only.owner.name}.`,
          quotes: only.quotes,
        },
      ],
    }),
  };
}
