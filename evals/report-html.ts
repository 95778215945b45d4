import { errorTypes, type ErrorType } from './metrics/error-type.ts';
import type { MetricName } from './metrics/summary.ts';
import { caseDetails } from './report-case.ts';
import { escapeHtml, htmlTable } from './report-markup.ts';
import { mutationSection } from './report-mutations.ts';
import { latencyPlot, sharePlot } from './report-plots.ts';
import { reportStyle } from './report-style.ts';
import { statusRows } from './report-tables.ts';
import { percent, verdictOf, type Report } from './report.ts';

/** What each measure says, in words for a reader who has not seen the code; the order is the report's. */
const metricTexts: Readonly<Record<MetricName, readonly [name: string, meaning: string]>> = {
  passed: ['Answers right', 'right in everything the case expects'],
  statusRight: ['Status right', 'rightly answered, answered in part, or refused'],
  factRecall: ['Facts', 'expected facts that the answer holds'],
  forbiddenFree: ['Nothing forbidden', 'answers without anything they must not hold'],
  listPrecision: ['List precision', 'names in list answers that belong there, each once'],
  listRecall: ['List recall', 'expected names that list answers hold'],
  listF1: ['List F1', 'the two above as one figure'],
  evidenceHitAt1: ['Evidence first', 'the first passage found holds evidence'],
  evidenceRecallAt5: ['Evidence in first five', 'evidence held by the first five passages found'],
  evidenceNdcgAt10: ['Ranking (nDCG@10)', 'how high evidence stands among the first ten passages'],
  evidenceCited: ['Evidence cited', 'evidence that the answer cites'],
  citationRecall: ['Statements supported', 'statements whose quotes hold all their words, names and numbers'],
  citationPrecision: ['Quotes needed', 'quotes that their statement cannot do without'],
  verbatim: ['Quotes verbatim', 'quotes that are character for character the document'],
  refusalPrecision: ['Refusals right', 'refusals that were due'],
  refusalRecall: ['Refusals made', 'due refusals that were made'],
  falseRefusalRate: ['False refusals', 'answerable questions that were refused (lower is better)'],
  withinWords: ['Short enough', 'answers within their number of words'],
};

const errorTexts: Readonly<Record<Exclude<ErrorType, 'ok'>, string>> = {
  retrieval_miss: 'the passage with the answer was not found',
  missed_refusal: 'answered more than the documents say',
  wrong_refusal: 'refused although the documents answer',
  incomplete_list: 'a list with names missing, repeated or too many',
  wrong_span: 'the wrong words were chosen as the answer',
  bad_citation: 'a quote is not verbatim, or the evidence is not cited',
  too_long: 'more words than allowed',
};

const slowestShown = 10;
/** Failures that stand open, and reasons that are not folded away; more would bury the rest of the page. */
const mostShown = 10;

