import { findMunicipalities } from '../../corpus/danish/municipalities.ts';
import { parseNumerals } from '../../corpus/danish/numerals.ts';
import type { Participation } from '../../corpus/participation.ts';

/** A typed mention; `[start, end)` are UTF-16 offsets in the text it was read from. */
export interface Mention {
  readonly kind: Participation['kind'];
  readonly name: string;
  readonly count?: number;
  readonly start: number;
  readonly end: number;
}

/** Part of a text; `[start, end)` are UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an enumeration gives way to the rest of its sentence. */
const tail =
  /,\s(?:der|som|hvor|men|mens|fordi|idet|så|og\s(?:\p{Ll}+\s)?(?:er|har|blev|betaler)|(?:og\s)?(?:i|på)\s(?:den|det))\s|\s(?:mod|sammen|om|med|til|har|er|blev|bliver|ved|siden)\s|;|[.!?]+$/u;

/** The part of `text` from `from` that can hold an enumeration. */
export function enumerationSpan(text: string, from: number): Span {
  const rest = text.slice(from);
  // "mellem 11 kommuner i det østjyske område: …": the names follow the colon.
  const opening = /^[^,:]*(?:kommuner|regioner|parter|deltagere)(?!\p{L})[^,:]*:\s*/iu.exec(rest)?.[0].length ?? 0;
  const stop = tail.exec(rest.slice(opening))?.index ?? rest.length - opening;
  return { start: from + opening, end: from + opening + stop };
}

function trimmed(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const lead = /^(?:[\s•*–,-]|(?:og|samt)\s)*/u.exec(raw)?.[0].length ?? 0;
  const trail = /[\s.,;]*$/u.exec(raw.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
}

/** Cuts at commas, line breaks and bullets. */
function chunks(text: string, { start, end }: Span): Span[] {
  const result: Span[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(/,|\n|•|\ssamt\s/gu)) {
    result.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  result.push({ start: at, end });
  return result.map((chunk) => trimmed(text, chunk)).filter((chunk) => chunk.end > chunk.start);
}

/** "Ejerkommuner" are all there are; "økommuner" and "kystkommuner" are those of them that lie so. */
const groupNoun =
  /^\s(?:\p{Ll}+\s)?(?!(?:ø|by|storby|forstads|kyst|fjord|land|opland|oplands|yder|udkants|nord|syd|øst|vest)kommun)(?:\p{Ll}*kommuner|regioner)(?:ne)?(?!\p{L})/u;

/** Groups of municipalities or regions given by their number ("alle 11 kommuner", "de to regioner", "fem ejerkommuner"). */
export function findGroups(text: string): Mention[] {
  return parseNumerals(text).flatMap((numeral): Mention[] => {
    if (numeral.ambiguous || !Number.isInteger(numeral.value) || numeral.value < 2) return [];
    const noun = groupNoun.exec(text.slice(numeral.end));
    // "De to andre kommuner" are the rest of those that were named.
    if (noun === null || /^\s(?:andre|øvrige|sidste|resterende|første)\s/u.test(noun[0])) return [];
    const article = /(?:alle|de|samtlige)\s$/iu.exec(text.slice(0, numeral.start))?.[0].length ?? 0;
    const start = numeral.start - article;
    const end = numeral.end + noun[0].length;
    return [{ kind: 'group', name: text.slice(start, end), count: numeral.value, start, end }];
  });
}

/** Municipalities of a text as mentions. */
export function municipalityMentions(text: string): Mention[] {
  return findMunicipalities(text).map(({ name, start, end }) => ({ kind: 'municipality', name, start, end }));
}

const regionName = /^(?:Region\s\p{Lu}[\p{L}-]+|regionen)$/u;

/** Mentions that fill the span but for "og" and "Kommuner"; undefined when something else stands there too. */
function typedOnly(text: string, span: Span, known: readonly Mention[]): Mention[] | undefined {
  const inside = known.filter(({ start, end }) => start >= span.start && end <= span.end);
  if (inside.length === 0) return undefined;
  let left = '';
  let at = span.start;
  for (const mention of inside) {
    left += text.slice(at, mention.start);
    at = mention.end;
  }
  left += text.slice(at, span.end);
  const words = left.replace(
    /\([^()]{1,30}\)|(?<!\p{L})(?:og|samt|kommuner(?:ne)?|kommune|både|i\s\p{Lu}[\p{L}-]+)(?!\p{L})|[\s,.•]/giu,
    '',
  );
  return words === '' ? inside : undefined;
}

/** Reads the items of an enumeration; names of organisations are taken as they stand when `organisations` is set. */
export function readEnumeration(text: string, span: Span, organisations: boolean): Mention[] {
  const known = [...municipalityMentions(text), ...findGroups(text)].toSorted((one, other) => one.start - other.start);
  const parts = chunks(text, span);
  const read = parts.flatMap((part, index) => {
    const typed = typedOnly(text, part, known);
    if (typed !== undefined) return typed;
    // "og" parts the last two of an enumeration; further in front it is part of a name.
    const last = index === parts.length - 1;
    const and = last ? text.slice(part.start, part.end).lastIndexOf(' og ') : -1;
    const pieces =
      and < 0
        ? [part]
        : [
            { start: part.start, end: part.start + and },
            { start: part.start + and + 4, end: part.end },
          ];
    return pieces.flatMap((piece) => typedOnly(text, piece, known) ?? readName(text, piece, organisations));
  });
  // Beside names, words written small can stand for participants ("jobcentre"); alone they name nobody.
  return read.some(({ kind, name }) => kind !== 'organisation' || /\p{Lu}/u.test(name)) ? read : [];
}

/** The municipalities of an enumeration of nothing else; undefined when other things stand in it. */
export function onlyMunicipalities(text: string, span: Span): Mention[] | undefined {
  return typedOnly(text, trimmed(text, span), municipalityMentions(text));
}

function readName(text: string, piece: Span, organisations: boolean): Mention[] {
  const raw = text.slice(piece.start, piece.end);
  // "Timemedfinansiering: BusinessAalborg": a label inside an enumeration is no part of the name.
  const label = /^\p{Lu}\p{Ll}+:\s*/u.exec(raw)?.[0].length ?? 0;
  const { start, end } = trimmed(text, { start: piece.start + label, end: piece.end });
  const name = text.slice(start, end);
  if (name === '') return [];
  if (regionName.test(name)) return [{ kind: 'region', name, start, end }];
  // A lone definite noun ("ejerkommunerne") names nobody; indefinite ones stand for themselves ("jobcentre").
  const isCollective =
    /^\p{Ll}+(?:erne|ene|en|et)$/u.test(name) || /^(?:de|den|det|alle|andre|flere|kun|dog|heraf|hvoraf)\s/iu.test(name);
  const isName = organisations && !isCollective && name.split(/\s+/u).length <= 6;
  return isName ? [{ kind: 'organisation', name, start, end }] : [];
}
