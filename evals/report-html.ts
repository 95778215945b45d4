import { errorTypes } from './metrics/error-type.ts';
import { summarise, type MetricName, type Summary } from './metrics/summary.ts';
import { caseDetails } from './report-case.ts';
import { escapeHtml, htmlTable } from './report-markup.ts';
import { mutationSection } from './report-mutations.ts';
import { latencyPlot, sharePlot } from './report-plots.ts';
import { reportStyle } from './report-style.ts';
import { redactionSection } from './report-redaction.ts';
import { setsSection } from './report-sets.ts';
import { fewestCases, heldOutRows, smallTags, statusRows } from './report-tables.ts';
import { targetRows } from './report-targets.ts';
import { errorTexts, metricTexts } from './report-texts.ts';
import { percent, verdictOf, type Report } from './report.ts';

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
    section(
      'Targets',
      htmlTable(
        'What is to be reached, in per cent; now is over all cases, a floor holds on those of the accepted run',
        targetRows(report),
      ),
    ),
    section('Since the accepted run', comparison(report)),
    section('Failures', failures(report)),
    section('Measures', measures(report)),
    section('By kind of question', byTag(report)),
    section('Held out', heldOut(report)),
    section('Others’ questions', setsSection(report.sets)),
    section('Personal numbers and addresses', redactionSection(report.redaction)),
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
  return [
    htmlTable('Failures by kind; each counts once, under the first stage to blame', errorRows(summary)),
    ...failed.map((one, index) => caseDetails(one, index < mostShown)),
    known.length === 0 ? '' : '<h3>Known failures</h3>',
    ...errorTypes.flatMap((type) => {
      const ofType = known.filter(({ judgement }) => judgement.error === type);
      if (type === 'ok' || ofType.length === 0) return [];
      return [
        `<details><summary>${escapeHtml(errorTexts[type][1])}: ${ofType.length}</summary>${ofType.map((one) => caseDetails(one, false)).join('')}</details>`,
      ];
    }),
  ].join('');
}

function errorRows({ errors }: Summary): string[][] {
  return [
    ['kind', 'meaning', 'cases'],
    ...errorTypes.flatMap((type) => (type === 'ok' ? [] : [[...errorTexts[type], `${errors[type]}`]])),
  ];
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

function byTag(report: Report): string {
  const { tags } = report;
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
    smallTags(report).length === 0
      ? ''
      : `<p class="known">Too few cases to trust the figures of: ${escapeHtml(smallTags(report).join(', '))}. A kind should have at least ${fewestCases}.</p>`,
    sharePlot('Answers right', bars('passed')),
    sharePlot('Evidence in the first five passages', bars('evidenceRecallAt5')),
    htmlTable('Measures by kind of question, in per cent', [
      ['kind', 'cases', 'right', ...shown.map((metric) => metricTexts[metric][0])],
      ...rows,
    ]),
  ].join('');
}

function heldOut({ heldOut: cases }: Report): string {
  if (cases.length === 0) return '<p>There are no held-out cases.</p>';
  return [
    '<p>Documents of another domain and layout, and questions about them, that nobody looks at while the system is built. They are in none of the other figures, and which of them fail is not shown here: whoever mends single cases of this set has nothing left to measure with.</p>',
    htmlTable('The held-out cases, in per cent', heldOutRows(cases)),
    htmlTable('Their failures by kind', errorRows(summarise(cases))),
    htmlTable('How each expected status was answered', statusRows(summarise(cases).confusion)),
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