/** The run as one page without outside resources: verdict, changes, failures, measures, plots, all cases. */
export function htmlReport(report: Report): string {
  const { summary, cases, gate, corpora, startedAt, filter } = report;
  const of = (verdict: string) => cases.filter((one) => verdictOf(one) === verdict);
  const [failed, known] = [of('failed'), of('known')];
  const holds = gate.length === 0;
  const body = [
    '<h1>Evaluation of Kildesvar</h1>',
    `<p class="verdict">${summary.passed} of ${summary.cases} answers are right; ${known.length} fail for a known reason, ${failed.length} without one.</p>`,
    `<p class="verdict ${holds ? 'good' : 'bad'}">${holds ? 'The gate holds: nothing has become worse.' : 'The gate does not hold.'}</p>`,
    gate.length > mostShown ? `<details><summary>${gate.length} reasons</summary>${list(gate)}</details>` : list(gate),
    `<p class="soft">Run at ${escapeHtml(startedAt)}${filter === undefined ? '' : `, only cases with “${escapeHtml(filter)}”`}. Documents: ${corpora.map(({ folder, documents, passages, corpusVersion }) => `<span lang="da">${escapeHtml(documents.join(', '))}</span> (${escapeHtml(folder)}, ${passages} passages, version ${escapeHtml(corpusVersion)})`).join('; ')}.</p>`,
    '<p>Every case puts a question, or a short conversation, to the system and holds the last answer against what a person read in the documents beforehand: facts, complete lists, what must not be said, and the words it should stand on.</p>',
    section('Since the accepted run', comparison(report)),
    section('Failures', failures(report)),
    section('Measures', measures(report)),
    section('By kind of question', byTag(report)),
    section('Latency', latency(report)),
    section('The same over HTTP', http(report)),
    section('Can the gate fail?', mutationSection(report.mutations)),
    section('All cases', allCases(report)),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation of Kildesvar: ${summary.passed} of ${summary.cases} right</title><style>${reportStyle}</style></head>
<body><main>${body.join('\n')}</main></body></html>
`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>${content}</section>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}

function comparison({ comparison: changes, cases, filter }: Report): string {
  if (filter !== undefined) return '<p>Only a part was run, so nothing is compared.</p>';
  const questionOf = (id: string) => cases.find((one) => one.id === id)?.userTurns.join(' → ') ?? 'no longer there';
  const group = (title: string, ids: readonly string[]) =>
    `<details><summary>${title}: ${ids.length}</summary>${list(ids.map((id) => `${id}: ${questionOf(id)}`))}</details>`;
  return [
    group('Newly failing', changes.newlyFailing),
    group('Newly passing', changes.newlyPassing),
    group('New cases', changes.added),
    group('Cases that are gone', changes.vanished),
  ].join('');
}

function failures({ cases, summary }: Report): string {
  const failed = cases.filter((one) => verdictOf(one) === 'failed');
  const known = cases.filter((one) => verdictOf(one) === 'known');
  if (failed.length + known.length === 0) return '<p class="good">There are none.</p>';
  const kinds = errorTypes.flatMap((type) =>
    type === 'ok' || summary.errors[type] === 0 ? [] : [[type, errorTexts[type], `${summary.errors[type]}`]],
  );
  return [
    htmlTable('Failures by kind; each counts once, under the first stage to blame', [
      ['kind', 'meaning', 'cases'],
      ...kinds,
    ]),
    ...failed.map((one, index) => caseDetails(one, index < mostShown)),
    ...known.map((one) => caseDetails(one, false)),
  ].join('');
}

function metricRows(): [MetricName, readonly [string, string]][] {
  const names: readonly string[] = Object.keys(metricTexts);
  const isMetric = (name: string): name is MetricName => Object.hasOwn(metricTexts, name);
  return names.filter(isMetric).map((name) => [name, metricTexts[name]]);
}

function measures({ summary }: Report): string {
  const rows = metricRows().map(([metric, [name, meaning]]) => [name, percent(summary.metrics[metric]), meaning]);
  return [
    htmlTable('Means over the cases that a measure applies to', [['measure', '%', 'meaning'], ...rows]),
    htmlTable('How each expected status was answered', statusRows(summary.confusion)),
  ].join('');
}

function byTag({ tags }: Report): string {
  const shown: readonly MetricName[] = [
    'factRecall',
    'listF1',
    'evidenceHitAt1',
    'evidenceRecallAt5',
    'evidenceCited',
    'citationRecall',
    'citationPrecision',
    'refusalRecall',
  ];
  const rows = tags.map(({ tag, summary }) => [
    tag,
    `${summary.cases}`,
    `${summary.passed}`,
    ...shown.map((metric) => percent(summary.metrics[metric])),
  ]);
  const bars = (metric: MetricName) =>
    tags
      .filter(({ summary }) => summary.metrics[metric] !== undefined)
      .map(({ tag, summary }) => ({
        label: tag,
        share: summary.metrics[metric],
        note: metric === 'passed' ? `(${summary.passed} of ${summary.cases})` : '',
      }));
  return [
    sharePlot('Answers right', bars('passed')),
    sharePlot('Evidence in the first five passages', bars('evidenceRecallAt5')),
    htmlTable('Measures by kind of question, in per cent', [
      ['kind', 'cases', 'right', ...shown.map((metric) => metricTexts[metric][0])],
      ...rows,
    ]),
  ].join('');
}

function latency({ summary, cases }: Report): string {
  if (summary.latency === undefined) return '<p>Nothing was measured.</p>';
  const slowest = [...cases].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, slowestShown);
  return [
    '<p>From question to whole answer in this process. Reported, never a reason to fail.</p>',
    latencyPlot(
      cases.map(({ milliseconds }) => milliseconds),
      summary.latency.p50,
      summary.latency.p95,
    ),
    htmlTable('The slowest answers', [
      ['question', 'ms'],
      ...slowest.map(({ userTurns, milliseconds }) => [userTurns.at(-1) ?? '', milliseconds.toFixed(1)]),
    ]),
  ].join('');
}

function http({ http: check }: Report): string {
  if (check === undefined) return '<p>No worker was asked in this run.</p>';
  if (check.differences.length > 0) return `<p class="bad">These differ:</p>${list(check.differences)}`;
  return `<p>${check.asked} of the questions were put to the worker too, once for a whole answer and once for a stream. Its answers are the same, field by field.</p>`;
}

function allCases({ cases, tags }: Report): string {
  return tags
    .map(({ tag, summary }) => {
      const ofTag = cases.filter((one) => one.tags.includes(tag));
      return `<details><summary>${escapeHtml(tag)}: ${summary.passed} of ${summary.cases} right</summary>${ofTag.map((one) => caseDetails(one, false)).join('')}</details>`;
    })
    .join('');
}
