import { fold } from '../../../corpus/danish/folding.ts';
import {
  afterYearCues,
  beforeYearCues,
  boundCues,
  changeCues,
  differenceCues,
  foundingCues,
  sameCues,
  type Extreme,
} from '../../../corpus/danish/lexicon/comparison.ts';
import { parseNumerals, type Numeral } from '../../../corpus/danish/numerals.ts';
import { periodsIn, timeBefore } from '../figures/periods.ts';
import { readDates } from '../figures/read-dates.ts';
import { readFigures, type TextFigure } from '../figures/read-figures.ts';
import { findPhrase, holdsAny, type Word } from '../words.ts';

/** How a question asks what has become of a figure. */
export interface AskedChange {
  /** What the question takes it to have become. */
  readonly taken: keyof typeof changeCues | 'same';
  readonly asksHowMuch: boolean;
  /** It is held against the year, winter or season before. */
  readonly fromBefore: boolean;
}

const before = new Set(beforeYearCues.map(fold));
const after = new Set(afterYearCues.map(fold));

/**
 * How a question asks what has become of a figure over time: it names two years or the one before, or says that
 * something rose or fell.
 */
export function changeOf(
  text: string,
  words: readonly Word[],
  comparative: Omit<Extreme, 'said'> | undefined,
  opensYesNo: boolean,
): AskedChange | undefined {
  const fromBefore = timeBefore(text) !== undefined;
  const spansYears = new Set(periodsIn(text)).size === 2 || fromBefore;
  const asksHowMuch = /^\P{L}*(?:og |men )?hvor (?:meget|mange)(?!\p{L})/iu.test(text);
  const hasBecome = comparative?.scale === 'price' && holdsAny(words, ['blevet', 'bliver', 'blev']);
  const cued = (['more', 'less', 'other'] as const).find((one) => holdsAny(words, changeCues[one]));
  const isDifference = holdsAny(words, differenceCues);
  if (!spansYears && !hasBecome)
    return (cued === 'more' || cued === 'less') && (asksHowMuch || opensYesNo)
      ? { taken: cued, asksHowMuch, fromBefore }
      : undefined;
  const isSame = cued === undefined && comparative === undefined && holdsAny(words, sameCues);
  if (isSame) return opensYesNo ? { taken: 'same', asksHowMuch: false, fromBefore } : undefined;
  if (cued === undefined && comparative === undefined && !isDifference) return undefined;
  const isMore = comparative?.direction === 'most';
  const taken =
    cued ?? (comparative === undefined ? 'other' : isMore === (comparative.scale !== 'age') ? 'more' : 'less');
  return { taken, asksHowMuch: asksHowMuch || !opensYesNo || isDifference, fromBefore };
}

/** "Har X 50 ansatte?": the figure that a question holds to be so, when it names only one. */
export function exactOf(text: string, words: readonly Word[], inSubject: ReadonlySet<number>): TextFigure | undefined {
  const figures = readFigures(text).filter(({ unit }) => unit !== 'date');
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return undefined;
  const named = words.some((word, at) => inSubject.has(at) && word.start < figure.end && figure.start < word.end);
  // "De 46 kommuner" takes a number for granted and asks for something else.
  const isTaken = /(?<!\p{L})(?:de|disse|alle|af)\s+$/iu.test(text.slice(0, figure.start));
  return named || isTaken ? undefined : figure;
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/u.test(word);
}

/** "Mere end 8", "under 20", "oprettet før 2015": the cue with the number or year that follows it. */
export function boundOf(text: string, words: readonly Word[]): Bound | undefined {
  const ofDate = holdsAny(words, foundingCues) ? dateBoundOf(words) : undefined;
  if (ofDate !== undefined) return ofDate;
  let numerals: readonly Numeral[] | undefined;
  for (const [sort, cues] of Object.entries(boundCues))
    for (const cue of cues) {
      const at = findPhrase(words, cue);
      if (at < 0) continue;
      const last = words[at + cue.split(' ').length - 1];
      numerals ??= parseNumerals(text).filter(({ ambiguous }) => ambiguous !== true);
      const next = last === undefined ? undefined : numerals.find(({ start }) => start === last.end + 1);
      if (next === undefined || isYear(text.slice(next.start, next.end))) continue;
      return {
        value: next.value,
        included: sort === 'atLeast' || sort === 'atMost',
        direction: sort === 'above' || sort === 'atLeast' ? 'most' : 'least',
        scale: undefined,
      };
    }
  return undefined;
}

interface Bound {
  readonly value: number;
  readonly included: boolean;
  readonly direction: Extreme['direction'];
  readonly scale: 'age' | undefined;
}

function dateBoundOf(words: readonly Word[]): Bound | undefined {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || !isYear(next.text)) continue;
    const year = readDates(next.text)[0];
    if (year === undefined) continue;
    if (before.has(word.folded)) return { value: year.low, included: false, direction: 'least', scale: 'age' };
    if (after.has(word.folded)) return { value: year.high, included: false, direction: 'most', scale: 'age' };
  }
  return undefined;
}
