import { isSortOfVenue } from '../understanding/asked-sort.ts';
import { headingName } from '../../../corpus/heading-name.ts';
import { eitherCues } from '../../../corpus/danish/lexicon/forms.ts';
import { anyRoleCues, sharedCues, whereInCues } from '../../../corpus/danish/lexicon/participation.ts';
import { municipalities } from '../../../corpus/danish/municipalities.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { asksForVenues } from '../understanding/asked-venues.ts';
import { holdsCue, holdsScattered, opensWith } from '../understanding/cues.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { asksWhereTogether, doneTogether } from './done-together.ts';
import { knownMembers, memberRows, verbatim } from './known-members.ts';
import { namingsIn, underHeading, type Naming } from './namings.ts';
import { eachOnce, isEveryMunicipality, nameKey, quotesOf } from './participant-evidence.ts';
import { ofUnknownSort, speaksOfOfficer } from './officers.ts';
import { rowsAbout, rowsOfField } from './rows-about.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Who asks for these asks for more than where somebody is. */
const beside: readonly string[] = ['governance', 'staff', 'frequency'];
/** More sentences that name somebody are not read. */
const mostNamings = 3;

/** Which collaborations somebody takes part in, over all sections; for several, those they share. */
export function reverseLookup(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  const { municipalities: places, organisations, subjects, aspects, words, form } = asked;
  const known = organisations.filter(({ isKnown }) => isKnown).map(({ name }) => name);
  const names = [...places, ...known];
  if (names.length === 0) return undefined;
  const asksVenues = asksForVenues(words) || (places.length > 0 && isSortOfVenue(words));
  const asksWhere = whereInCues.some((cue) => holdsScattered(words, cue));
  if (subjects.length > 0 && !(asksVenues || asked.asksForCollaborations)) return undefined;
  const isShared =
    names.length > 1 && [...sharedCues, 'og'].some((cue) => holdsCue(words, cue)) && !holdsAny(words, eitherCues);
  const asksForAny =
    asked.asksForCollaborations ||
    (isShared && holdsAny(words, sharedCues) && subjects.length === 0) ||
    anyRoleCues.some((cue) => holdsAny(words, [cue])) ||
    asksVenues ||
    asksWhere ||
    asksWhereTogether(asked) ||
    (places.length > 0 && (aspects.includes('participants') || words.some(({ stem }) => stem.startsWith('samarbejd'))));
  // "Hvem er borgmester i X?": where X takes part says nothing of who holds an office there.
  if (asked.asksForName && !asked.asksForCollaborations && !asksVenues) return undefined;
  // "Hvilket parti er borgmesteren i X medlem af?": what a person is in is not what X is in.
  if (speaksOfOfficer(asked) && !asked.asksForCollaborations && !asksForVenues(words))
    return ofUnknownSort(words, evidence);
  // "Hvad får X ud af samarbejdet?" asks for something else than where X is.
  if (form === 'open' && opensWith(words, ['hvad']) && !asksWhere && !asked.asksForCollaborations) return undefined;
  if (!asksForAny || (form === 'yes-no' && places.length === 0)) return undefined;
  // "Hvilken ordning betaler X til?" asks for what X is in; "Hvad betaler X?" does not.
  const paysTo = asked.role === 'funder' && asked.asksForCollaborations && places.length > 0;
  if (aspects.some((aspect) => aspect !== 'money' && beside.includes(aspect))) return undefined;
  if (aspects.includes('money') && !paysTo) return undefined;
  const left = unexplainedByParticipation(asked);
  const all = (): readonly Participation[] =>
    within(
      subjects.map(({ name }) => name),
      [...evidence.participation, ...agreedRows(places, evidence)],
    );
  const isNamedIn = (rows: readonly Participation[]): boolean =>
    rows.some((row) => names.some((name) => nameKey(row.name) === nameKey(name)));
  const found =
    left.length === 0 ? [] : (doneTogether(asked, left, all(), evidence) ?? rowsAbout(left, all(), documents));
  const topical = isNamedIn(found) ? found : rowsOfField(left, all(), documents);
  const isTopical = isNamedIn(topical);
  return {
    support: Math.max(0, 0.91 - (isTopical ? 0 : 0.5 * left.length)),
    say: () => {
      const rows = isTopical ? topical : all();
      const segments = isShared
        ? sayShared(names, rows, form === 'yes-no', evidence)
        : names.flatMap((name) => sayOne(name, rows, form === 'count', isTopical, evidence));
      const cites = (wanted: Quote['role']): boolean =>
        segments.some(({ quotes }) => quotes.some(({ role }) => role === wanted));
      if (!cites('support')) return { status: 'unanswered', reason: 'not_in_documents', segments };
      const unclear = new Set([notices.namedTogether(enumerate(names)), ...names.map(notices.named)]);
      return isNamedIn(rows) && !segments.some(({ text }) => unclear.has(text))
        ? { status: 'answered', segments }
        : { status: 'partial', reason: 'asks_for_more_than_documents_say', segments };
    },
  };
}

