import { compute } from '../derivation.ts';
import { changeCues } from '../../../corpus/danish/lexicon/comparison.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { sayAmount } from '../figures/amounts.ts';
import { dated, isYearTold, standingsOverYears } from '../figures/over-years.ts';
import { periodBefore } from '../figures/periods.ts';
import { fittingFigures, withoutContained, type Standing } from '../figures/standings.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { holdsAny, wordsOf } from '../words.ts';
import { compare, refuseComparison } from './comparison-evidence.ts';

type Change = NonNullable<AskedComparison['change']>;
type Two = readonly [earlier: Standing, later: Standing];

/** What has become of a figure from one year to another: one owner's two figures, each cited, and their difference. */
export function change(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'change' || comparison.change === undefined) return undefined;
  const { change: asking } = comparison;
  const compared = compare(asked, { ...comparison, year: undefined }, evidence);
  if (compared === undefined) return undefined;
  const { scope, table, measure } = compared;
  const over = scope.owners.map((owner) => standingsOverYears(table.figures, measure, owner));
  const pairs = over.flatMap((standings) => {
    const two = twoOf(standings, comparison);
    return two === undefined ? [] : [two];
  });
  if (!scope.isNamed) {
    const found = pairs.filter((two) => wentAs(two, asking.taken));
    return found.length === 0 ? undefined : { support: 0.94, say: () => sayThose(found) };
  }
  if (scope.owners.length > 1) return undefined;
  const [two] = pairs;
  if (two !== undefined) return { support: 0.96, say: () => say(two, asking) };
  // That nothing has changed may be said without figures.
  if (asking.taken === 'same') return undefined;
  const known = over.flat();
  const missing = missingYears(known, comparison);
  // "I de første ti måneder af 2023": something is said of the year all the same.
  const fitting = fittingFigures(table.figures, measure, scope.owners).map(({ figure }) => figure);
  const isTold = missing.some((year) => isYearTold(table.figures, fitting, year));
  if (known.length > 0 && missing.length > 0)
    return isTold ? undefined : { support: 0.93, say: () => sayKnown(known, missing, comparison) };
  // One figure tells of no change.
  const isOpen = comparison.years.length > 0 || evidence.subjectPassages.some(tellsOfChange);
  return isOpen ? undefined : { support: 0.9, say: refuseComparison };
}

/** Years that are asked about and of which no figure is told. */
function missingYears(known: readonly Standing[], { years, change: asking }: AskedComparison): string[] {
  const [first] = years;
  const wanted = asking?.fromBefore === true && first !== undefined ? [periodBefore(first), first] : years;
  return wanted.filter((year) => !known.some((one) => one.year === year));
}

/** The figures of the two years that are asked about, or, where none is named, the only two that there are. */
function twoOf(standings: readonly Standing[], { years, change: asking }: AskedComparison): Two | undefined {
  const ofYear = (year: string | undefined): Standing | undefined => standings.find((one) => one.year === year);
  const [first, second] = years.toSorted((one, other) => one.localeCompare(other));
  const [earliest, next] = standings;
  const [earlier, later] =
    second !== undefined
      ? [ofYear(first), ofYear(second)]
      : first !== undefined
        ? [ofYear(periodBefore(first)) ?? standings.find((one) => one.earlier !== undefined), ofYear(first)]
        : standings.length === 2 && (asking?.fromBefore !== true || earliest?.earlier !== undefined)
          ? [earliest, next]
          : [];
  return earlier === undefined || later === undefined || earlier === later ? undefined : [earlier, later];
}

function wentAs([earlier, later]: Two, taken: Change['taken']): boolean {
  if (taken === 'same') return earlier.low === later.low && earlier.high === later.high;
  if (taken === 'other') return later.low > earlier.high || later.high < earlier.low;
  return taken === 'more' ? later.low > earlier.high : later.high < earlier.low;
}

function say(two: Two, { taken, asksHowMuch }: Change): Draft {
  const [earlier, later] = two;
  const isSame = earlier.isExact && later.isExact && earlier.low === later.low;
  const isRise = later.low > earlier.high;
  const isFall = later.high < earlier.low;
  if (!isSame && !isRise && !isFall)
    return {
      status: 'partial',
      reason: 'asks_for_more_than_documents_say',
      segments: [{ kind: 'notice', text: notices.undecided, quotes: [] }, ...two.map(sayOne)],
    };
  const went = isSame ? 'er det samme' : isRise ? 'steg' : 'faldt';
  const verdict = asksHowMuch ? '' : `${isSame === (taken === 'same') && wentAs(two, taken) ? 'Ja' : 'Nej'}, `;
  const lead = verdict === '' ? `${earlier.owner.name}: tallet ${went}` : `${verdict}tallet ${went}`;
  const by = isSame ? undefined : difference(two);
  return {
    status: 'answered',
    segments: [
      {
        kind: 'statement',
        text: `${lead}${by === undefined ? '' : ` med ${by.text}`}: ${dated(earlier)} og ${dated(later)}.`,
        quotes: withoutContained(two.flatMap(({ quotes }) => quotes)),
        derived: by === undefined ? [] : [by.derivation],
      },
    ],
  };
}

function difference([earlier, later]: Two):
  | { readonly text: string; readonly derivation: NonNullable<DraftSegment['derived']>[number] }
  | undefined {
  const [first] = earlier.operands;
  const [second] = later.operands;
  if (earlier.operands.length > 1 || later.operands.length > 1 || first === undefined || second === undefined)
    return undefined;
  const operands = [second, first];
  const value = compute('difference', operands);
  if (value === undefined || earlier.unit === 'date') return undefined;
  const about = earlier.isApproximate || later.isApproximate ? 'ca. ' : '';
  const noun = later.noun === earlier.noun ? later.noun : '';
  return {
    text: `${about}${sayAmount(value, later.unit, later.per, noun)}`,
    derivation: { operation: 'difference', operands, ...(later.unit === 'seconds' ? { unit: later.unit } : {}) },
  };
}

function sayThose(found: readonly Two[]): Draft {
  const each = found.map(([earlier, later]) => `${later.owner.name} (${dated(earlier)} og ${dated(later)})`);
  return {
    status: 'answered',
    segments: [
      {
        kind: 'statement',
        text: `Det gælder ${enumerate(each)}.`,
        quotes: found.flat().flatMap(({ quotes }) => quotes),
      },
    ],
  };
}

/** One of the years is not told: those that are, with their own. */
function sayKnown(known: readonly Standing[], missing: readonly string[], { years }: AskedComparison): Draft {
  const asked = known.filter(({ year }) => year !== undefined && years.includes(year));
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      { kind: 'notice', text: notices.yearMissing(missing), quotes: [] },
      ...(asked.length > 0 ? asked : known.slice(-1)).map(sayOne),
    ],
  };
}

function sayOne(standing: Standing): DraftSegment {
  return { kind: 'statement', text: `${standing.owner.name}: ${dated(standing)}.`, quotes: standing.quotes };
}

/** A sentence that itself says by how much something has changed. */
function tellsOfChange({ text }: Passage): boolean {
  return splitSentences(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    return /\d/u.test(sentence) && holdsAny(wordsOf(sentence), Object.values(changeCues).flat());
  });
}
