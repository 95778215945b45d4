import { eitherCues } from '../../../corpus/danish/lexicon/forms.ts';
import { foundingCues, sharedCues } from '../../../corpus/danish/lexicon/participation.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { asksForVenues } from '../understanding/asked-venues.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, isContent, sameWord, sharesPart, wordsOf } from '../words.ts';
import { isSaidBesideMembership } from './asked-beside-membership.ts';
import { isEveryMunicipality, nameKey, quotesOf, rowsIn } from './participant-evidence.ts';
import { decideRole } from './role-decision.ts';
import { knownMembers, verbatim } from './known-members.ts';
import { cameLater, whyLeft, withoutReason } from './membership-premises.ts';
import { namedSomewhere } from './named-somewhere.ts';
import { standingByNaming } from './named-standing.ts';
import { toldApart } from './told-apart.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Whether somebody takes part in a collaboration: yes or no with the sentence that decides it. */
export function membership(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { municipalities, organisations, subjects, form, aspects, words, role } = asked;
  const names = [...municipalities, ...organisations.map(({ name }) => name)];
  const [subject] = subjects;
  if (names.length === 0) return everyMunicipality(asked, evidence);
  if (asksForVenues(words)) return undefined;
  if (form !== 'yes-no' && form !== 'why' && (!aspects.includes('participants') || municipalities.length === 0))
    return undefined;
  if (subject === undefined) return everyMunicipality(asked, evidence);
  if (isSaidBesideMembership(asked, evidence)) return undefined;
  // "Hvornår kom X med?" takes it for granted that X did: only that X did not is then an answer.
  const takesForGranted = form === 'open' && aspects.some((aspect) => aspect === 'time' || aspect === 'place');
  const each = subjects
    .map(({ name }) => ({
      name,
      rows: rowsIn(name, evidence),
      standing: standingByNaming(municipalities, name, evidence),
    }))
    .filter(({ rows, standing }) => rows.length > 0 || standing !== undefined);
  const [first] = each;
  if (first === undefined) return undefined;
  if (takesForGranted) return neverIn(names, each, asked, evidence);
  const left = form === 'why' ? whyLeft(asked, names, first.rows, evidence) : undefined;
  if (left !== undefined) return left;
  const later = form === 'yes-no' && holdsAny(words, foundingCues) ? cameLater(names, first.rows, evidence) : undefined;
  if (later !== undefined) return later;
  const decided = decideRole(names, first.rows, role, form, evidence);
  if (decided !== undefined) return { support: 0.92, say: () => decided };
  if (role !== undefined || aspects.some((aspect) => ['money', 'governance', 'secretariat', 'staff'].includes(aspect)))
    return undefined;
  // Why somebody is in is another question than whether; only when they are not in, that is the answer.
  const isMember = (name: string): boolean =>
    each.some(({ rows }) => rows.some((row) => row.role === 'member' && nameKey(row.name) === nameKey(name)));
  if (form === 'why' && names.every(isMember)) return withoutReason(names, each, evidence);
  const told = each.flatMap(({ rows }) => {
    const own = rows.filter((row) => names.some((name) => nameKey(name) === nameKey(row.name)));
    return quotesOf(own.length > 0 ? own : rows, evidence).flatMap(({ text }) => wordsOf(text));
  });
  const unsaid = unexplainedByParticipation(asked).filter(
    (word) => !told.some((one) => sameWord(one, word) || sharesPart(one, word)),
  );
  // With nothing told of members, the section's likeliest sentence is nearer than those of other roles.
  if (each.every(({ rows, standing }) => standing === undefined && !rows.some(({ role: own }) => own === 'member')))
    return undefined;
  const isEither = holdsAny(words, eitherCues);
  return {
    support: Math.max(0, 0.92 - 0.5 * unsaid.length),
    say: () => {
      const drafts = each.map(
        ({ name, rows, standing }) => standing ?? decide(name, names, rows, isEither, asked, evidence),
      );
      const weakest = drafts.find(({ status }) => status !== 'answered') ?? drafts[0];
      return {
        status: weakest?.status ?? 'unanswered',
        ...(weakest?.reason === undefined ? {} : { reason: weakest.reason }),
        segments: drafts.flatMap(({ segments }) => segments),
      };
    },
  };
}

/** That somebody never was in, where a question takes it for granted that they came in: told by lists that are whole. */
function neverIn(
  names: readonly string[],
  each: readonly { readonly name: string; readonly rows: readonly Participation[] }[],
  asked: Understanding,
  evidence: Evidence,
): Proposal | undefined {
  const [only, other] = each;
  if (only === undefined || other !== undefined || !asked.aspects.includes('participants')) return undefined;
  if (only.rows.some((row) => names.some((name) => nameKey(name) === nameKey(row.name)))) return undefined;
  const { certainty, stated, names: listed } = knownMembers(only.name, evidence);
  if (certainty !== 'read' || (stated !== undefined && stated > listed.length)) return undefined;
  return { support: 0.92, say: () => decide(only.name, names, only.rows, false, asked, evidence) };
}

