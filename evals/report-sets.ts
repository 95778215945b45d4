import type { CoveragePoint } from './metrics/coverage-curve.ts';
import { escapeHtml, htmlTable } from './report-markup.ts';
import { coveragePlot } from './report-plots.ts';
import { percent } from './report.ts';
import type { SetsReport } from './shared-sets.ts';

type Measured = Extract<SetsReport, { kind: 'measured' }>;

/** What others' questions showed, as lines for the terminal. */
export function setsText(sets: SetsReport): string {
  if (sets.kind === 'skipped') return `Others’ questions ${sets.why}`;
  const { offTopic, spans, metrics } = sets;
  return [
    `Off topic: ${offTopic.refused} of ${offTopic.asked} questions refused (${percent(metrics.offTopicRefused)} %).`,
    ...offTopic.answered.map(({ question }) => `  answered   ${question}`),
    `XQuAD-da: the answer is contained, before refusal, for ${spans.contained} of ${spans.questions} (${percent(metrics.spanContained)} %). ${decided(sets)}`,
    `  coverage → accuracy  ${tenths(spans.curve)
      .map(({ coverage, accuracy }) => `${percent(coverage)} → ${percent(accuracy)}`)
      .join(', ')}`,
  ].join('\n');
}

function decided({ spans: { answered, answeredRight, questions, unanswerable } }: Measured): string {
  return `Refusing where it sees fit, it answers ${answered} of ${questions + unanswerable} (${unanswerable} of them unanswerable), ${answeredRight} rightly (${percent(answeredRight / answered)} %).`;
}

/** Every second point: the table need not be as fine as the plot. */
function tenths(curve: readonly CoveragePoint[]): CoveragePoint[] {
  return curve.filter((_, index) => index % 2 === 1);
}

/** The part of the page about others' questions. */
export function setsSection(sets: SetsReport | undefined): string {
  if (sets === undefined) return '<p>Others’ questions were not asked in this run (--sets).</p>';
  if (sets.kind === 'skipped') return `<p>Others’ questions were ${escapeHtml(sets.why)}.</p>`;
  const { offTopic, spans, metrics } = sets;
  const { answered, answeredRight, questions, unanswerable } = spans;
  return [
    '<h3>Off the topic</h3>',
    `<p>${offTopic.refused} of ${offTopic.asked} questions that people put to a chatbot about the corona pandemic were refused (${percent(metrics.offTopicRefused)} %). The project’s own documents answer none of them.</p>`,
    offTopic.answered.length === 0
      ? ''
      : `<details><summary>Answered all the same: ${offTopic.answered.length}</summary><dl>${offTopic.answered.map((one) => `<dt lang="da">${escapeHtml(one.question)}</dt><dd lang="da">${escapeHtml(one.answer)}</dd>`).join('')}</dl></details>`,
    '<h3>Over texts of others</h3>',
    `<p>${questions} questions of XQuAD, translated into Danish, whose answer stands in its texts, went the whole road from ingest to answer. The best answer, before the decision whether to give it, holds the answer’s words for ${spans.contained} of them (${percent(metrics.spanContained)} %). ${unanswerable} more questions sound alike but are not answered by the texts. ${escapeHtml(decided(sets))}</p>`,
    coveragePlot('Accuracy by coverage, over answerable and unanswerable questions', spans.curve, {
      coverage: answered / (questions + unanswerable),
      accuracy: answered === 0 ? 0 : answeredRight / answered,
    }),
    htmlTable('How right the answers are when only the surest share of all questions is answered', [
      ['answered, %', 'right, %', 'least confidence'],
      ...tenths(spans.curve).map(({ coverage, accuracy, confidence }) => [
        percent(coverage),
        percent(accuracy),
        confidence.toFixed(2),
      ]),
    ]),
  ].join('');
}
