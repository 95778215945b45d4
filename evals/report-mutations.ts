import { escapeHtml, htmlTable } from './report-markup.ts';
import { metricTexts } from './report-texts.ts';
import { percent } from './report.ts';
import type { MutationOutcome, MutationReport } from './run-mutations.ts';

const noticing = ({ noticedBy: { metric, tag } }: MutationOutcome) =>
  `${metricTexts[metric][0]}${tag === undefined ? '' : `: ${tag}`}`;

/** One row for each mutation under a head row, for the terminal and the page. */
export function mutationRows({ outcomes }: MutationReport): string[][] {
  return [
    ['mutation', 'cases broken', 'limits missed', 'noticed by', 'sound', 'weakened', 'outcome'],
    ...outcomes.map((one) => [
      one.name,
      `${one.broken}`,
      `${one.limitsMissed}`,
      noticing(one),
      percent(one.sound),
      percent(one.weakened),
      one.survives === undefined ? 'caught' : `survives: ${one.survives}`,
    ]),
  ];
}

/** What the control of "drop verification" showed, as one line. */
export function controlText({ control: { withheld, shown } }: MutationReport): string {
  return `Forged passages with verification in place: ${withheld} quotes and statements withheld, ${shown} forged quotes shown.`;
}

/** The part of the page about mutations. */
export function mutationSection(report: MutationReport | undefined): string {
  if (report === undefined) return '<p>No mutation was tried in this run.</p>';
  const meanings = report.outcomes
    .map(({ name, weakens }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(weakens)}</dd>`)
    .join('');
  return [
    '<p>A gate that cannot fail is no gate. So each of these runs weakens one thing, asks every case again, and the gate has to notice, by the very measure that is there for it.</p>',
    htmlTable('What the gate made of each weakened system; measures in per cent', mutationRows(report)),
    `<dl>${meanings}</dl>`,
    `<p>${escapeHtml(controlText(report))}</p>`,
  ].join('');
}
