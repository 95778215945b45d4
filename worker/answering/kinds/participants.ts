import { namingWords, whoCues } from '../../../corpus/danish/lexicon/forms.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import { asksApart, outsiders } from './outsiders.ts';
import { byGroup, eachOnce, nameKey, quotesOf, rowsIn, statedIn } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';
import { tellUnreadMembers } from './unread-members.ts';

/** What a question asks beside participants; then it is not for them to answer. */
const otherAspects = ['money', 'staff', 'governance', 'secretariat', 'tasks', 'time', 'frequency', 'place'];

/** Who takes part in a collaboration, or how many: complete, each once, in the source's order. */
export function participants(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { aspects, form, role: askedRole } = asked;
  const inSubject = new Set(asked.subjects.flatMap(({ matched }) => matched));
  const words = asked.words.filter((_, at) => !inSubject.has(at));
  if (askedRole !== undefined && askedRole !== 'customer') return undefined;
  const role = askedRole ?? 'member';
  const asksForWho =
    role === 'customer' ||
    aspects.includes('participants') ||
    words.some(({ stem }) => stem.startsWith('kommun') || stem === 'part' || stem === 'ej');
  const apart = asksForWho || holdsAny(words, whoCues) ? asksApart(asked) : undefined;
  if (apart !== undefined) return outsiders(asked, apart, evidence);
  if (!asksForWho || aspects.some((aspect) => otherAspects.includes(aspect))) return undefined;
  const isNaming = form === 'yes-no' && holdsAny(words, namingWords);
  if (!(isNaming || ['list', 'open', 'count'].includes(form)) || asked.municipalities.length > 0) return undefined;
  const onlyMunicipalities = words.some(({ stem }) => stem.includes('kommun') || stem.startsWith('municipalit'));
  const isRegional = !onlyMunicipalities && words.some(({ stem }) => stem === 'region');
  const found = asked.subjects.flatMap(({ name }) => {
    const members = rowsIn(name, evidence).filter(
      (row) => row.role === role && (isRegional ? isOfRegions(row) : !onlyMunicipalities || isOfMunicipalities(row)),
    );
    return members.length === 0 ? [] : [{ name, members }];
  });
  if (role === 'member' && !isRegional) {
    const unclear = tellUnreadMembers(asked, evidence);
    if (unclear !== undefined) return unclear;
  }
  if (found.length === 0) return undefined;
  const meant = asked.subjects.filter(({ name }) => found.some((one) => one.name === name));
  const left = unexplainedByParticipation({ ...asked, subjects: meant });
  const groups = found.map(({ name, members }) => ({ name, members, groups: meantGroups(members, left, evidence) }));
  const isNarrowed = groups.some(
    ({ members, groups: meant }) => meant.length < meantGroups(members, [], evidence).length,
  );
  const named = found.some(({ members }) => members.some(({ kind }) => kind !== 'group'));
  const isWeaker = form !== 'count' && !named;
  const alsoNames = form === 'count' && holdsAny(words, namingWords);
  return {
    support: Math.max(0, 0.9 - 0.5 * (isNarrowed ? 0 : left.length)),
    say: () => ({
      status: isWeaker ? 'partial' : 'answered',
      ...(isWeaker ? { reason: 'asks_for_more_than_documents_say' as const } : {}),
      segments: groups.flatMap(({ name, members, groups: meant }) => [
        ...meant.flatMap((group, at) => [
          ...(form === 'count' ? sayCount(name, group, evidence) : []),
          ...(form !== 'count' || alsoNames ? sayNames(name, group, at === 0, evidence) : []),
        ]),
        ...sayDifference(asked, members),
        ...(isWeaker ? [{ kind: 'notice' as const, text: notices.namesMissing, quotes: [] }] : []),
      ]),
    }),
  };
}

function isOfMunicipalities({ kind, name }: Participation): boolean {
  return kind === 'municipality' || (kind === 'group' && /kommun/iu.test(name));
}

function isOfRegions({ kind, name }: Participation): boolean {
  return kind === 'region' || (kind === 'group' && /region/iu.test(name));
}

/** The groups that are meant: those whose sentence speaks of what is left of the question, else all; a repeat joins the first. */
function meantGroups(
  members: readonly Participation[],
  left: readonly Word[],
  evidence: Evidence,
): readonly (readonly Participation[])[] {
  const groups: (readonly Participation[])[] = [];
  for (const group of byGroup(members)) {
    const keys = new Set(group.map(({ name }) => nameKey(name)));
    const same = groups.findIndex((other) => [...keys].every((key) => other.some(({ name }) => nameKey(name) === key)));
    if (same < 0) groups.push(group);
    else groups[same] = [...(groups[same] ?? []), ...group];
  }
  if (left.length === 0 || groups.length < 2) return groups;
  const meant = groups.filter((group) => {
    const said = quotesOf(group, evidence).flatMap(({ text }) => wordsOf(text));
    return left.every((word) => said.some((one) => sameWord(one, word) || sharesPart(one, word)));
  });
  return meant.length === 0 ? groups : meant;
}

