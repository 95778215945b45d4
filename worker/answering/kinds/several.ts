import { togetherCues } from '../../../corpus/danish/lexicon/forms.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { onlyPeriodIn } from '../figures/periods.ts';
import { measuredWords, perOf } from '../understanding/comparison.ts';
import { holdsAny } from '../words.ts';
import { compare, sayEach, sayMissing } from './comparison-evidence.ts';

/** One figure of each of several: "Hvor mange ansatte har X og Y?" */
export function several(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, words, aspects, form } = asked;
  if (comparison !== undefined || subjects.length < 2 || holdsAny(words, togetherCues)) return undefined;
  const isDate = aspects.includes('time') && holdsAny(words, ['hvornår', 'startdato']);
  const asksAmount = holdsAny(words, ['hvad', 'hvor meget', 'hvor lang', 'hvor længe']);
  if (form !== 'count' && !isDate && !asksAmount) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const compared = compare(
    asked,
    {
      measure: measuredWords(words, inSubject),
      scale: isDate ? 'age' : 'any',
      per: perOf(words),
      year: onlyPeriodIn(asked.searchText),
    },
    evidence,
  );
  if (compared === undefined || !compared.scope.isNamed || compared.scope.owners.length < 2) return undefined;
  const { held, measure, scope } = compared;
  if (held.length === 0 || measure.topic === 'members') return undefined;
  // "Hvad er varslet i X og Y?": an amount or a length of time; other words ask for more than a number.
  if (form !== 'count' && !isDate && measure.topic !== 'money' && held.some(({ unit }) => unit !== 'seconds'))
    return undefined;
  const isWhole = held.length === scope.owners.length && !compared.isOtherYear;
  return {
    support: 0.94,
    say: () => ({
      status: isWhole ? 'answered' : 'partial',
      ...(isWhole ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
      segments: [...sayEach(held), ...sayMissing(compared)],
    }),
  };
}
