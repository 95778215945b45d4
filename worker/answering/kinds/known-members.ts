import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Quote } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { unreadEnumerations, type Naming } from './namings.ts';
import { isEveryMunicipality, nameKey, quotesOf, rowsIn } from './participant-evidence.ts';

/** What the documents tell of a collaboration's members, and how far it can be relied on. */
export interface KnownMembers {
  readonly collaboration: string;
  /** All its rows, in any role. */
  readonly rows: readonly Participation[];
  readonly members: readonly Participation[];
  /** Enumerations of its section that rows leave out. */
  readonly unread: readonly Naming[];
  /** Municipalities of both, each once, in the text's order. */
  readonly names: readonly string[];
  /** The sentences of both, in the text's order. */
  readonly quotes: readonly Quote[];
  /** How many the text says there are. */
  readonly stated: number | undefined;
  /**
   * "read": the rows hold every name; "agrees": with the other names of the section there are as many as the text says;
   * "unclear": there are other names, and no number bears them out; "number": no names, only how many; "none": nothing.
   */
  readonly certainty: 'read' | 'agrees' | 'unclear' | 'number' | 'none';
}

/** Reads the members of one collaboration from its rows and its section's sentences. */
export function knownMembers(collaboration: string, evidence: Evidence): KnownMembers {
  const rows = rowsIn(collaboration, evidence);
  const members = rows.filter(({ role }) => role === 'member');
  // Where all municipalities are in, no name is left out.
  const unread = members.some(isEveryMunicipality) ? [] : unreadEnumerations(collaboration, rows, evidence);
  const placed = [
    ...members.flatMap(({ name, kind, start }) => (kind === 'municipality' ? [{ name, at: start }] : [])),
    ...unread.flatMap(({ names, quote }) =>
      names.map((name) => ({ name, at: quote.start + Math.max(0, quote.text.indexOf(name)) })),
    ),
  ].toSorted((one, other) => one.at - other.at);
  const names = [...new Map(placed.map(({ name }) => [nameKey(name), name])).values()];
  const stated =
    members.find(({ count }) => count !== undefined)?.count ?? members.find((row) => row.stated !== undefined)?.stated;
  const common = { collaboration, rows, members, unread, names, stated };
  return {
    ...common,
    quotes: inOrder([...quotesOf(members, evidence), ...unread.map(({ quote }) => quote)]),
    certainty: certaintyOf(common),
  };
}

function certaintyOf({
  members,
  unread,
  names,
  stated,
}: Pick<KnownMembers, 'members' | 'unread' | 'names' | 'stated'>): KnownMembers['certainty'] {
  const others = members.some(({ kind }) => kind === 'region' || kind === 'organisation');
  if (unread.length > 0) return names.length === stated && !others ? 'agrees' : 'unclear';
  if (names.length > 0 || others) return 'read';
  return members.length > 0 ? 'number' : 'none';
}

/** The member rows, and one of the same shape for each name that the section tells beside them. */
export function memberRows({ collaboration, members, unread }: KnownMembers): readonly Participation[] {
  const others = unread.flatMap(({ names, passage, quote }) =>
    names.map((name): Participation => ({
      documentId: passage.documentId,
      collaboration,
      headingPath: [...passage.headingPath],
      name,
      kind: 'municipality',
      role: 'member',
      group: 0,
      start: quote.start,
      end: quote.end,
      evidenceStart: quote.start,
      evidenceEnd: quote.end,
    })),
  );
  return [...members, ...others];
}

/** Quotes as they stand, each a statement of its own: a clause or a labelled line closes as a sentence does. */
export function verbatim(quotes: readonly Quote[]): DraftSegment[] {
  return quotes.map((quote) => ({
    kind: 'statement',
    text: quote.text.replace(/(?<![.!?:;…])$/u, '.'),
    quotes: [quote],
  }));
}

function inOrder(quotes: readonly Quote[]): Quote[] {
  const each = new Map(quotes.map((quote) => [`${quote.passageId} ${quote.start} ${quote.end}`, quote]));
  return [...each.values()].toSorted((one, other) => one.start - other.start);
}