/** A group behind the first is told by its own sentence, which says what sets it apart. */
function sayNames(
  collaboration: string,
  group: readonly Participation[],
  isFirst: boolean,
  evidence: Evidence,
): DraftSegment[] {
  const rows = eachOnce(group);
  const names = rows.filter(({ kind }) => kind !== 'group');
  const quotes = quotesOf(group, evidence);
  if (names.length === 0 || !isFirst)
    return quotes.map((quote) => ({ kind: 'statement', text: quote.text, quotes: [quote] }));
  const noun = names.every(({ kind }) => kind === 'municipality') ? 'kommuner' : 'deltagere';
  return [
    {
      kind: 'statement',
      text:
        names.length === 1
          ? `${sentenceCase(names[0]?.name ?? '')} ${takesPart(rows)} ${collaboration}.`
          : `Disse ${saysNumber(quotes, names.length) ? `${names.length} ` : ''}${noun} ${takesPart(rows)} ${collaboration}: ${enumerate(names.map((row) => nameOf(row, noun)))}.`,
      quotes,
    },
  ];
}

/** Says so when the text, or the question, gives another number than there are names. */
function sayDifference(asked: Understanding, members: readonly Participation[]): DraftSegment[] {
  const names = eachOnce(members.filter(({ kind }) => kind === 'municipality'));
  if (names.length === 0) return [];
  const stated = names.find((row) => row.stated !== undefined)?.stated;
  const isOneGroup = names.every(({ group }) => group === names[0]?.group);
  const notice = (text: string): DraftSegment => ({ kind: 'notice', text, quotes: [] });
  if (stated !== undefined && isOneGroup && stated !== names.length)
    return [notice(notices.statedDiffers(stated, names.length))];
  const wanted = askedNumber(asked);
  const isOther = wanted !== undefined && wanted !== names.length && wanted !== stated && asked.subjects.length === 1;
  return isOther ? [notice(notices.askedDiffers(wanted, names.length))] : [];
}

/** "Hvilke fem kommuner": the number that the question takes for granted. */
function askedNumber({ words, subjects, standaloneQuestion }: Understanding): number | undefined {
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const text = words.map(({ text: word }, at) => (inSubject.has(at) ? '-' : word)).join(' ');
  return parseNumerals(text).find(
    ({ value, ambiguous, start, end }) =>
      ambiguous !== true &&
      Number.isInteger(value) &&
      value >= 2 &&
      value < 1000 &&
      /^\s\p{L}*kommun/iu.test(text.slice(end)) &&
      standaloneQuestion.includes(text.slice(start, end)),
  )?.value;
}

function takesPart(rows: readonly Participation[]): string {
  if (!rows.some(({ role }) => role === 'customer')) return 'er med i';
  return rows.length === 1 ? 'er kunde hos' : 'er kunder hos';
}

/** The number of names is said where a quote says it too: a reader can then see it there. */
function saysNumber(quotes: readonly Quote[], number: number): boolean {
  return quotes.some(({ text }) => parseNumerals(text).some(({ value }) => value === number));
}

/** Among organisations a municipality is called one. */
export function nameOf({ name, kind }: Participation, noun: 'kommuner' | 'deltagere'): string {
  return noun === 'deltagere' && kind === 'municipality' ? `${name} Kommune` : name;
}

function sayCount(collaboration: string, group: readonly Participation[], evidence: Evidence): DraftSegment[] {
  const rows = eachOnce(group);
  const collective = rows.find(({ count, kind }) => kind === 'group' && count !== undefined);
  const named = rows.filter(({ kind }) => kind === 'municipality');
  const stated = collective?.count ?? named[0]?.stated;
  const total = stated ?? (named.length > 0 ? named.length : rows.length);
  const noun = rows.every(isOfRegions)
    ? 'regioner'
    : named.length > 0 || collective !== undefined
      ? 'kommuner'
      : 'deltagere';
  const own = quotesOf(collective === undefined ? rows : [collective], evidence);
  const elsewhere = saysNumber(own, total) ? undefined : statedIn(collaboration, total, evidence);
  return [
    {
      kind: 'statement',
      text: `${total} ${noun} ${takesPart(rows)} ${collaboration}.`,
      quotes: [...own, ...(elsewhere === undefined ? [] : [elsewhere])],
      derived: [total],
    },
  ];
}

function sentenceCase(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