/** What the documents name somebody in beside these rows, with a notice that says so; nothing when the rows tell all. */
export function sayToldToo(name: string, from: readonly Participation[], evidence: Evidence): DraftSegment[] {
  const rows = from.filter((row) => nameKey(row.name) === nameKey(name));
  const namings = notYetTold(name, rows, evidence);
  if (namings.length === 0) return [];
  const text = rows.length > 0 ? notices.namedToo(name) : notices.named(name);
  return [{ kind: 'notice', text, quotes: [] }, ...namings.map((naming) => sayNaming(naming, rows.length > 0))];
}

/** Memberships that no row tells, where a section's names are as many as it says. */
export function agreedRows(names: readonly string[], evidence: Evidence): readonly Participation[] {
  const telling = namingsIn(evidence.subjectPassages, evidence).filter(
    ({ unread, isEnumeration, isApart }) => isEnumeration && !isApart && names.some((name) => unread.includes(name)),
  );
  const sections = new Set(telling.flatMap(({ passage }) => passage.headingPath.slice(-1)));
  return [...sections].flatMap((section) => {
    const known = knownMembers(headingName(section), evidence);
    if (known.certainty !== 'agrees') return [];
    return memberRows(known).filter((row) => names.includes(row.name) && !known.members.includes(row));
  });
}

/**
 * Rows of the sections that are named, else all.
 * @param itself whether a section can be the collaboration too, and not only what is described in it
 */
export function within(
  sections: readonly string[],
  rows: readonly Participation[],
  itself = false,
): readonly Participation[] {
  if (sections.length === 0) return rows;
  const keys = new Set(sections.map(nameKey));
  return rows.filter(
    ({ headingPath, collaboration }) =>
      (itself || !keys.has(nameKey(collaboration))) &&
      [...headingPath, ...(itself ? [collaboration] : [])].some((heading) => keys.has(nameKey(heading))),
  );
}

/** @param isTopical whether the rows are those of one matter only: then what else names somebody is not asked for */
function sayOne(
  name: string,
  from: readonly Participation[],
  counts: boolean,
  isTopical: boolean,
  evidence: Evidence,
): DraftSegment[] {
  const rows = from.filter((row) => nameKey(row.name) === nameKey(name));
  const members = rows.filter(({ role }) => role === 'member');
  const others = rows.filter(
    ({ role, collaboration }) => role !== 'member' && !members.some((row) => row.collaboration === collaboration),
  );
  const said: DraftSegment[] = [];
  const where = collaborations(members);
  const toldToo = isTopical ? [] : sayToldToo(name, from, evidence);
  if (members.length > 0)
    said.push({
      kind: 'statement',
      text: counts
        ? `${name} er med i ${where.length} ${where.length === 1 ? 'samarbejde' : 'samarbejder'}: ${enumerate(where)}.`
        : `${name} er med i ${enumerate(where)}.`,
      quotes: quotesOf(members, evidence),
      ...(counts ? { derived: [where.length] } : {}),
    });
  else if (toldToo.length === 0 && others.length === 0)
    said.push({ kind: 'notice', text: notices.notNamed(name), quotes: [] });
  said.push(...sayOtherRoles(others, evidence), ...toldToo);
  if (rows.length === 0 && municipalities.some((one) => one.name === name)) said.push(...everyMunicipality(evidence));
  return said;
}

