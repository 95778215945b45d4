import type { Participation } from '../../../corpus/participation.ts';
import type { Draft, DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { unreadEnumerations, type Naming } from './namings.ts';
import { eachOnce, nameKey, quotesOf, rowsIn } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Where no row speaks of membership, another sentence may be likelier to answer. */
const withoutRowsSupport = 0.6;

/**
 * Who takes part in a collaboration whose section tells more names than its rows: the names of all its enumerations
 * where they are as many as the text states, else the sentences themselves. Undefined when the rows hold every name.
 */
export function tellUnreadMembers(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const told = asked.subjects.map(({ name }): Told => {
    const rows = rowsIn(name, evidence);
    const unread = unreadEnumerations(name, rows, evidence);
    return { name, members: rows.filter(({ role }) => role === 'member'), unread };
  });
  const unclear = told.filter(({ unread }) => unread.length > 0);
  if (unclear.length === 0) return undefined;
  const left = unexplainedByParticipation(asked).length;
  const hasRows = unclear.some(({ members }) => members.length > 0);
  return {
    support: Math.max(0, (hasRows ? 0.9 : withoutRowsSupport) - 0.5 * left),
    say: () => {
      const drafts = told.map((one) => sayOne(one, asked.form === 'count', evidence));
      const isWhole = drafts.every(({ status }) => status === 'answered');
      return {
        status: isWhole ? 'answered' : 'partial',
        ...(isWhole ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
        segments: drafts.flatMap(({ segments }) => segments),
      };
    },
  };
}

interface Told {
  readonly name: string;
  readonly members: readonly Participation[];
  readonly unread: readonly Naming[];
}

function sayOne({ name, members, unread }: Told, counts: boolean, evidence: Evidence): Draft {
  if (unread.length > 0) return sayUnread(name, members, unread, counts, evidence);
  const partly = { status: 'partial', reason: 'asks_for_more_than_documents_say' } as const;
  if (members.length > 0) return { ...partly, segments: verbatim(quotesOf(members, evidence)) };
  return { ...partly, segments: [{ kind: 'notice', text: notices.membersUnclear(name), quotes: [] }] };
}

function sayUnread(
  collaboration: string,
  members: readonly Participation[],
  unread: readonly Naming[],
  counts: boolean,
  evidence: Evidence,
): Draft {
  const stated = members.find(({ count }) => count !== undefined)?.count ?? members.find((row) => row.stated)?.stated;
  const quotes = inOrder([...quotesOf(members, evidence), ...unread.map(({ quote }) => quote)]);
  const named = members.filter(({ kind }) => kind === 'municipality').map((row) => ({ name: row.name, at: row.start }));
  const all = [
    ...named,
    ...unread.flatMap(({ names, quote }) =>
      names.map((name) => ({ name, at: quote.start + quote.text.indexOf(name) })),
    ),
  ].toSorted((one, other) => one.at - other.at);
  const names = [...new Map(all.map(({ name }) => [nameKey(name), name])).values()];
  const onlyMunicipalities = members.every(({ kind }) => kind === 'municipality' || kind === 'group');
  if (names.length === stated && onlyMunicipalities) {
    const text = counts
      ? `${stated} kommuner er med i ${collaboration}.`
      : `Disse ${stated} kommuner er med i ${collaboration}: ${enumerate(names)}.`;
    return { status: 'answered', segments: [{ kind: 'statement', text, quotes, derived: [stated] }] };
  }
  const isOneSentence = quotes.length === 1 && eachOnce(members).length > 0 && stated === undefined && !counts;
  if (isOneSentence) return { status: 'answered', segments: verbatim(quotes) };
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [...verbatim(quotes), { kind: 'notice', text: notices.perhapsNotAll, quotes: [] }],
  };
}

function inOrder(quotes: readonly Quote[]): Quote[] {
  const each = new Map(quotes.map((quote) => [`${quote.passageId} ${quote.start} ${quote.end}`, quote]));
  return [...each.values()].toSorted((one, other) => one.start - other.start);
}

function verbatim(quotes: readonly Quote[]): DraftSegment[] {
  return quotes.map((quote) => ({ kind: 'statement', text: quote.text, quotes: [quote] }));
}
