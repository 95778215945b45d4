import { namingWords, whoCues } from '../../../corpus/danish/lexicon/forms.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import { verbatim } from './known-members.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, sameWord, sharesPart, wordsOf } from '../words.ts';
import { asksApart, outsiders } from './outsiders.ts';
import { meantGroups, memberGroups, partName } from './member-groups.ts';
import { eachOnce, isEveryMunicipality, quotesOf, rowsIn, rowsNeeded, statedIn } from './participant-evidence.ts';
import { unexplainedOfAll } from './said-of-all.ts';
import { unexplainedByParticipation } from './unexplained.ts';
import { tellUnreadMembers } from './unread-members.ts';

/** What a question asks beside participants; then it is not for them to answer. */
const otherAspects = ['money', 'staff', 'governance', 'secretariat', 'tasks', 'time', 'frequency', 'place'];

const country = new Set(['danmark', 'landet', 'denmark']);

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
  if (!asksForWho || asked.municipalities.length > 0 || asked.comparison?.kind === 'extreme') return undefined;
  if (aspects.some((aspect) => otherAspects.includes(aspect)))
    return form === 'count' ? countMeant(asked, evidence) : undefined;
  const isNaming = form === 'yes-no' && holdsAny(words, namingWords);
  if (!(isNaming || ['list', 'open', 'count'].includes(form))) return undefined;
  if (asked.subjects.length === 0) return everybody(asked, evidence);
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
  const beside = unexplainedByParticipation({ ...asked, subjects: meant });
  const [only, ...others] = found;
  const isOneList = only !== undefined && others.length === 0 && memberGroups(only.members, evidence).length === 1;
  const left = isOneList ? unexplainedOfAll({ ...asked, subjects: meant }, beside, only.members, evidence) : beside;
  const groups = found.map(({ name, members }) => {
    const narrowed = meantGroups(members, words, left, evidence);
    return { name, members, isNarrowed: narrowed !== undefined, groups: narrowed ?? memberGroups(members, evidence) };
  });
  const isNarrowed = groups.some((one) => one.isNarrowed);
  const named = found.some(({ members }) => members.some(({ kind }) => kind !== 'group'));
  const isWeaker = form !== 'count' && !named;
  const alsoNames = form === 'count' && holdsAny(words, namingWords);
  return {
    support: Math.max(0, 0.9 - 0.5 * (isNarrowed ? 0 : left.length)),
    say: () => ({
      status: isWeaker ? 'partial' : 'answered',
      ...(isWeaker ? { reason: 'asks_for_more_than_documents_say' as const } : {}),
      segments: groups.flatMap(({ name, members, isNarrowed: isPart, groups: meant }) => [
        ...meant.flatMap((group, at) => [
          ...(form === 'count' ? [isPart ? sayMeant(group, evidence) : sayCount(name, group, evidence)] : []),
          ...(form !== 'count' || alsoNames
            ? sayNames(name, group, at === 0 && (!isPart || isPlainFirst(group, members, evidence)), evidence)
            : []),
        ]),
        ...sayDifference(asked, members),
        ...(isWeaker ? [{ kind: 'notice' as const, text: notices.namesMissing, quotes: [] }] : []),
      ]),
    }),
  };
}

/** The list that comes first and is not told as one of several parts. */
function isPlainFirst(group: readonly Participation[], members: readonly Participation[], evidence: Evidence): boolean {
  return group[0] === members[0] && partName(group, evidence) === undefined;
}

function isOfMunicipalities({ kind, name }: Participation): boolean {
  return kind === 'municipality' || (kind === 'group' && /kommun/iu.test(name));
}

function isOfRegions({ kind, name }: Participation): boolean {
  return kind === 'region' || (kind === 'group' && /region/iu.test(name));
}

