import type { Derivation } from '../derivation.ts';
import type { Quote } from '../draft.ts';
import type { Figure } from './figures-of.ts';
import { fit, isBareAmount, unitKey, type Measure } from './measure.ts';
import type { Owner } from './owners.ts';
import { withoutPeriod, type Period } from './periods.ts';
import type { Unit } from './read-figures.ts';

/** What one of the candidates has of what is measured. */
export interface Standing {
  readonly owner: Owner;
  readonly low: number;
  readonly high: number;
  /** Exactly one number stands in the text. */
  readonly isExact: boolean;
  /** The numbers that stand in the text, parts of one whole side by side. */
  readonly operands: readonly number[];
  readonly unit: Unit;
  readonly per: string | undefined;
  /** What is counted; empty unless `unit` is "count". */
  readonly noun: string;
  readonly isApproximate: boolean;
  readonly quotes: readonly Quote[];
  /** How the number was counted, when none stands in the text. */
  readonly derived?: Derivation;
  /** The figure's words for running text. */
  readonly said: string;
  readonly year: Period | undefined;
  /** "Året før", where the text says so and names no year. */
  readonly earlier: string | undefined;
  /** No other figure is as likely to be the one, with another number. */
  readonly isOnly: boolean;
}

export interface Standings {
  /** Those of whom the documents give the figure, in their order. */
  readonly held: readonly Standing[];
  readonly missing: readonly Owner[];
  /** Of these it is given in another unit only. */
  readonly inOtherUnit: readonly Owner[];
  readonly unit: string | undefined;
  /** A year is asked for that the figures are not said to be of. */
  readonly isOtherYear: boolean;
}

/** A number "about" something may be this share larger or smaller. */
const slack = 0.05;

/**
 * What each candidate has, in the one unit that most of them have it in. With a year asked, figures of that year come
 * first; otherwise those of the year that most candidates have, or their latest.
 */
export function standingsOf(
  figures: readonly Figure[],
  measure: Measure,
  owners: readonly Owner[],
  year: Period | undefined,
): Standings {
  const fitting = fittingFigures(figures, measure, owners);
  const unit = mainUnit(fitting, measure);
  const inUnit = fitting.filter(({ figure }) => unitKey(figure) === unit);
  const wanted = year ?? commonYear(inUnit.map(({ figure }) => figure));
  const held = owners.flatMap((owner) => {
    const own = inUnit.filter(({ figure }) => figure.owner === owner);
    const standing = bestOf(owner, own, wanted);
    return standing === undefined ? [] : [standing];
  });
  return {
    held,
    ...withoutFigure(owners, held, fitting),
    unit,
    isOtherYear: year !== undefined && measure.topic !== 'age' && held.some((one) => one.year !== year),
  };
}

function withoutFigure(
  owners: readonly Owner[],
  held: readonly Standing[],
  fitting: readonly Fitting[],
): Pick<Standings, 'missing' | 'inOtherUnit'> {
  const others = owners.filter((owner) => !held.some((one) => one.owner === owner));
  const isTold = (owner: Owner): boolean => fitting.some(({ figure }) => figure.owner === owner);
  return { missing: others.filter((owner) => !isTold(owner)), inOtherUnit: others.filter(isTold) };
}

interface Fitting {
  readonly figure: Figure;
  readonly score: number;
}

/** The figures of the candidates that are of what is measured, with how well they are. */
export function fittingFigures(figures: readonly Figure[], measure: Measure, owners: readonly Owner[]): Fitting[] {
  return figures.flatMap((figure) => {
    const score = owners.includes(figure.owner) ? fit(figure, measure) : undefined;
    return score === undefined ? [] : [{ figure, score }];
  });
}

/**
 * What one has: the figure of the year if there is one, otherwise the best, the latest, and what is said of the owner
 * itself before what a sentence about others says.
 */
export function bestOf(owner: Owner, own: readonly Fitting[], year: Period | undefined): Standing | undefined {
  const ofYear = own.filter(({ figure }) => figure.year === year);
  const among = year !== undefined && ofYear.length > 0 ? ofYear : own;
  const ordered = among.toSorted((one, other) => other.score - one.score || order(one.figure, other.figure));
  const [best] = ordered;
  if (best === undefined) return undefined;
  const parts = partsOf(
    best.figure,
    among.flatMap(({ figure, score }) => (score === best.score ? figure : [])),
  );
  const isOnly = ordered.every(
    ({ figure, score }) =>
      score < best.score ||
      order(best.figure, figure) !== 0 ||
      parts.includes(figure) ||
      (figure.low === best.figure.low && figure.high === best.figure.high),
  );
  return { ...standingOf(owner, parts), isOnly };
}

/** Negative when the first is the one to be said. */
function order(one: Figure, other: Figure): number {
  return (
    Number(one.earlier !== undefined) - Number(other.earlier !== undefined) ||
    (other.year ?? '').localeCompare(one.year ?? '') ||
    Number(other.isOwn) - Number(one.isOwn)
  );
}

/** The year that most candidates have a figure of; of several such the latest. */
function commonYear(figures: readonly Figure[]): Period | undefined {
  const years = [...Map.groupBy(figures, ({ year }) => year)].flatMap(([year, group]) =>
    year === undefined ? [] : [{ year, owners: new Set(group.map(({ owner }) => owner)).size }],
  );
  return years.toSorted((one, other) => other.owners - one.owners || other.year.localeCompare(one.year))[0]?.year;
}

