import { findMunicipalities } from '../../corpus/danish/municipalities.ts';
import { parseNumerals } from '../../corpus/danish/numerals.ts';
import type { Participation } from '../../corpus/participation.ts';

/** Somebody a sentence names; offsets are UTF-16 units in the sentence. */
export interface Mention {
  readonly name: string;
  readonly kind: Participation['kind'];
  readonly count?: number;
  readonly start: number;
  readonly end: number;
}

/** After these an enumeration of participants follows, municipalities and others alike. */
const enumerationCue = /(?:samarbejde\s+mellem|fællesskab\s+mellem|består\s+af|delt\s+mellem)\s+/giu;

/** The municipalities, regions, groups and organisations that a sentence names, in its order, none inside another. */
export function findMentions(text: string): Mention[] {
  const municipalities = findMunicipalities(text).map((found): Mention => ({ ...found, kind: 'municipality' }));
  const regions = [...text.matchAll(/(?<!\p{Lu}\p{L}*\s)\bRegion\s+\p{Lu}\p{L}+(?!\s\p{Lu})/gu)].map(
    (match): Mention => ({
      name: match[0],
      kind: 'region',
      start: match.index,
      end: match.index + match[0].length,
    }),
  );
  const typed = [...municipalities, ...regions, ...groupsOf(text)];
  const organisations = organisationsOf(text).filter(
    (one) => !typed.some((other) => one.start < other.end && other.start < one.end),
  );
  return [...typed, ...organisations].toSorted((one, other) => one.start - other.start);
}

/** "alle 98 kommuner", "de fire sønderjyske kommuner": a number with the word, at most one word between. */
function groupsOf(text: string): Mention[] {
  return parseNumerals(text).flatMap(({ value, start, end }): Mention[] => {
    const after = /^\s+(?:\p{Ll}+\s+)?kommuner\b/u.exec(text.slice(end));
    if (after === null || !Number.isInteger(value) || value < 2 || value > 98) return [];
    const before = /(?:\balle|\bde)\s+$/u.exec(text.slice(0, start))?.[0].length ?? 0;
    return [
      {
        name: text.slice(start - before, end + after[0].length).replace(/\s+/gu, ' '),
        kind: 'group',
        count: value,
        start: start - before,
        end: end + after[0].length,
      },
    ];
  });
}

/** The capitalised parts of an enumeration, cut at commas and "og"; what opens with a small letter is no name. */
function organisationsOf(text: string): Mention[] {
  const cue = [...text.matchAll(enumerationCue)].at(0);
  if (cue === undefined) return [];
  const from = cue.index + cue[0].length;
  const stop = /[.;:]\s|\s(?:der|som|om|med|hvor)\s/u.exec(text.slice(from));
  const until = stop === null ? text.length : from + stop.index;
  const parts: Mention[] = [];
  let at = from;
  for (const piece of text.slice(from, until).split(/(,\s*(?:og\s+)?|\s+samt\s+|\s+og\s+(?=\p{Lu}))/u)) {
    const name = piece.trim().replace(/[.,;:]+$/u, '');
    const start = at + (piece.length - piece.trimStart().length);
    at += piece.length;
    if (/^\p{Lu}\p{L}/u.test(name)) parts.push({ name, kind: 'organisation', start, end: start + name.length });
  }
  const names = stop?.[0].startsWith(':') === true ? parts.slice(0, -1) : parts;
  return names.length > 1 ? joinSplitNames(names, text) : [];
}

/** "Brønderslev Erhverv og Turisme" is one name: a single capitalised word after "og" that ends no list goes with it. */
function joinSplitNames(parts: readonly Mention[], text: string): Mention[] {
  const joined: Mention[] = [];
  for (const [index, part] of parts.entries()) {
    const before = joined.at(-1);
    const isLast = index === parts.length - 1;
    const gap = before === undefined ? '' : text.slice(before.end, part.start);
    if (before !== undefined && !isLast && /^\s+og\s+$/u.test(gap)) {
      joined[joined.length - 1] = { ...before, name: text.slice(before.start, part.end), end: part.end };
    } else joined.push(part);
  }
  return joined;
}
