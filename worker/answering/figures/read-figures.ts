import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { opensWithTime, periodBefore, periodSaid, timeBefore, type Period } from './periods.ts';
import { readDates } from './read-dates.ts';

/** What a figure counts in. `date` values are days since 1 January of year 0, months of 31 days. */
export type Unit = 'kr' | 'percent' | 'seconds' | 'times-a-year' | 'date' | 'count';

/** A number of a text with what it is a number of; `[start, end)` are UTF-16 offsets of its words ("ca. 45 ansatte"). */
export interface TextFigure {
  /** The lowest and highest value the words allow; alike for a plain number. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** "indbygger" with "pr. indbygger", in lower case. */
  readonly per: string | undefined;
  /** "ca.", "knap" and the like stand before it. */
  readonly approximate: boolean;
  /** The words counted ("fælleskommunale væksthuse"); empty unless `unit` is "count". */
  readonly noun: string;
  /** It is part of a number before it ("heraf 4 projektansatte"). */
  readonly isPart: boolean;
  /** It comes on top of a number, and is none itself ("to vagtledere mere"). */
  readonly isAdded: boolean;
  /** The year it is said to be of. */
  readonly year: Period | undefined;
  /** "Vinteren før": it is of the time before that of the figure before it. */
  readonly earlier: string | undefined;
  readonly start: number;
  readonly end: number;
}

const amount = /^\s*(?:kr\b\.?|kroner\b|krone\b|dkk\b)/iu;
const percent = /^\s*(?:%|pct\b\.?|procent\b)/iu;
const perPattern = /^\s*(?:\/\s*|pr\.?\s+|per\s+|for hver\s+)(?!år\b)(\p{L}+)/iu;
const monthly = /^\s*(?:om måneden|månedligt)/iu;
const timely = /^\s*(?:i (?<in>timen|døgnet|ugen|kvartalet)|om (?<on>dagen|ugen))(?!\p{L})/iu;
const timeUnits: Readonly<Record<string, string>> = {
  timen: 'time',
  døgnet: 'døgn',
  ugen: 'uge',
  kvartalet: 'kvartal',
  dagen: 'dag',
};
/** "En plads koster 3.150 kr.": per what, by what the sentence is about. */
const costsEach =
  /(?:^|[.;,]\s+(?:og\s+)?)(?:en|et|én|ét|hver|hvert)\s+(\p{Ll}{3,})\s+(?:\p{Ll}+\s+){0,3}(?:koster|kostede|kostet)\s+(?:\p{Ll}+\.?\s+){0,2}$/iu;