/** How else somebody stands to collaborations, each named where the sentence does not say which it is of. */
function sayOtherRoles(rows: readonly Participation[], evidence: Evidence): DraftSegment[] {
  const said = new Map<string, DraftSegment>();
  for (const row of rows)
    for (const quote of quotesOf([row], evidence)) {
      const isNamed = nameKey(quote.text).includes(nameKey(row.collaboration));
      const text = isNamed ? quote.text : `${row.collaboration}: ${quote.text}`;
      said.set(quote.text, { kind: 'statement', text, quotes: [quote] });
    }
  return [...said.values()];
}

/**
 * The sentences that name a municipality beside what its rows say: all of them when there are no rows, else those that
 * tell it among others as members are told.
 */
function notYetTold(name: string, rows: readonly Participation[], evidence: Evidence): readonly Naming[] {
  const naming = namingsIn(evidence.subjectPassages, evidence).filter(({ names }) => names.includes(name));
  const telling = naming.filter(({ isEnumeration, isApart }) => isEnumeration && !isApart);
  const isTold = ({ quote }: Naming): boolean =>
    rows.some(({ evidenceStart, evidenceEnd }) => evidenceStart < quote.end && quote.start < evidenceEnd);
  if (rows.length > 0) return telling.filter((one) => one.unread.includes(name) && !isTold(one)).slice(0, mostNamings);
  return [...new Set([...telling, ...naming])].slice(0, mostNamings);
}

function sayNaming(naming: Naming, isBeside: boolean): DraftSegment {
  const { isEnumeration, isApart, quote } = naming;
  const role = isBeside || !isEnumeration || isApart ? 'nearest' : 'support';
  return { kind: 'statement', text: underHeading(naming), quotes: [{ ...quote, role }] };
}

function sayShared(
  names: readonly string[],
  from: readonly Participation[],
  isYesNo: boolean,
  evidence: Evidence,
): DraftSegment[] {
  const keys = names.map(nameKey);
  const members = from.filter(({ role, name }) => role === 'member' && keys.includes(nameKey(name)));
  const groups = Map.groupBy(members, ({ documentId, collaboration }) => `${documentId} ${nameKey(collaboration)}`);
  const shared = [...groups.values()]
    .filter((rows) => keys.every((key) => rows.some((row) => nameKey(row.name) === key)))
    .flat();
  if (shared.length > 0)
    return [
      {
        kind: 'statement',
        text: `${isYesNo ? 'Ja, ' : ''}${enumerate(names)} er ${names.length === 2 ? 'begge' : 'alle'} med i ${enumerate(collaborations(shared))}.`,
        quotes: quotesOf(shared, evidence),
      },
    ];
  const together = namedTogether(names, evidence);
  if (together.length > 0)
    return [
      { kind: 'notice', text: notices.namedTogether(enumerate(names)), quotes: [] },
      ...together.map((naming) => sayNaming(naming, false)),
    ];
  const isPlace = (name: string): boolean => municipalities.some((one) => one.name === name);
  // What all municipalities are in is shared too, but says nothing of these.
  const everyone = names.every(isPlace) ? everyMunicipality(evidence) : [];
  const text = everyone.length > 0 ? notices.notSharedByName(names) : notices.nothingShared(names);
  const each = names.flatMap((name) => sayOne(name, from, false, false, evidence));
  return [
    { kind: 'notice', text, quotes: [] },
    ...each,
    ...everyone.filter((said) => !each.some(({ text: told }) => told === said.text)),
  ];
}

/** The first sentence that tells of something that all municipalities are in. */
function everyMunicipality(evidence: Evidence): DraftSegment[] {
  return verbatim(quotesOf(evidence.participation.filter(isEveryMunicipality).slice(0, 1), evidence));
}

/** The sentences of the first section that names them all, those apart that say who does not take part. */
function namedTogether(names: readonly string[], evidence: Evidence): readonly Naming[] {
  const namings = namingsIn(evidence.subjectPassages, evidence).filter(
    (naming) => !naming.isApart && names.some((name) => naming.names.includes(name)),
  );
  const sections = Map.groupBy(namings, ({ passage }) => `${passage.documentId} ${passage.headingPath.join('\n')}`);
  const isWhole = (section: readonly Naming[]): boolean =>
    names.every((name) => section.some((naming) => naming.names.includes(name)));
  return [...sections.values()].find(isWhole)?.slice(0, mostNamings) ?? [];
}

function collaborations(rows: Evidence['participation']): string[] {
  return eachOnce(rows.map((row) => ({ ...row, name: row.collaboration }))).map(({ name }) => name);
}
