import { criteria, type JudgeReport } from './judge.ts';
import { controlText, mutationRows } from './report-mutations.ts';
import { redactionText } from './report-redaction.ts';
import { setsText } from './report-sets.ts';
import { fewestCases, heldOutRows, smallTags, statusRows } from './report-tables.ts';
import { targetRows } from './report-targets.ts';
import { expectationLines, percent, verdictOf, type Report } from './report.ts';
import { errorTypes } from './metrics/error-type.ts';
import type { MetricName, Summary } from './metrics/summary.ts';
import type { CaseResult } from './run-case.ts';

const columns: readonly (readonly [title: string, metric: MetricName])[] = [
  ['facts', 'factRecall'],
  ['listF1', 'listF1'],
  ['hit@1', 'evidenceHitAt1'],
  ['rec@5', 'evidenceRecallAt5'],
  ['ndcg', 'evidenceNdcgAt10'],
  ['cited', 'evidenceCited'],
  ['citR', 'citationRecall'],
  ['citP', 'citationPrecision'],
  ['verb', 'verbatim'],
  ['refP', 'refusalPrecision'],
  ['refR', 'refusalRecall'],
];

const milliseconds = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(1));

/** The run as lines for a terminal: a table by tag, totals, what has changed, failures; the last line counts. */
export function terminalReport(report: Report): string {
  const { summary, tags, comparison, gate, http, cases } = report;
  const row = (name: string, { cases: count, passed, metrics, latency }: Summary) => [
    name,
    `${count}`,
    `${passed}`,
    ...columns.map(([, metric]) => percent(metrics[metric])),
    milliseconds(latency?.p50),
    milliseconds(latency?.p95),
  ];
  const head = ['tag', 'cases', 'passed', ...columns.map(([title]) => title), 'p50', 'p95'];
  const table = alignColumns([head, ...tags.map(({ tag, summary: one }) => row(tag, one)), row('all', summary)]);

  const of = (verdict: string) => cases.filter((one) => verdictOf(one) === verdict);
  const [failed, known] = [of('failed'), of('known')];
  const mendedKnown = cases.filter((one) => one.judgement.passed && one.known !== undefined);
  const sections = [
    table,
    `Shares in per cent, latency in ms (max ${milliseconds(summary.latency?.max)}). False refusals: ${percent(summary.metrics.falseRefusalRate)}; within words: ${percent(summary.metrics.withinWords)}.`,
    `Failures by kind: ${errorTypes.flatMap((type) => (type === 'ok' || summary.errors[type] === 0 ? [] : [`${type} ${summary.errors[type]}`])).join(', ') || 'none'}`,
    alignColumns(statusRows(summary.confusion)),
    ...[...failed, ...known, ...heldOutFailures(report)].map(failureText),
    changes('Newly passing', comparison.newlyPassing),
    changes('Newly failing', comparison.newlyFailing),
    changes(
      'Passing although marked known (take the mark away)',
      mendedKnown.map(({ id }) => id),
    ),
    smallTags(report).length === 0
      ? ''
      : `Fewer than ${fewestCases} cases, too few to trust: ${smallTags(report).join(', ')}`,
    changes('Gone', comparison.vanished),
    ...(http === undefined ? [] : [httpText(http)]),
    ...(report.heldOut.length === 0 || report.filter !== undefined ? [] : [alignColumns(heldOutRows(report.heldOut))]),
    ...(report.sets === undefined ? [] : [setsText(report.sets)]),
    redactionText(report.redaction),
    ...(report.filter === undefined ? [alignColumns(targetRows(report))] : []),
    ...(report.mutations === undefined
      ? []
      : [`${alignColumns(mutationRows(report.mutations))}\n${controlText(report.mutations)}`]),
    gate.length === 0 ? 'Gate: holds.' : `Gate: does not hold.\n${gate.map((fault) => `  - ${fault}`).join('\n')}`,
    known.length > 0 ? `${known.length} known ${known.length === 1 ? 'failure' : 'failures'}, not counted below` : '',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Single held-out cases are told of only when they were asked for. */
function heldOutFailures({ heldOut, filter }: Report): CaseResult[] {
  return filter === undefined ? [] : heldOut.filter(({ judgement }) => !judgement.passed);
}

function httpText({ asked, differences }: NonNullable<Report['http']>): string {
  if (differences.length === 0)
    return `Over HTTP: ${asked} answers, as JSON and as a stream, are the same as in this process.`;
  return `Over HTTP, of ${asked} answers these differ:\n${differences.map((line) => `  - ${line}`).join('\n')}`;
}

function failureText(result: CaseResult): string {
  const { id, known, judgement, answer, userTurns, tags } = result;
  return [
    `${known === undefined ? 'FAILED' : 'KNOWN'} ${id} [${tags.join(', ')}] ${judgement.error}`,
    ...(known === undefined ? [] : [`  why known  ${known}`]),
    `  asked      ${userTurns.join(' → ')}`,
    ...expectationLines(result).map((line, index) => `  ${index === 0 ? 'expected  ' : '          '} ${line}`),
    `  got        ${answer.status}${answer.reason === undefined ? '' : ` (${answer.reason})`}: ${answer.text.replace(/\s+/g, ' ')}`,
    ...judgement.faults.map((fault) => `  wrong      ${fault}`),
  ].join('\n');
}

function changes(title: string, ids: readonly string[]): string {
  return ids.length === 0 ? '' : `${title}: ${ids.join(', ')}`;
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** What a model made of the answers, in one line. */
export function judgeText({ model, promptVersion, judged, undecided, shares }: JudgeReport): string {
  const said = criteria.map((name) => `${name} ${percent(shares[name])}`).join(', ');
  return `Judged by ${model} (${promptVersion}), majority of three: ${said} of ${judged} answers; ${undecided} undecided.`;
}
