import type { Draft, DraftSegment } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { knownMembers, verbatim, type KnownMembers } from './known-members.ts';
import { namingsIn, sectionOf } from './namings.ts';
import { isEveryMunicipality, nameKey, quotesOf } from './participant-evidence.ts';

/**
 * Whether municipalities are in a collaboration whose rows do not say so, by what its section says of them: no, where a
 * sentence tells that one has left, has asked to come in, buys or looks on; else the sentences that name them, without
 * a verdict. Undefined when the rows decide it.
 */
export function standingByNaming(
  names: readonly string[],
  collaboration: string,
  evidence: Evidence,
): Draft | undefined {
  const known = knownMembers(collaboration, evidence);
  const { rows, members, quotes, certainty } = known;
  const isIn = (list: readonly string[], name: string): boolean => list.some((one) => nameKey(one) === nameKey(name));
  const outside = names.filter(
    (name) =>
      !isIn(
        members.map((row) => row.name),
        name,
      ),
  );
  if (outside.length === 0 || members.some(isEveryMunicipality)) return undefined;
  const apart = rows.filter(
    ({ role, name }) => (role === 'outside' || role === 'customer' || role === 'observer') && isIn(outside, name),
  );
  const namings = namingsIn(sectionOf(collaboration, evidence), evidence).filter(
    (naming) => naming.unread.length > 0 && outside.some((name) => naming.unread.includes(name)),
  );
  const saysNo = namings.filter(({ isApart, names: all }) => isApart && all.length === 1);
  if (apart.length > 0 || saysNo.length > 0) {
    const said = verbatim([...quotesOf(apart, evidence), ...saysNo.map(({ quote }) => quote)]);
    return { status: 'answered', segments: said.map((one, at) => (at === 0 ? withWord('Nej', one) : one)) };
  }
  if (certainty === 'agrees') {
    const all = outside.every((name) => isIn(known.names, name));
    const text = all
      ? `Ja, ${enumerate(names)} er med i ${collaboration}.`
      : `Nej, ${enumerate(
          outside.filter((name) => !isIn(known.names, name)),
          'eller',
        )} er ikke blandt de deltagere, der nævnes i ${collaboration}.`;
    return { status: 'answered', segments: [{ kind: 'statement', text, quotes, negates: !all }] };
  }
  const telling = namings.filter(({ isEnumeration, isApart }) => isEnumeration && !isApart);
  const beside = namings.filter(({ quote }) =>
    quotes.some(({ start, end }) => start === quote.start && end === quote.end),
  );
  const shown = [...new Set([...telling, ...beside, ...(certainty === 'read' ? [] : namings)])];
  if (shown.length === 0) return standingByLists(outside, names, known);
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      ...verbatim(shown.map(({ quote }) => quote)),
      { kind: 'notice', text: notices.membershipUnclear(enumerate(outside), collaboration), quotes: [] },
    ],
  };
}

/** What a list that may not be the whole one decides: not that somebody is outside, only that they are not named. */
function standingByLists(
  outside: readonly string[],
  names: readonly string[],
  { collaboration, members, unread, quotes, stated, names: listed, certainty }: KnownMembers,
): Draft | undefined {
  const notice = (text: string): DraftSegment => ({ kind: 'notice', text, quotes: [] });
  if (unread.length > 0 && members.length === 0)
    return {
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [
        notice(notices.membershipUnclear(enumerate(outside), collaboration)),
        ...verbatim(quotes.map((quote) => ({ ...quote, role: 'nearest' }))),
      ],
    };
  const isOpen = certainty === 'read' && listed.length > 0 && stated !== undefined && stated > listed.length;
  if (!isOpen || outside.length < names.length) return undefined;
  const text = `${enumerate(outside, 'eller')} er ikke blandt de deltagere, der nævnes i ${collaboration}.`;
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      { kind: 'statement', text, quotes, negates: true },
      notice(notices.statedDiffers(stated, listed.length)),
    ],
  };
}

function withWord(word: string, segment: DraftSegment): DraftSegment {
  return { ...segment, text: `${word}. ${segment.text}` };
}
