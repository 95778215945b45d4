import { fold } from '../../../corpus/danish/folding.ts';
import { additionCues } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { unitKey } from '../figures/measure.ts';
import { dated, isYearTold, standingsOverYears } from '../figures/over-years.ts';
import { askedPeriod, timeBefore, type Period } from '../figures/periods.ts';
import { bestOf, fittingFigures, type Standing } from '../figures/standings.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords, perOf } from '../understanding/comparison.ts';
import { holdsAny, isContent, type Word } from '../words.ts';
import { compare, knownYear } from './comparison-evidence.ts';

/** A longer message is worded as a question, or is none. */
const mostTerseWords = 6;
const additions = new Set(additionCues.map(fold));
/** In more units than this it is not clear what is asked. */
const mostUnits = 2;
/** Of more years than this only the last is said. */
const mostYears = 6;

/**
 * One figure of one owner in a year that the question names: the figure of that year, or, where the documents give it
 * of another year only, that one with its year. Where two could be meant, another kind answers.
 */
export function singleFigure(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, words, form, municipalities } = asked;
  const year = askedPeriod(asked.searchText);
  if (comparison !== undefined || subjects.length + municipalities.length === 0) return undefined;
  const isCount = form === 'count' || (year !== undefined && asksTersely(words));
  if (!isCount && !holdsAny(words, ['hvor meget', 'hvad', 'how much'])) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const per = perOf(words);
  const isAdded = form === 'count' && holdsAny(words, additionCues);
  const measuring = measuredWords(words, inSubject).filter((word) => !isAdded || !additions.has(word.folded));
  const compared = compare(asked, { measure: measuring, scale: 'any', per, year }, evidence);
  const [owner] = compared?.scope.owners ?? [];
  if (compared === undefined || owner === undefined || !compared.scope.isNamed || compared.scope.owners.length > 1)
    return undefined;
  // What a municipality pays or has is not what somebody else does that it is in.
  if (municipalities.length > 0 && (owner.isCollaboration || subjects.length > 0)) return undefined;
  const { table } = compared;
  const measure = { ...compared.measure, isAdded };
  const isAmount = measure.topic === 'money' || holdsAny(words, ['hvor meget', 'how much']);
  if (measure.topic === 'members' || measure.topic === 'age' || (!isCount && !isAmount)) return undefined;
  const asksBefore = year === undefined && timeBefore(asked.searchText) !== undefined;
  const fitting = fittingFigures(table.figures, measure, [owner]).filter(
    ({ figure }) => !asksBefore || figure.earlier !== undefined,
  );
  // "Bidraget" is what each pays, be there a whole as well.
  const rates = measure.isRate ? fitting.filter(({ figure }) => figure.per !== undefined) : [];
  const groups = Map.groupBy(rates.length > 0 ? rates : fitting, ({ figure }) => unitKey(figure));
  const standings = [...groups.values()].flatMap((group) => bestOf(owner, group, year) ?? []);
  if (year === undefined) {
    const [only] = standings;
    const isSure = standings.length === 1 && only?.isOnly === true && only.per === undefined && only.unit !== 'kr';
    return isSure && (isAdded || countsNamed(asked, measure.words))
      ? { support: 0.9, say: () => ({ status: 'answered', segments: [isAdded ? sayQuoted(only) : sayDated(only)] }) }
      : undefined;
  }
  const ofYear = standings.filter((one) => one.year === year);
  const said = ofYear.length > 0 ? ofYear : standings;
  if (said.length === 0 || said.length > mostUnits || said.some(({ isOnly }) => !isOnly)) return undefined;
  if (ofYear.length > 0)
    return { support: 0.9, say: () => ({ status: 'answered', segments: said.map(isAdded ? sayQuoted : sayDated) }) };
  return isAdded ||
    isYearTold(
      table.figures,
      fitting.map(({ figure }) => figure),
      year,
    )
    ? undefined
    : { support: 0.9, say: () => sayOther(said, standingsOverYears(table.figures, measure, owner), year) };
}

/** "Klager X 2022", "tallet for klager i X i 2022": a number is asked for without words that ask. */
function asksTersely(words: readonly Word[]): boolean {
  return (
    holdsAny(words, ['tallet', 'tal']) ||
    (words.length <= mostTerseWords && words.every(({ folded }) => !/^(?:hv|wh|how)/u.test(folded)))
  );
}

/** "Hvor mange chauffører …": what is counted stands beside the words that ask, and nothing else is asked of it. */
function countsNamed({ form, words }: Understanding, measuring: readonly Word[]): boolean {
  const at = words.findIndex(({ folded }) => folded === 'mange' || folded === 'antal' || folded === 'many');
  const counted = words.slice(at + 1).find(({ folded }) => folded !== 'af');
  return (
    form === 'count' &&
    at >= 0 &&
    counted !== undefined &&
    isContent(counted) &&
    measuring.every((word) => word === counted)
  );
}

/** What there is of another year; of several years, as a row of a table has it, all of them. */
function sayOther(said: readonly Standing[], years: readonly Standing[], year: Period): Draft {
  const [only, second] = said;
  const isRow =
    second === undefined &&
    years.length > 1 &&
    years.length <= mostYears &&
    years.every(({ unit }) => unit === only?.unit);
  const told = isRow ? years : said;
  const notice: DraftSegment = { kind: 'notice', text: notices.otherYear(year, knownYear(told, year)), quotes: [] };
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [notice, ...(isRow ? [sayRow(years)] : said.map(sayDated))],
  };
}

/** "X: 120 (2020), 140 (2021) og 90 (2022)." */
function sayRow(years: readonly Standing[]): DraftSegment {
  const text = `${years[0]?.owner.name ?? ''}: ${enumerate(years.map(dated))}.`;
  return { kind: 'statement', text, quotes: years.flatMap(({ quotes }) => quotes) };
}

/** What comes on top is said in the document's sentence: by itself it would read as all there is. */
function sayQuoted({ quotes }: Standing): DraftSegment {
  return { kind: 'statement', text: quotes.map(({ text }) => text).join(' '), quotes };
}

function sayDated(standing: Standing): DraftSegment {
  const text = `${standing.owner.name}: ${dated(standing)}`;
  return { kind: 'statement', text: text.endsWith('.') ? text : `${text}.`, quotes: standing.quotes };
}
