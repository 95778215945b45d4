import { summarise, summariseTags, type MetricName, type Summary } from './metrics/summary.ts';
import { percent, type Report } from './report.ts';
import type { CaseResult } from './run-case.ts';
import { answerStatuses } from '../worker/answering/answer.ts';
import type { ConfusionTable } from './metrics/refusal.ts';

/** The confusion table of statuses with its head: a row for each expected status, a column for each given. */
export function statusRows(confusion: ConfusionTable): string[][] {
  return [
    ['expected \\ got', ...answerStatuses],
    ...answerStatuses.map((expected) => [expected, ...answerStatuses.map((got) => `${confusion[expected][got]}`)]),
  ];
}

/** A kind of question with fewer cases than this says little. */
export const fewestCases = 15;

/** Tags that choose cases for something and name no kind of question. */
const markers: ReadonlySet<string> = new Set(['flagship']);

/** The kinds of question with too few cases, each with its number; none in a run of a part. */
export function smallTags({ tags, filter }: Pick<Report, 'tags' | 'filter'>): string[] {
  if (filter !== undefined) return [];
  return tags
    .filter(({ tag, summary }) => summary.cases < fewestCases && !markers.has(tag))
    .map(({ tag, summary }) => `${tag} (${summary.cases})`);
}

const heldOutColumns: readonly (readonly [title: string, metric: MetricName])[] = [
  ['right %', 'passed'],
  ['status', 'statusRight'],
  ['facts', 'factRecall'],
  ['list F1', 'listF1'],
  ['supported', 'citationRecall'],
  ['verbatim', 'verbatim'],
  ['refusals right', 'refusalPrecision'],
  ['refusals made', 'refusalRecall'],
];

/** The held-out cases by kind of question and all together. */
export function heldOutRows(cases: readonly CaseResult[]): string[][] {
  const row = (name: string, { cases: count, metrics }: Summary) => [
    name,
    `${count}`,
    ...heldOutColumns.map(([, metric]) => percent(metrics[metric])),
  ];
  return [
    ['held out', 'cases', ...heldOutColumns.map(([title]) => title)],
    ...Array.from(summariseTags(cases), ([tag, summary]) => row(tag, summary)),
    row('all', summarise(cases)),
  ];
}