const fromEach = /^\s*(?:pr\.?|per|(?:fra|for|i|til)\s+hvert?)\s+(?!år\b)(\p{L}+)/iu;
const yearly = /^\s*(?:årligt|om året|pr\.?\s+år)/iu;
const everyBefore = /\bhver[t]?\s+(\p{L}{3,})\s+(?:\p{L}+\s+){0,4}$/iu;
const approximately = /(?:\bca\.?|\bcirka|\bomkring|\bomtrent|\bknap|\bgodt|\bnæsten|\brundt regnet)\s*$/iu;
const atLeast = /(?:(?<!\br(?:å|aa)d(?:e|er|ede|et)\s)\bover|\bmindst|\bmere end|\bminimum)\s*$/iu;
const atMost = /(?:\bunder|\bhøjst|\bop til|\bmindre end|\bmaksimalt)\s*$/iu;
const between = /\bmellem\s+$/iu;
const addedBefore = /\b(?:yderligere|ekstra|udvides med|udvidet med|vokser med|vokset med)\s+$/iu;
const addedAfter = /^\s+(?:mere|flere|ekstra)\b(?!\s+end)/iu;
const partOf = /(?:\bheraf|\bderaf|\bhvoraf|\bherunder|\binkl\.?|\binklusive)\s+(?:\bca\.?\s+)?$/iu;
/** A number of a clock, an address, a day of a month or a paragraph counts nothing. */
const namesBefore = /(?:\bkl\.?|\bnr\.?|§|\p{Lu}\p{Ll}+)\s+(?:\d+\s*[-–]\s*)?$/u;
const dayOfMonth = /^\.\s(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\b/iu;
/** "Lauget har ingen ansatte": a count of things in the plural; "ingen del i driften" counts nothing. */
const none =
  /(?<=(?<!\p{L})(?:har|havde|er|var|får|fik|behandler|behandlede)\s(?:\p{Ll}+\s)?)ingen\s(\p{Ll}+(?:r|e|børn|folk))(?!\p{L})/giu;
/** Where a clause ends; a year said in one is not of the figures of the next, when those have their own. */
const clauseEnd = /,\s|;|\s–\s/u;
/** "94 kr. pr. indbygger …, og derefter 31 kr." is per the same. */
const goesOn = /(?:\bmod|\bderefter|\btidligere|\bellers)\s+(?:\p{Ll}+\s+){0,2}$/iu;
const heldAgainst = /\bmod\s+(?:\p{Ll}+\s+){0,2}$/iu;
/** A clause that goes on from the one before: "…, og Y har". */
const joins = /^[^.;]*?,?\s(?:og|mens|men|hvorimod)\s/u;
/** The verb right in front of a number, a word that weakens the number apart. */
const verbBefore = /(?<!\p{L})(\p{Ll}{2,})\s+(?:(?:kun|blot|bare|også|nu)\s+)?$/u;
const range = /^\s*(?:-|–|til)\s*$/u;
/** Words after a number that are not what it counts. */
const closesNoun = new Set(
  'i af fra og på der som til med for heraf hvoraf deraf om ved mod er bliver blev var har men eller samt end over under efter hos ca kr pr per uden inden hvor om året årligt'.split(
    ' ',
  ),
);
/** "7.900 ton salt": what is measured follows its unit. */
const measuringUnit = /^(?:kilo|ton|hektar|liter|(?:kilo|kubik|kvadrat)?meter|km|kg|m2|m3)$/u;
const adjective = /(?:sk|al|lig|ig|ed|iv|el|ær|ret|nt|fuld|løs|som|bar|ny|små|fast|fæll?)e?$/u;

/** A month is a twelfth of a year, so that two years are 24 months. */
const durations: readonly (readonly [RegExp, number])[] = [
  [/^\s*sek(?:und(?:er)?s?\b|\.)/iu, 1],
  [/^\s*min(?:ut(?:ter)?s?\b|\.)/iu, 60],
  [/^\s*timer?s?(?!\p{L})/iu, 3600],
  [/^\s*(?:dage?s?|døgns?)(?!\p{L})/iu, 86_400],
  [/^\s*uger?s?(?!\p{L})/iu, 604_800],
  [/^\s*måned(?:er)?s?(?!\p{L})/iu, 2_628_000],
  [/^\s*års?(?!\p{L})/iu, 31_536_000],
];
const frequencies: readonly (readonly [RegExp, number])[] = [
  [/^\s*gange?\s+(?:årligt|om året|pr\.?\s+år|hvert år)/iu, 1],
  [/^\s*gange?\s+(?:i kvartalet|pr\.?\s+kvartal)/iu, 4],
  [/^\s*gange?\s+(?:om måneden|månedligt|pr\.?\s+måned)/iu, 12],
  [/^\s*gange?\s+(?:om ugen|ugentligt|pr\.?\s+uge)/iu, 52],
];
const recurring: readonly (readonly [RegExp, number])[] = [
  [/\bhver anden måned\b/giu, 6],
  [/\bhver måned\b/giu, 12],
  [/\bhvert kvartal\b/giu, 4],
  [/\bhvert halve år\b/giu, 2],
  [/\bhver uge\b/giu, 52],
  [/\ben gang om måneden\b/giu, 12],
  [/\ben gang om ugen\b/giu, 52],
  [/\b[eé]n gang (?:årligt|om året)/giu, 1],
];

/** All figures of a text in order: money, shares, lengths of time, how often, dates and counts. */
export function readFigures(text: string): TextFigure[] {
  const dates = readDates(text).map(({ low, high, start, end }): TextFigure => plain('date', low, high, start, end));
  const often = recurring.flatMap(([pattern, times]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) =>
      plain('times-a-year', times, times, index, index + words.length),
    ),
  );
  const nones = [...text.matchAll(none)].map(({ index, 0: words, 1: noun = '' }): TextFigure => ({
    ...plain('count', 0, 0, index, index + words.length),
    noun,
  }));
  const taken = [...dates, ...often, ...nones];
  const numerals = parseNumerals(text).filter(
    ({ ambiguous, start, end }) => ambiguous !== true && !taken.some((span) => start < span.end && span.start < end),
  );
  const found: TextFigure[] = [];
  for (let at = 0; at < numerals.length; at++) {
    const first = numerals[at];
    if (first === undefined) continue;
    const next = numerals[at + 1];
    if (countsNothing(text, first.start, first.end)) continue;
    const isRange =
      next !== undefined &&
      next.value > first.value &&
      (range.test(text.slice(first.end, next.start)) ||
        (between.test(text.slice(0, first.start)) && text.slice(first.end, next.start) === ' og '));
    const figure = readOne(
      text,
      first.value,
      isRange ? next.value : first.value,
      first.start,
      isRange ? next.end : first.end,
    );
    if (isRange) at++;
    const before = found.at(-1);
    const isSameTime =
      before?.unit === 'seconds' &&
      figure.unit === 'seconds' &&
      /^\s*(?:og)?\s*$/u.test(text.slice(before.end, figure.start)) &&
      figure.low < before.low;
    if (isSameTime)
      found[found.length - 1] = {
        ...before,
        low: before.low + figure.low,
        high: before.high + figure.high,
        end: figure.end,
      };
    else if (
      figure.noun === '' &&
      figure.unit === 'count' &&
      before?.unit === 'count' &&
      heldAgainst.test(text.slice(0, figure.start))
    )
      // "118 udkald, mod 86 vinteren før" counts the same in both.
      found.push({ ...figure, noun: before.noun });
    else if (isElliptic(text, before, figure))
      // "X har 5 ansatte, og Y har 3": what is counted is said once.
      found.push({ ...figure, noun: before?.noun ?? '' });
    else if (
      figure.unit === 'kr' &&
      figure.per === undefined &&
      before?.unit === 'kr' &&
      goesOn.test(text.slice(0, figure.start))
    )
      found.push({ ...figure, per: before.per });
    else found.push(figure);
  }
  return withYears(
    text,
    [...found, ...taken].toSorted((one, other) => one.start - other.start),
  );
}

