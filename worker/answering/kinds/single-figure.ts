import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { unitKey } from '../figures/measure.ts';
import { dated, isYearTold } from '../figures/over-years.ts';
import { askedPeriod, type Period } from '../figures/periods.ts';
import { bestOf, fittingFigures, type Standing } from '../figures/standings.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords, perOf } from '../understanding/comparison.ts';
import { holdsAny } from '../words.ts';
import { compare, knownYear } from './comparison-evidence.ts';

/** In more units than this it is not clear what is asked. */
const mostUnits = 2;

/**
 * One figure of one owner in a year that the question names: the figure of that year, or, where the documents give it
 * of another year only, that one with its year. Where two could be meant, another kind answers.
 */
export function singleFigure(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, words, form, municipalities } = asked;
  const year = askedPeriod(asked.searchText);
  if (year === undefined || comparison !== undefined || subjects.length === 0 || municipalities.length > 0)
    return undefined;
  if (form !== 'count' && !holdsAny(words, ['hvor meget', 'hvad', 'how much'])) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const per = perOf(words);
  const compared = compare(asked, { measure: measuredWords(words, inSubject), scale: 'any', per, year }, evidence);
  const [owner] = compared?.scope.owners ?? [];
  if (compared === undefined || owner === undefined || !compared.scope.isNamed || compared.scope.owners.length > 1)
    return undefined;
  const { measure, table } = compared;
  const isAmount = measure.topic === 'money' || holdsAny(words, ['hvor meget', 'how much']);
  if (measure.topic === 'members' || measure.topic === 'age' || (form !== 'count' && !isAmount)) return undefined;
  const groups = Map.groupBy(fittingFigures(table.figures, measure, [owner]), ({ figure }) => unitKey(figure));
  const standings = [...groups.values()].flatMap((group) => bestOf(owner, group, year) ?? []);
  const ofYear = standings.filter((one) => one.year === year);
  const said = ofYear.length > 0 ? ofYear : standings;
  if (said.length === 0 || said.length > mostUnits || said.some(({ isOnly }) => !isOnly)) return undefined;
  if (ofYear.length > 0) return { support: 0.9, say: () => ({ status: 'answered', segments: said.map(sayDated) }) };
  return isYearTold(table.figures, [owner], year) ? undefined : { support: 0.9, say: () => sayOther(said, year) };
}

function sayOther(said: readonly Standing[], year: Period): Draft {
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [
      { kind: 'notice', text: notices.otherYear(year, knownYear(said, year)), quotes: [] },
      ...said.map(sayDated),
    ],
  };
}

function sayDated(standing: Standing): DraftSegment {
  const text = `${standing.owner.name}: ${dated(standing)}`;
  return { kind: 'statement', text: text.endsWith('.') ? text : `${text}.`, quotes: standing.quotes };
}
