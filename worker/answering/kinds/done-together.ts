import { partnerCues } from '../../../corpus/danish/lexicon/participation.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Evidence } from '../retrieve.ts';
import { opensWith } from '../understanding/cues.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, type Word } from '../words.ts';
import { saidInGeneral } from './said-of-all.ts';

/** "Hvor køber X ind sammen med andre?" asks where X takes part. */
export function asksWhereTogether({ words, form, municipalities }: Understanding): boolean {
  return form !== 'count' && municipalities.length > 0 && opensWith(words, ['hvor']) && holdsAny(words, partnerCues);
}

/**
 * "Hvor køber X ind sammen med andre?": the memberships of X in what the documents say of all members what the question
 * says of X. Undefined when it asks nothing of the kind, or nothing says it.
 * @param left words of the question that neither names nor the asking for participants explain
 */
export function doneTogether(
  asked: Understanding,
  left: readonly Word[],
  rows: readonly Participation[],
  evidence: Evidence,
): readonly Participation[] | undefined {
  if (!asksWhereTogether(asked)) return undefined;
  const done = left.filter(({ folded }) => folded !== 'andre');
  const own = rows.filter(({ role, name }) => role === 'member' && asked.municipalities.includes(name));
  const meant = own.filter(({ collaboration }) => saidInGeneral(collaboration, done, evidence));
  return done.length === 0 || meant.length === 0 ? undefined : meant;
}