/** Whether a count that ends its clause leaves its noun to the one before, joined to it and behind the same verb. */
function isElliptic(text: string, before: TextFigure | undefined, figure: TextFigure): boolean {
  if (before?.unit !== 'count' || before.noun === '' || figure.unit !== 'count' || figure.noun !== '') return false;
  const verb = verbBefore.exec(text.slice(0, before.start))?.[1];
  const between = text.slice(before.end, figure.start);
  return (
    verb !== undefined &&
    verb === verbBefore.exec(between)?.[1] &&
    joins.test(between) &&
    /^\s*(?:[.,;]|$)/u.test(text.slice(figure.end))
  );
}

function plain(unit: Unit, low: number, high: number, start: number, end: number): TextFigure {
  return {
    ...{ low, high, unit, per: undefined, approximate: false, noun: '', isPart: false, isAdded: false },
    ...{ year: undefined, earlier: undefined, start, end },
  };
}

function countsNothing(text: string, start: number, end: number): boolean {
  if (dayOfMonth.test(text.slice(end))) return true;
  const after = text.slice(end);
  return namesBefore.test(text.slice(0, start)) && nounAfter(after) === '' && !/^\s*(?:%|kr|pct)/u.test(after);
}

function readOne(text: string, low: number, high: number, from: number, to: number): TextFigure {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const approximate = approximately.test(before);
  const bounds = [approximately, atLeast, atMost, ...(high > low ? [between] : [])];
  const lead = bounds.find((pattern) => pattern.test(before))?.exec(before)?.[0].length ?? 0;
  const base = {
    ...plain('count', low, high, from - lead, to),
    approximate,
    ...(atLeast.test(before) ? { high: Infinity } : atMost.test(before) ? { low: 0 } : {}),
    isPart: partOf.test(before),
    isAdded: addedBefore.test(before),
  };
  const scaled = (unit: Unit, pattern: RegExp, factor: number): TextFigure => ({
    ...base,
    unit,
    low: base.low * factor,
    high: base.high * factor,
    end: to + (pattern.exec(after)?.[0].length ?? 0),
  });
  const money = amount.exec(after);
  if (money !== null) return withPer(text, { ...base, unit: 'kr', end: to + money[0].length });
  if (percent.test(after)) return scaled('percent', percent, 1);
  const often = frequencies.find(([pattern]) => pattern.test(after));
  if (often !== undefined) return scaled('times-a-year', often[0], often[1]);
  const lasting = durations.find(([pattern]) => pattern.test(after));
  if (lasting !== undefined) return withThing(text, scaled('seconds', lasting[0], lasting[1]));
  const noun = opensWithTime(after) ? '' : nounAfter(after);
  const per = fromEach.exec(after.slice(noun.length))?.[1]?.toLowerCase();
  const isAdded = base.isAdded || addedAfter.test(after.slice(noun.length));
  return { ...base, isAdded, noun: noun.trim(), per, end: to + noun.trimEnd().length };
}

