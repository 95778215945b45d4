import { fold } from '../../../corpus/danish/folding.ts';
import { frameWords } from '../../../corpus/danish/lexicon/frames.ts';
import {
  boundCues,
  candidateWords,
  changeCues,
  comparatives,
  comparisonFillers,
  differenceCues,
  doubleCues,
  meanCues,
  rankingCues,
  sameCues,
  sideBySideCues,
  sumCues,
  superlatives,
  thanCues,
  timesCues,
  whichYearCues,
  type Extreme,
} from '../../../corpus/danish/lexicon/comparison.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { onlyPeriodIn, periodsIn, type Period } from '../figures/periods.ts';
import type { TextFigure } from '../figures/read-figures.ts';
import { findPhrase, holdsAny, isContent, type Word } from '../words.ts';
import { boundOf, changeOf, exactOf, type AskedChange } from './comparison-forms.ts';

export type ComparisonKind =
  | 'extreme'
  | 'more'
  | 'difference'
  | 'times'
  | 'sum'
  | 'mean'
  | 'same'
  | 'side-by-side'
  | 'bound'
  | 'change'
  | 'exact';

/** How a question holds several things against each other. */
export interface AskedComparison {
  readonly kind: ComparisonKind;
  /** The end of the scale, with "extreme", "more" and "bound"; "most" otherwise. */
  readonly direction: Extreme['direction'];
  readonly scale: Extreme['scale'];
  /** How a winner is said; see the lexicon. */
  readonly said: string;
  /** What is measured, as far as the question says it in words of its own. */
  readonly measure: readonly Word[];
  /** The "indbygger" of "pr. indbygger". */
  readonly per: Word | undefined;
  /** The one year that the question names. */
  readonly year: Period | undefined;
  /** All years that it names, in its order. */
  readonly years: readonly Period[];
  /** With "change": how it is asked. "more" and "less" are what the question takes it to be. */
  readonly change?: AskedChange;
  /** With "exact": the figure of which it is asked whether it is so. */
  readonly exact?: TextFigure;
  /** With "extreme": one of several years is asked for. */
  readonly asksForYear: boolean;
  /** With "bound": the number, and whether it is itself within. */
  readonly bound?: { readonly value: number; readonly included: boolean };
  /** With "times": whether it asks if one is twice the other. */
  readonly asksForDouble: boolean;
  /** All are wanted in order, and not only who is first. */
  readonly isRanking: boolean;
}

const fillers = new Set([...comparisonFillers, ...candidateWords, ...frameWords].map(fold));
const than = new Set(thanCues.map(fold));
const superlativeForms = formsOf(superlatives, true);
const comparativeForms = formsOf(comparatives, false);
const perWords = new Set(['pr', 'per']);

/**
 * Reads what a question compares; undefined when it compares nothing.
 * @param inSubject indices of words that name a subject
 */
