import { customerCues } from '../../../corpus/danish/lexicon/forms.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { byGroup, eachOnce, quotesOf, rowsIn } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Who takes part in a collaboration, or how many: complete, each once, in the source's order. */
export function participants(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const role = holdsAny(asked.words, customerCues) ? 'customer' : 'member';
  const asksForWho =
    role === 'customer' ||
    asked.aspects.includes('participants') ||
    asked.words.some(({ stem }) => stem === 'kommun' || stem === 'part');
  const other = asked.aspects.some((aspect) =>
    ['money', 'staff', 'governance', 'secretariat', 'tasks', 'time', 'frequency', 'place'].includes(aspect),
  );
  if (!asksForWho || other || asked.municipalities.length > 0 || !['list', 'open', 'count'].includes(asked.form))
    return undefined;
  const onlyMunicipalities = asked.words.some(({ stem }) => stem === 'kommun' || stem.startsWith('municipalit'));
  const found = asked.subjects.flatMap(({ name }) => {
    const members = rowsIn(name, evidence).filter(
      (row) => row.role === role && (!onlyMunicipalities || row.kind === 'municipality' || row.kind === 'group'),
    );
    return members.length === 0 ? [] : [{ name, members }];
  });
  if (found.length === 0) return undefined;
  const named = found.some(({ members }) => members.some(({ kind }) => kind !== 'group'));
  const isWeaker = asked.form !== 'count' && !named;
  return {
    support: Math.max(0, 0.9 - 0.5 * unexplainedByParticipation(asked)),
    say: () => ({
      status: isWeaker ? 'partial' : 'answered',
      ...(isWeaker ? { reason: 'asks_for_more_than_documents_say' as const } : {}),
      segments: found.flatMap(({ name, members }) => [
        ...byGroup(members).flatMap((group) =>
          asked.form === 'count' ? sayCount(name, group, evidence) : sayNames(name, group, evidence),
        ),
        ...(isWeaker ? [{ kind: 'notice' as const, text: notices.namesMissing, quotes: [] }] : []),
      ]),
    }),
  };
}

function sayNames(collaboration: string, group: readonly Participation[], evidence: Evidence): DraftSegment[] {
  const rows = eachOnce(group);
  const names = rows.filter(({ kind }) => kind !== 'group');
  const quotes = quotesOf(rows, evidence);
  if (names.length === 0) return quotes.map((quote) => ({ kind: 'statement', text: quote.text, quotes: [quote] }));
  const municipalities = names.filter(({ kind }) => kind === 'municipality');
  const noun = municipalities.length === names.length ? 'kommuner' : 'deltagere';
  const stated = municipalities.find((row) => row.stated !== undefined)?.stated;
  const differs = stated !== undefined && stated !== municipalities.length && municipalities.length === names.length;
  return [
    {
      kind: 'statement',
      text:
        names.length === 1
          ? `${sentenceCase(names[0]?.name ?? '')} ${takesPart(rows)} ${collaboration}.`
          : `Disse ${saysNumber(quotes, names.length) ? `${names.length} ` : ''}${noun} ${takesPart(rows)} ${collaboration}: ${enumerate(names.map((row) => nameOf(row, noun)))}.`,
      quotes,
    },
    ...(differs ? [{ kind: 'notice' as const, text: notices.statedDiffers(stated, names.length), quotes: [] }] : []),
  ];
}

function takesPart(rows: readonly Participation[]): string {
  return rows.some(({ role }) => role === 'customer') ? 'er kunder hos' : 'er med i';
}

/** The number of names is said where a quote says it too: a reader can then see it there. */
function saysNumber(quotes: readonly Quote[], number: number): boolean {
  return quotes.some(({ text }) => parseNumerals(text).some(({ value }) => value === number));
}

/** Among organisations a municipality is called one. */
function nameOf({ name, kind }: Participation, noun: 'kommuner' | 'deltagere'): string {
  return noun === 'deltagere' && kind === 'municipality' ? `${name} Kommune` : name;
}

function sayCount(collaboration: string, group: readonly Participation[], evidence: Evidence): DraftSegment[] {
  const rows = eachOnce(group);
  const collective = rows.find(({ count, kind }) => kind === 'group' && count !== undefined);
  const named = rows.filter(({ kind }) => kind === 'municipality');
  const stated = collective?.count ?? named[0]?.stated;
  const total = stated ?? (named.length > 0 ? named.length : rows.length);
  const noun = named.length > 0 || collective !== undefined ? 'kommuner' : 'deltagere';
  return [
    {
      kind: 'statement',
      text: `${total} ${noun} ${takesPart(rows)} ${collaboration}.`,
      quotes: quotesOf(collective === undefined ? rows : [collective], evidence),
      derived: [total],
    },
    ...(stated !== undefined && named.length > 0 && named.length !== stated
      ? [{ kind: 'notice' as const, text: notices.statedDiffers(stated, named.length), quotes: [] }]
      : []),
  ];
}

function sentenceCase(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