/** "Hvem er med i …?" where what is asked of is told of all municipalities: the sentence must speak of all of it. */
function everybody(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const [quote] = quotesOf(evidence.participation.filter(isEveryMunicipality), evidence);
  if (quote === undefined) return undefined;
  const told = wordsOf(quote.text);
  // A name that no row knows must stand in the sentence too.
  const left = unexplainedByParticipation({ ...asked, organisations: [] });
  const isOfCountry = left.length > 0 && left.every(({ folded }) => country.has(folded));
  if (asked.form === 'count' && !isOfCountry) return undefined;
  if (isOfCountry) return { support: 0.9, say: () => ({ status: 'answered', segments: verbatim([quote]) }) };
  if (left.length === 0 || !left.every((word) => told.some((one) => sameWord(one, word) || sharesPart(one, word))))
    return undefined;
  return { support: 0.9, say: () => ({ status: 'answered', segments: verbatim([quote]) }) };
}

/** "For hvor mange kommuner løser X opgaven …?": the names of the one group whose sentence speaks of it. */
function countMeant(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const [subject, other] = asked.subjects;
  if (subject === undefined || other !== undefined) return undefined;
  const rows = rowsIn(subject.name, evidence).filter(({ kind }) => kind === 'municipality');
  const left = unexplainedByParticipation(asked);
  const [group, ...more] = left.length === 0 ? [] : (meantGroups(rows, [], left, evidence) ?? []);
  if (group === undefined || more.length > 0) return undefined;
  return { support: 0.9, say: () => ({ status: 'answered', segments: [sayMeant(group, evidence)] }) };
}

/** A group that its own sentence tells apart, counted; what it is in or gets is for the sentence to say. */
function sayMeant(group: readonly Participation[], evidence: Evidence): DraftSegment {
  const names = eachOnce(group).map(({ name }) => name);
  const text = `Det gælder ${names.length} ${names.length === 1 ? 'kommune' : 'kommuner'}: ${enumerate(names)}.`;
  return { kind: 'statement', text, quotes: quotesOf(group, evidence), derived: [names.length] };
}

/** A group that is not the first, or one of several, is told by its own sentence, which says what sets it apart. */
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
    return verbatim(quotes).map((said) => ({ ...said, text: sentenceCase(said.text) }));
  const noun = names.every(({ kind }) => kind === 'municipality') ? 'kommuner' : 'deltagere';
  return [
    {
      kind: 'statement',
      text:
        names.length === 1
          ? `${sentenceCase(names[0]?.name ?? '')} ${takesPart(rows)} ${collaboration}.`
          : `Disse ${saysNumber(quotes, names.length) ? `${names.length} ` : ''}${noun} ${takesPart(rows)} ${collaboration}: ${enumerate(names.map((row) => nameOf(row, noun)))}.`,
      quotes: quotesOf(rowsNeeded(group), evidence),
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

const singular = { kommuner: 'kommune', deltagere: 'deltager', regioner: 'region' } as const;

function sayCount(collaboration: string, group: readonly Participation[], evidence: Evidence): DraftSegment {
  const rows = eachOnce(group);
  const collective = rows.find(({ count, kind }) => kind === 'group' && count !== undefined);
  const municipal = rows.filter(({ kind }) => kind === 'municipality');
  const isMixed = municipal.length > 0 && rows.some(({ kind }) => kind === 'organisation');
  const named = isMixed ? rows.filter(({ kind }) => kind !== 'group') : municipal;
  const stated = collective?.count ?? named[0]?.stated;
  const total = stated ?? (named.length > 0 ? named.length : rows.length);
  const noun = rows.every(isOfRegions)
    ? 'regioner'
    : !isMixed && (named.length > 0 || collective !== undefined)
      ? 'kommuner'
      : 'deltagere';
  const own = quotesOf(collective === undefined ? rowsNeeded(group) : [collective], evidence);
  const elsewhere = saysNumber(own, total) ? undefined : statedIn(collaboration, total, evidence);
  // A number that stands in no quote is counted from the names, which are then said.
  const counted =
    stated === undefined && named.length > 0 && !saysNumber(own, total)
      ? `: ${enumerate(named.map((row) => nameOf(row, isMixed ? 'deltagere' : 'kommuner')))}`
      : '';
  return {
    kind: 'statement',
    text: `${total} ${total === 1 ? singular[noun] : noun} ${takesPart(rows)} ${collaboration}${counted}.`,
    quotes: [...own, ...(elsewhere === undefined ? [] : [elsewhere])],
    derived: [total],
  };
}

function sentenceCase(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