export function readComparison(
  text: string,
  words: readonly Word[],
  inSubject: ReadonlySet<number>,
): AskedComparison | undefined {
  const free = words.filter((_, at) => !inSubject.has(at));
  const apart = free.filter(({ folded }) => folded !== 'sammen');
  const bound = boundOf(text, words);
  const isRanking = holdsAny(free, rankingCues);
  const extreme = findExtreme(free, superlativeForms);
  const comparative = findExtreme(free, comparativeForms);
  const opensYesNo = !/^(?:hv|hos|wh|how|i hv|naevn|vis|liste)/u.test(words[0]?.folded ?? '');
  const holdsThan = free.some(({ folded }) => than.has(folded));
  const change = changeOf(text, apart, comparative, opensYesNo);
  const exact = opensYesNo ? exactOf(text, words, inSubject) : undefined;
  const kind = ((): ComparisonKind | undefined => {
    if (holdsAny(words, timesCues)) return 'times';
    if (change !== undefined) return 'change';
    if (bound !== undefined) return 'bound';
    if (holdsAny(free, sideBySideCues)) return 'side-by-side';
    if (holdsAny(free, differenceCues)) return 'difference';
    if (comparative !== undefined && holdsThan) {
      if (/^hvor (?:meget|mange)/u.test(text.trim().toLowerCase())) return 'difference';
      return opensYesNo ? 'more' : 'bound';
    }
    // "Sammen" is no form of "samme".
    if (holdsAny(apart, sameCues)) return 'same';
    if (holdsAny(free, sumCues)) return 'sum';
    if (holdsAny(free, meanCues)) return 'mean';
    if (isRanking || extreme !== undefined || (comparative !== undefined && holdsAny(free, ['eller'])))
      return 'extreme';
    return exact === undefined ? undefined : 'exact';
  })();
  if (kind === undefined) return undefined;
  const cue = extreme ?? comparative;
  const per = perOf(words);
  const used = new Set([
    ...cueWords(words, kind === 'bound' ? [...Object.values(boundCues).flat()] : []),
    ...cueWords(words, [
      ...sideBySideCues,
      ...differenceCues,
      ...sumCues,
      ...meanCues,
      ...timesCues,
      ...sameCues,
      ...rankingCues,
    ]),
    ...(kind === 'change' ? cueWords(words, Object.values(changeCues).flat()) : []),
  ]);
  return {
    kind,
    direction: bound?.direction ?? cue?.direction ?? 'most',
    scale: bound?.scale ?? cue?.scale ?? 'any',
    said: extreme?.said ?? winnerOf(comparative ?? (isRanking ? superlatives[0] : undefined)),
    measure: measuredWords(words, inSubject).filter((word) => !used.has(word)),
    per,
    year: onlyPeriodIn(text),
    years: [...new Set(periodsIn(text))],
    asksForYear: holdsAny(words, whichYearCues),
    ...(change === undefined ? {} : { change }),
    ...(exact === undefined ? {} : { exact }),
    ...(bound === undefined ? {} : { bound }),
    isRanking,
    asksForDouble: holdsAny(words, doubleCues),
  };
}

/** What is measured, as far as the words say: without subjects, years, frames and the "indbygger" of "pr. indbygger". */
export function measuredWords(words: readonly Word[], inSubject: ReadonlySet<number>): Word[] {
  const per = perOf(words);
  // Two names may share words ("Havn Nord og Havn Syd"): only the first is counted to both.
  const ofNames = new Set([...inSubject].map((at) => words[at]?.folded));
  return words.filter(
    (word) =>
      !ofNames.has(word.folded) &&
      word !== per &&
      isContent(word) &&
      !fillers.has(word.folded) &&
      !/^\d/u.test(word.folded) &&
      !isNumeral(word.text) &&
      !isExtremeWord(word),
  );
}

/** The "indbygger" of "pr. indbygger". */
export function perOf(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(({ folded }) => perWords.has(folded));
  const per = at < 0 ? undefined : words[at + 1];
  // "Pr. år" is how often, and not per what.
  return per === undefined || ['aar', 'year'].includes(per.folded) ? undefined : per;
}

const isNumeral = remembered((text: string) => parseNumerals(text).some(({ ambiguous }) => ambiguous !== true));

function cueWords(words: readonly Word[], cues: readonly string[]): Word[] {
  return cues.flatMap((cue) => {
    const at = findPhrase(words, cue);
    return at < 0 ? [] : words.slice(at, at + cue.split(' ').length);
  });
}

function isExtremeWord({ folded }: Word): boolean {
  return superlativeForms.has(folded) || comparativeForms.has(folded) || comparativeForms.has(withoutE(folded));
}

function withoutE(folded: string): string {
  return folded.endsWith('e') ? folded.slice(0, -1) : folded;
}

/** The entry of the first word that is one of the forms. */
function findExtreme<T>(words: readonly Word[], forms: ReadonlyMap<string, T>): T | undefined {
  for (const { folded } of words) {
    const entry = forms.get(folded);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/** Entries by the folded forms of their words. */
function formsOf<T extends Omit<Extreme, 'said'>>(among: readonly T[], inflects: boolean): ReadonlyMap<string, T> {
  return new Map(
    among.flatMap((entry) =>
      entry.words.flatMap((word): [string, T][] => [
        [fold(word), entry],
        ...(inflects ? [[`${fold(word)}e`, entry] satisfies [string, T]] : []),
      ]),
    ),
  );
}

/** A comparative between several ("Hvem har flere, A eller B?") is answered as its superlative. */
function winnerOf(comparative: Omit<Extreme, 'said'> | undefined): string {
  return (
    superlatives.find(({ direction, scale }) => direction === comparative?.direction && scale === comparative.scale)
      ?.said ?? '{name}: {figure}.'
  );
}