/** "12 måneders varsel": a length of time in the genitive is said with what lasts so long. */
function withThing(text: string, figure: TextFigure): TextFigure {
  if (!text.slice(0, figure.end).endsWith('s')) return figure;
  const thing = nounAfter(text.slice(figure.end)).trimEnd();
  return { ...figure, end: figure.end + thing.length };
}

function withPer(text: string, figure: TextFigure): TextFigure {
  const after = text.slice(figure.end);
  const per = perPattern.exec(after);
  if (per?.[1] !== undefined) return { ...figure, per: per[1].toLowerCase(), end: figure.end + per[0].length };
  if (monthly.test(after)) return { ...figure, per: 'måned' };
  const each = costsEach.exec(text.slice(0, figure.start))?.[1]?.toLowerCase();
  const time = timely.exec(after);
  const named = time?.groups?.['in'] ?? time?.groups?.['on'];
  if (time !== null && named !== undefined) {
    const end = figure.end + time[0].length;
    return { ...figure, per: each === undefined ? timeUnits[named.toLowerCase()] : each + time[0].toLowerCase(), end };
  }
  if (each !== undefined) return { ...figure, per: each };
  const inYear = yearly.exec(after)?.[0].length ?? 0;
  const sentence = text.slice(0, figure.start).replace(/^[\s\S]*[.;:]\s/u, '');
  return { ...figure, per: everyBefore.exec(sentence)?.[1]?.toLowerCase(), end: figure.end + inYear };
}

/** The words that a number counts: adjectives and a noun. */
function nounAfter(after: string): string {
  let noun = '';
  for (const { 0: word, 1: letters = '' } of after.matchAll(/\s+(\p{Ll}[\p{L}’'/-]*)/guy)) {
    if (closesNoun.has(letters)) break;
    noun += word;
    if (!adjective.test(letters) && !measuringUnit.test(letters)) break;
  }
  return noun;
}

/**
 * Gives each figure the year said of it: after it in its clause, before it in its clause, or last in the sentence so far.
 * "Året før" is the year before that of the figure before.
 */
function withYears(text: string, figures: readonly TextFigure[]): TextFigure[] {
  const dated: TextFigure[] = [];
  for (const [at, figure] of figures.entries()) {
    if (figure.unit === 'date') {
      dated.push(figure);
      continue;
    }
    const next = figures.slice(at + 1).find(({ unit }) => unit !== 'date')?.start ?? text.length;
    const after = text.slice(figure.end, next).split(clauseEnd)[0] ?? '';
    const sentence = text.slice(0, figure.start).replace(/^[\s\S]*[.;]\s(?=\p{Lu})/u, '');
    const clause = sentence.split(clauseEnd).at(-1) ?? '';
    const own = periodSaid(after, 'first') ?? periodSaid(clause, 'last');
    const earlier = timeBefore(after) ?? (own === undefined ? timeBefore(clause) : undefined);
    const before = dated.findLast(({ unit }) => unit !== 'date')?.year;
    const ofBefore = before === undefined ? undefined : periodBefore(before);
    const year = earlier === undefined ? (own ?? periodSaid(sentence, 'last')) : ofBefore;
    dated.push({ ...figure, earlier, year: year === '' ? undefined : year });
  }
  return dated;
}