function mainUnit(fitting: readonly Fitting[], { topic, per, rateFirst }: Measure): string | undefined {
  const groups = [...Map.groupBy(fitting, ({ figure }) => unitKey(figure))].map(([key, group]) => ({
    key,
    owners: new Set(group.map(({ figure }) => figure.owner)).size,
    isWished: topic === 'money' && per === undefined ? (group[0]?.figure.per !== undefined) === rateFirst : true,
    // A figure that is called what is asked comes before one that is called something like it.
    said: topic === 'words' ? Math.max(...group.map(({ score }) => score)) : 0,
  }));
  const most = Math.max(0, ...groups.map(({ owners }) => owners));
  const enough = Math.min(2, most);
  const isFirst = (one: (typeof groups)[number]): number => Number(one.isWished && one.owners >= enough);
  return groups.toSorted(
    (one, other) => isFirst(other) - isFirst(one) || other.said - one.said || other.owners - one.owners,
  )[0]?.key;
}

/** "3 millioner + 8 millioner", "96 fuldtidsansatte og 240 deltidsbrandfolk": parts of one whole, said side by side. */
function partsOf(best: Figure, all: readonly Figure[]): [Figure, ...Figure[]] {
  const near = all
    .filter(({ passage, sentence }) => passage === best.passage && sentence.start === best.sentence.start)
    .toSorted((one, other) => one.start - other.start);
  const groups: Figure[][] = [];
  for (const figure of near) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isAdded(figure.passage.text.slice(last.end, figure.start)) && figure.unit !== 'percent')
      groups.at(-1)?.push(figure);
    else groups.push([figure]);
  }
  const [first, ...rest] = groups.find((group) => group.includes(best)) ?? [best];
  return [first ?? best, ...rest];
}

function isAdded(between: string): boolean {
  return !/[.,;:/–]/u.test(between) && /(?:\sog|\+)\s*$/u.test(between);
}

/** What an owner has, said in one figure or in parts of one. */
export function standingOf(owner: Owner, figures: [Figure, ...Figure[]]): Standing {
  const [first] = figures;
  const lows = figures.map(({ low, approximate }) => low * (approximate ? 1 - slack : 1));
  const highs = figures.map(({ high, approximate }) => high * (approximate ? 1 + slack : 1));
  return {
    owner,
    low: Math.max(...lows),
    high: highs.reduce((sum, high) => sum + high, 0),
    isExact: figures.length === 1 && first.low === first.high && !first.approximate,
    operands: figures.map((figure) => figure.low),
    unit: isBareAmount(first) ? 'kr' : first.unit,
    per: first.per,
    noun: first.noun === '' && isCell(first) ? withoutPeriod((first.passage.label ?? '').toLowerCase()) : first.noun,
    isApproximate: figures.some(({ approximate, low, high }) => approximate || low !== high),
    quotes: [quoteOf(first)],
    said: inText(figures),
    year: first.year,
    earlier: first.earlier,
    isOnly: true,
  };
}

/** The words of the figures; a cell of a table is said with its column. */
function inText(figures: readonly [Figure, ...Figure[]]): string {
  const [first] = figures;
  const { passage } = first;
  const end = figures.at(-1)?.end ?? first.end;
  const words = passage.text.slice(first.start, end).replace(/\s+/gu, ' ');
  const said =
    isCell(first) && passage.label !== undefined && withoutPeriod(passage.label) !== '' && first.unit !== 'date'
      ? `${words} ${passage.label.toLowerCase()}`
      : withNoun(words, figures);
  return /^\p{Lu}\p{Ll}/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

/** What is counted may be said of the figure before only: "X har 5 ansatte, og Y har 3". */
function withNoun(words: string, [{ noun, unit }]: readonly [Figure, ...Figure[]]): string {
  return unit === 'count' && /^[\d.,]+$/u.test(words) && noun !== '' ? `${words} ${noun}` : words;
}

function isCell({ passage, words }: Figure): boolean {
  return passage.kind === 'field' && passage.text.trim() === words;
}

/** The sentence that a figure stands in, with the one that says whose it is. */
export function quoteOf({ passage, sentence, quoteFrom }: Figure): Quote {
  const text = passage.text.slice(quoteFrom, sentence.end).replace(/^[•\s]+/u, '');
  const end = passage.start + sentence.end;
  return { role: 'support', passageId: passage.id, start: end - text.length, end, text };
}

/** Quotes of which none lies within another. */
export function withoutContained(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(
    (one, at) =>
      !quotes.some(
        (other, index) =>
          other.passageId === one.passageId &&
          other.start <= one.start &&
          one.end <= other.end &&
          (other.start < one.start || one.end < other.end || index < at),
      ),
  );
}

/** Those at the asked end of the scale: one, or several with the same number, or those among whom it cannot be told. */
export function leadersOf(
  held: readonly Standing[],
  direction: 'most' | 'least',
): { readonly leaders: readonly Standing[]; readonly isDecided: boolean } {
  const most = direction === 'most';
  const edge = most ? Math.max(...held.map(({ low }) => low)) : Math.min(...held.map(({ high }) => high));
  const leaders = held.filter(({ low, high }) => (most ? high >= edge : low <= edge));
  const isTie = leaders.every(({ isExact, low }) => isExact && low === leaders[0]?.low);
  return { leaders, isDecided: leaders.length === 1 || isTie };
}
