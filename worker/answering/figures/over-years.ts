import type { Figure } from './figures-of.ts';
import { unitKey, type Measure } from './measure.ts';
import type { Owner } from './owners.ts';
import { periodsIn, type Period } from './periods.ts';
import { bestOf, fittingFigures, type Standing } from './standings.ts';

/**
 * What one has in each year that the documents give it of, in the order of time, in the unit that most years have it
 * in. "Året før" is before the others when no year is named. A year with two numbers for the same is left out.
 */
export function standingsOverYears(figures: readonly Figure[], measure: Measure, owner: Owner): Standing[] {
  const fitting = fittingFigures(figures, measure, [owner]).filter(
    ({ figure }) => figure.year !== undefined || figure.earlier !== undefined || figure.isOwn,
  );
  const units = [...Map.groupBy(fitting, ({ figure }) => unitKey(figure)).values()].map((group) =>
    [...Map.groupBy(group, ({ figure }) => figure.year ?? figure.earlier).values()]
      .flatMap((ofYear) => bestOf(owner, ofYear, undefined) ?? [])
      .filter(({ isOnly }) => isOnly),
  );
  const [most = []] = units.toSorted((one, other) => other.length - one.length);
  return most.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)));
}

/** Sorts as time goes: "året før" first, a figure without a year last. */
function timeOf({ year, earlier }: Standing): string {
  return year ?? (earlier === undefined ? '9' : '0');
}

/**
 * Whether a sentence beside the figures names the year: then something is told of it, be it of a part.
 * @param of figures of what is asked
 */
export function isYearTold(figures: readonly Figure[], of: readonly Figure[], year: Period): boolean {
  return figures.some(
    ({ owner, unit, sentence, passage }) =>
      of.some((one) => one.owner === owner && one.passage === passage) &&
      unit !== 'date' &&
      periodsIn(passage.text.slice(sentence.start, sentence.end)).includes(year),
  );
}

/** A figure with its year, unless its words hold it: "265 klager (2022)", "2.104 gange året før". */
export function dated({ said, year, earlier }: Standing): string {
  if (earlier !== undefined) return `${said} ${earlier}`;
  return year === undefined || said.includes(year) ? said : `${said} (${year})`;
}
