import type { Proposal } from '../draft.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { ownerKey } from '../figures/owners.ts';
import { dated } from '../figures/over-years.ts';
import { onlyPeriodIn } from '../figures/periods.ts';
import { withoutContained, type Standing } from '../figures/standings.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords, perOf } from '../understanding/comparison.ts';
import { compare } from './comparison-evidence.ts';

const joint = /\s*[+&]\s*|,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt|plus)\s+/giu;

/** Several figures of one owner, joined by "+", "og" or "samt": "pris pr. indbygger + udrykninger 2022". Each is said. */
export function severalMeasures(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, words, searchText } = asked;
  if (comparison !== undefined || subjects.length === 0 || asked.municipalities.length > 0) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const free = new Set(measuredWords(words, new Set()));
  const parts = partsOf(searchText);
  if (parts.length < 2) return undefined;
  const table = figuresOf(evidence.subjectPassages, evidence.participation);
  const owners = new Set(table.owners.map(({ key }) => key));
  const standings: Standing[] = [];
  for (const { start, end } of parts) {
    const isWithin = (at: number): boolean => (words[at]?.start ?? -1) >= start && (words[at]?.end ?? Infinity) <= end;
    // A heading that names a matter is of the part that it stands in.
    const near = subjects.filter(({ name, matched }) => owners.has(ownerKey(name)) || matched.some(isWithin));
    const measure = words.filter((word, at) => isWithin(at) && free.has(word) && !inSubject.has(at));
    const own = words.filter((_, at) => isWithin(at));
    const compared = compare(
      { ...asked, subjects: near },
      { measure, scale: 'any', per: perOf(own), year: onlyPeriodIn(searchText.slice(start, end)) },
      evidence,
    );
    const [only] = compared?.held ?? [];
    if (compared === undefined || only === undefined || !compared.scope.isNamed || compared.scope.owners.length > 1)
      return undefined;
    if (!only.isOnly || compared.isOtherYear || compared.measure.topic === 'members') return undefined;
    standings.push(only);
  }
  const [first] = standings;
  const isDistinct = new Set(standings.map(({ said }) => said)).size === standings.length;
  if (first === undefined || !isDistinct || standings.some(({ owner }) => owner !== first.owner)) return undefined;
  return {
    support: 0.93,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${first.owner.name}: ${standings.map(dated).join(' og ')}.`.replace(/\.\.$/u, '.'),
          quotes: withoutContained(standings.flatMap(({ quotes }) => quotes)),
        },
      ],
    }),
  };
}

/** What stands between the joints, each a stretch of the text. */
function partsOf(text: string): { readonly start: number; readonly end: number }[] {
  const joints = [...text.matchAll(joint)];
  return [...joints, undefined].map((match, at) => {
    const before = joints[at - 1];
    return { start: before === undefined ? 0 : before.index + before[0].length, end: match?.index ?? text.length };
  });
}
