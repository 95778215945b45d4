import { fold } from './folding.ts';
import list from './kommuner-98.json' with { type: 'json' };

export interface Municipality {
  /** Official name without "Kommune". */
  readonly name: string;
  /** Name of the region without "Region". For display only: membership of a region is membership of nothing else. */
  readonly region: string;
}

/** A municipality named in a text; `[start, end)` are UTF-16 offsets of the name with its genitive and "Kommune". */
export interface MunicipalityMention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Denmark's municipalities since 2007, in the order of the list. */
export const municipalities: readonly Municipality[] = list.map(({ kommune, region }) => ({ name: kommune, region }));

/**
 * Municipalities whose names are everyday words as well: a road, a count, a slice, otters, a beacon, a fax, camps.
 * Data about the list of 98, whatever documents say.
 */
const commonWords: ReadonlySet<string> = new Set(['Vejen', 'Greve', 'Skive', 'Odder', 'Varde', 'Faxe', 'Lejre']);

/** Whether the municipality's name, written small, is more likely to mean something else. */
export function isCommonWord(name: string): boolean {
  return commonWords.has(name);
}

const keyOf = (text: string) => fold(text).replaceAll('-', ' ');
const byKey = new Map(municipalities.map(({ name }) => [keyOf(name), name]));

const wordPattern = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?:['’]s?)?/gu;
const municipalityWord = /^\s(?:Regionsk|K)ommune[ns]?s?(?![\p{L}-])/iu;
const capital = /^\p{Lu}/u;

/** The official name for one or two words, with or without a genitive, or undefined. */
function officialName(words: string): string | undefined {
  const key = keyOf(words);
  return byKey.get(key) ?? byKey.get(key.replace(/'?s$|'$/, '')) ?? byKey.get(`${key}s`);
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The names at each place, whatever they are part of. */
function findNames(text: string, words: readonly Word[], caseless: boolean): MunicipalityMention[] {
  const found: MunicipalityMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !(caseless || capital.test(word.text))) continue;
    const next = words[at + 1];
    const pair =
      next !== undefined && text.slice(word.end, next.start) === ' ' && (caseless || capital.test(next.text))
        ? officialName(`${word.text} ${next.text}`)
        : undefined;
    const name = pair ?? officialName(word.text);
    if (name === undefined) continue;
    const nameEnd = pair !== undefined && next !== undefined ? next.end : word.end;
    if (pair !== undefined) at++;
    const suffix = municipalityWord.exec(text.slice(nameEnd))?.[0].length ?? 0;
    found.push({ name, start: word.start, end: nameEnd + suffix });
  }
  return found;
}

/** Whether a word in front of a name makes one longer name with it ("Erhvervshus Nord Frederikshavn"). */
function leadsName(text: string, word: Word | undefined, start: number): boolean {
  if (word === undefined || !capital.test(word.text) || !/^\s+$/u.test(text.slice(word.end, start))) return false;
  if (/^kommun/iu.test(word.text)) return false;
  // The capital of a sentence's first word says nothing: verbs end in r, question words begin with hv.
  const opens = /(?:^|[.!?:;\n•–"”]\s*)$/u.test(text.slice(0, word.start));
  return !(
    opens &&
    (word.text.length <= 3 || /r$|^hv|^(?:mellem|både|også|hverken|blandt|ifølge|uden|samt)$/iu.test(word.text))
  );
}

/** Whether what follows a name makes one longer name with it ("Aalborg Universitet"). */
function continuesName(text: string, end: number): boolean {
  return /^[^\S\n]+(?!Kommun)\p{Lu}/u.test(text.slice(end));
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** People often type without capitals; then every spelling counts. */
function isCaseless(text: string): boolean {
  return !/\p{Lu}/u.test(text.trimStart().slice(1));
}

/**
 * Municipalities named in a text, in order: exact, in the genitive, with "Kommune", in old and folded spellings
 * ("Århus", "Toender"), in any case when the text has no capitals. A municipality's name inside the longer name of
 * something else ("Aalborg Universitet", "Erhvervshus Nord Frederikshavn") is not the municipality.
 */
export function findMunicipalities(text: string): MunicipalityMention[] {
  const words = wordsOf(text);
  const caseless = isCaseless(text);
  const names = findNames(text, words, caseless);
  if (caseless) return names;
  // Names with nothing but a space between them stand or fall together.
  const runs: MunicipalityMention[][] = [];
  for (const mention of names) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const adjoins =
      last !== undefined &&
      /^\s+$/u.test(text.slice(last.end, mention.start)) &&
      !/kommun\p{L}*$/iu.test(text.slice(last.start, last.end));
    if (run !== undefined && adjoins) run.push(mention);
    else runs.push([mention]);
  }
  return runs.flatMap((run) => {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    const before = words.findLast(({ end }) => end <= first.start);
    const isKommune = /kommun\p{L}*$/iu.test(text.slice(last.start, last.end));
    const inside = leadsName(text, before, first.start) || (!isKommune && continuesName(text, last.end));
    return inside ? [] : run;
  });
}
