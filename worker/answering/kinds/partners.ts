import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { asksForPartners } from '../understanding/asked-partners.ts';
import type { Understanding } from '../understand.ts';
import { knownMembers, memberRows, verbatim } from './known-members.ts';
import { memberGroups } from './member-groups.ts';
import { eachOnce, nameKey, quotesOf } from './participant-evidence.ts';
import { nameOf } from './participants.ts';
import { agreedRows, sayToldToo, within } from './reverse-lookup.ts';
import { rowsAbout } from './rows-about.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Others in one collaboration with somebody. */
interface Together {
  readonly name: string;
  readonly collaboration: string;
  /** Empty when the collaboration's list may not be whole. */
  readonly others: readonly Participation[];
  readonly quotes: readonly Quote[];
  /** What the text says of how many there are, where it names another number. */
  readonly differs: string | undefined;
}

/** Whom somebody takes part together with, for each collaboration. Undefined when no row tells what they are in. */
export function partners(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  const { municipalities: places, organisations, subjects, words, form } = asked;
  const names = [...places, ...organisations.filter(({ isKnown }) => isKnown).map(({ name }) => name)];
  if (names.length === 0 || !['list', 'open', 'count'].includes(form) || !asksForPartners(words)) return undefined;
  const onlyMunicipalities = words.some(({ stem }) => stem.startsWith('kommun'));
  const rows = [...evidence.participation, ...agreedRows(places, evidence)];
  const own = rowsOfAll(
    names,
    within(
      subjects.map(({ name }) => name),
      rows,
      true,
    ),
  );
  const left = unexplainedByParticipation(asked);
  const topical = left.length === 0 ? [] : rowsAbout(left, own, documents);
  const isTopical = topical.length > 0;
  const together = (isTopical ? topical : own).map((row) => othersOf(row, names, onlyMunicipalities, evidence));
  if (together.length === 0) return undefined;
  const isWhole = together.every(({ others }) => others.length > 0);
  return {
    support: Math.max(0, 0.93 - (isTopical ? 0 : 0.5 * left.length)),
    say: () => ({
      status: isWhole ? 'answered' : 'partial',
      ...(isWhole ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
      segments: [
        ...(form === 'count' && isWhole ? [sayNumber(names, together)] : []),
        ...together.flatMap(sayTogether),
        ...(isTopical ? [] : names.flatMap((name) => sayToldToo(name, rows, evidence))),
      ],
    }),
  };
}

/** One member row for each collaboration that names have in common. */
function rowsOfAll(names: readonly string[], rows: readonly Participation[]): readonly Participation[] {
  const isIn = (name: string, collaboration: string): boolean =>
    rows.some(
      (row) => row.role === 'member' && nameKey(row.name) === nameKey(name) && row.collaboration === collaboration,
    );
  const of = rows.filter(({ role, name }) => role === 'member' && nameKey(name) === nameKey(names[0] ?? ''));
  const each = new Map(of.map((row) => [nameKey(row.collaboration), row]));
  return [...each.values()].filter(({ collaboration }) => names.every((name) => isIn(name, collaboration)));
}

function othersOf(
  row: Participation,
  names: readonly string[],
  onlyMunicipalities: boolean,
  evidence: Evidence,
): Together {
  const { collaboration } = row;
  const known = knownMembers(collaboration, evidence);
  const isSelf = ({ name }: Participation): boolean => names.some((one) => nameKey(one) === nameKey(name));
  const all = memberRows(known);
  const groups = known.certainty === 'agrees' ? [all] : memberGroups(all, evidence);
  const group = groups.find((one) => one.some(isSelf)) ?? [];
  const others = eachOnce(group).filter(
    (one) => !isSelf(one) && one.kind !== 'group' && (!onlyMunicipalities || one.kind === 'municipality'),
  );
  const isKnown = known.certainty === 'read' || known.certainty === 'agrees';
  const quotes = known.certainty === 'agrees' || !isKnown ? known.quotes : quotesOf(group, evidence);
  const { stated, names: named } = known;
  const differs =
    stated === undefined || stated === named.length ? undefined : notices.statedDiffers(stated, named.length);
  return { name: enumerate(names), collaboration, others: isKnown ? others : [], quotes, differs };
}

function sayTogether({ name, collaboration, others, quotes, differs }: Together): DraftSegment[] {
  if (others.length === 0)
    return [...verbatim(quotes), { kind: 'notice', text: notices.membersUnclear(collaboration), quotes: [] }];
  const noun = others.every(({ kind }) => kind === 'municipality') ? 'kommuner' : 'deltagere';
  const text = `I ${collaboration} er ${name} sammen med ${enumerate(others.map((one) => nameOf(one, noun)))}.`;
  const remark: DraftSegment[] = differs === undefined ? [] : [{ kind: 'notice', text: differs, quotes: [] }];
  return [{ kind: 'statement', text, quotes }, ...remark];
}

function sayNumber(names: readonly string[], together: readonly Together[]): DraftSegment {
  const others = eachOnce(together.flatMap((one) => one.others));
  const noun = others.every(({ kind }) => kind === 'municipality') ? 'kommuner' : 'deltagere';
  return {
    kind: 'statement',
    text: `${enumerate(names)} er sammen med ${others.length} andre ${noun}.`,
    quotes: together.flatMap(({ quotes }) => quotes),
    derived: [others.length],
  };
}
