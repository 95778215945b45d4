import type { Proposal } from '../draft.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { eachOnce, quotesOf } from './participant-evidence.ts';

/** The collaborations that the documents name, in their order. */
export function collaborationList(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, municipalities, aspects, form } = asked;
  if (!asked.asksForCollaborations || subjects.length > 0 || municipalities.length > 0 || form !== 'list')
    return undefined;
  // A place or a name that nothing is known of is not left out of the question to make it answerable.
  if (asked.unknownNames.length > 0 || aspects.some((aspect) => aspect !== 'participants')) return undefined;
  const members = evidence.participation.filter(({ role }) => role === 'member');
  const each = eachOnce(members.map((row) => ({ ...row, name: row.collaboration })));
  if (each.length === 0) return undefined;
  const names = each.map(({ name }) => name).filter((name) => name !== '');
  return {
    support: 0.7,
    say: () => ({
      status: 'answered',
      segments: [{ kind: 'statement', text: `Der nævnes ${enumerate(names)}.`, quotes: quotesOf(each, evidence) }],
    }),
  };
}
