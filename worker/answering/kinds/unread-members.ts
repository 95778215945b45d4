import type { Draft, Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { knownMembers, verbatim, type KnownMembers } from './known-members.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Where no row speaks of membership, another sentence may be likelier to answer. */
const withoutRowsSupport = 0.6;

/**
 * Who takes part in a collaboration whose section tells more names than its rows: the names of all its enumerations
 * where they are as many as the text states, else the sentences themselves. Undefined when the rows hold every name.
 */
export function tellUnreadMembers(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const known = asked.subjects.map(({ name }) => knownMembers(name, evidence));
  const unclear = known.filter(({ unread }) => unread.length > 0);
  if (unclear.length === 0) return undefined;
  const left = unexplainedByParticipation(asked).length;
  const hasRows = unclear.some(({ members }) => members.length > 0);
  return {
    support: Math.max(0, (hasRows ? 0.9 : withoutRowsSupport) - 0.5 * left),
    say: () => {
      const drafts = known.map((one) => tell(one, asked.form === 'count'));
      const isWhole = drafts.every(({ status }) => status === 'answered');
      return {
        status: isWhole ? 'answered' : 'partial',
        ...(isWhole ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
        segments: drafts.flatMap(({ segments }) => segments),
      };
    },
  };
}

/** What is known of one collaboration's members, and that it may not be all where the text leaves that open. */
function tell({ collaboration, members, names, quotes, stated, certainty }: KnownMembers, counts: boolean): Draft {
  const partly = { status: 'partial', reason: 'asks_for_more_than_documents_say' } as const;
  const notice = (text: string) => ({ kind: 'notice' as const, text, quotes: [] });
  switch (certainty) {
    case 'read':
      return { status: 'answered', segments: verbatim(quotes) };
    case 'agrees': {
      const text = counts
        ? `${names.length} kommuner er med i ${collaboration}.`
        : `Disse ${names.length} kommuner er med i ${collaboration}: ${enumerate(names)}.`;
      return { status: 'answered', segments: [{ kind: 'statement', text, quotes, derived: [names.length] }] };
    }
    case 'unclear': {
      const isOneSentence = quotes.length === 1 && members.length > 0 && stated === undefined && !counts;
      if (isOneSentence) return { status: 'answered', segments: verbatim(quotes) };
      return { ...partly, segments: [...verbatim(quotes), notice(notices.perhapsNotAll)] };
    }
    case 'number':
      return { ...partly, segments: [...verbatim(quotes), notice(notices.namesMissing)] };
    case 'none':
      return { ...partly, segments: [notice(notices.membersUnclear(collaboration))] };
    default:
      return certainty satisfies never;
  }
}