/** What is said of all municipalities is true of each: the sentence must speak of all that is asked. */
function everyMunicipality(asked: Understanding, evidence: Evidence): Proposal | undefined {
  if (asked.form !== 'yes-no' || !(asked.municipalities.length > 0 || asksOfAll(asked))) return undefined;
  // Whether two are in the same is decided by what names them both.
  if (asked.municipalities.length > 1 && holdsAny(asked.words, sharedCues)) return undefined;
  const [quote] = quotesOf(evidence.participation.filter(isEveryMunicipality), evidence);
  const named = namedSomewhere(asked, evidence);
  if (named !== undefined) return named;
  if (quote === undefined) return undefined;
  const told = wordsOf(quote.text);
  const left = unexplainedByParticipation({ ...asked, role: undefined }).filter(
    (word) => !told.some((one) => sameWord(one, word) || sharesPart(one, word)),
  );
  if (left.length > 0) return undefined;
  return {
    support: 0.92,
    say: () => ({ status: 'answered', segments: [{ kind: 'statement', text: `Ja. ${quote.text}`, quotes: [quote] }] }),
  };
}

/** "Er alle (danske) kommuner med …?", of no one collaboration. */
function asksOfAll({ words, subjects, aspects }: Understanding): boolean {
  const all = words.findIndex(({ folded }) => folded === 'alle');
  const [first, second] = all < 0 ? [] : words.slice(all + 1).filter(isContent);
  return (
    subjects.length === 0 &&
    aspects.includes('participants') &&
    [first, second].some((word) => word?.stem.startsWith('kommun') === true)
  );
}

function decide(
  collaboration: string,
  asked: readonly string[],
  rows: readonly Participation[],
  isEither: boolean,
  { municipalities }: Understanding,
  evidence: Evidence,
): Draft {
  const members = rows.filter(({ role }) => role === 'member');
  const rowOf = (name: string): Participation | undefined =>
    members.find((row) => nameKey(row.name) === nameKey(name)) ?? regionRow(name, members, evidence);
  const inside = asked.filter((name) => rowOf(name) !== undefined);
  const outside = asked.filter((name) => !inside.includes(name));
  const named = members.filter(({ kind }) => kind === 'municipality' || kind === 'organisation');
  const whole = members.find(isEveryMunicipality);
  if (outside.length > 0 && whole !== undefined && outside.every((name) => municipalities.includes(name)))
    return answered([
      { kind: 'statement', text: `Ja, alle kommuner er med i ${collaboration}.`, quotes: quotesOf([whole], evidence) },
    ]);
  const other = rows.filter(
    ({ role, name }) => role !== 'member' && outside.some((one) => nameKey(one) === nameKey(name)),
  );
  if (outside.length > 0 && named.length === 0) return undecided(members, other, evidence);
  const yes = `${enumerate(inside)} er med i ${collaboration}`;
  const no = `${enumerate(outside, 'eller')} er ikke blandt de deltagere, der nævnes i ${collaboration}`;
  const deciding = outside.length === 0 ? inside.flatMap((name) => rowOf(name) ?? []) : named;
  const text =
    outside.length === 0
      ? `Ja, ${yes}.`
      : inside.length === 0
        ? `Nej, ${no}.`
        : `${isEither ? 'Ja' : 'Nej'}, ${yes}, men ${no}.`;
  return answered([
    { kind: 'statement', text, quotes: quotesOf(deciding, evidence), negates: outside.length > 0 },
    ...verbatim([...quotesOf(other, evidence), ...(other.length > 0 ? [] : toldApart(outside, named, evidence))]),
  ]);
}

/** "Regionen" means the one that its section names. */
function regionRow(name: string, members: readonly Participation[], evidence: Evidence): Participation | undefined {
  const row = members.find(({ kind, name: own }) => kind === 'region' && /^\p{Ll}/u.test(own));
  const isNamed = evidence.subjectPassages.some(
    ({ documentId, headingPath, text }) =>
      documentId === row?.documentId &&
      headingPath.join('\n') === row.headingPath.join('\n') &&
      fold(text).includes(fold(name)),
  );
  return isNamed && /^region\s/iu.test(name) ? row : undefined;
}

/** Only numbers of participants are told, no names, beside how else somebody stands to it. */
function undecided(members: readonly Participation[], other: readonly Participation[], evidence: Evidence): Draft {
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      ...verbatim(quotesOf(members, evidence, 'nearest')),
      { kind: 'notice', text: notices.namesMissing, quotes: [] },
      ...verbatim(quotesOf(other, evidence)),
    ],
  };
}

function answered(segments: readonly DraftSegment[]): Draft {
  return { status: 'answered', segments };
}
