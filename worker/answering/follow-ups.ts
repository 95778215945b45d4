import { fold } from '../../corpus/danish/folding.ts';
import type { Answer, Citation } from './answer.ts';
import type { Evidence } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import { rowsIn } from './kinds/participant-evidence.ts';

/** At most three further questions about the same subject that labelled lines or participation are known to answer. */
export function suggestFollowUps(
  { subjects, aspects }: Understanding,
  evidence: Evidence,
  citations: readonly Citation[],
): Answer['followUps'] {
  const name = subjects[0]?.name;
  if (name === undefined) return [];
  const cited = new Set(citations.map(({ passageId }) => passageId));
  const labels = evidence.subjectPassages
    .filter(
      ({ id, kind, label, headingPath }) =>
        kind === 'field' && label !== undefined && !cited.has(id) && fold(headingPath.at(-1) ?? '') === fold(name),
    )
    .map(({ label }) => `Hvad står der om ${(label ?? '').toLowerCase()} i ${name}?`);
  const hasMembers =
    !aspects.includes('participants') &&
    rowsIn(name, evidence).some(({ role, kind }) => role === 'member' && kind !== 'group');
  return [...(hasMembers ? [`Hvem er med i ${name}?`] : []), ...new Set(labels)].slice(0, 3);
}
