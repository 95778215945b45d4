import type { RedactionReport } from './metrics/redaction.ts';
import { escapeHtml, htmlTable } from './report-markup.ts';
import { percent } from './report.ts';

/** What redaction took out of the strings it is measured on, as lines for the terminal. */
export function redactionText({ personalStrings, otherStrings, precision, recall, faults }: RedactionReport): string {
  return [
    `Redaction: precision ${percent(precision)}, recall ${percent(recall)} over ${personalStrings} strings with personal numbers and addresses and ${otherStrings} without.`,
    ...faults.map(({ group, text, got }) => `  wrong      ${group}: ${text} → ${got}`),
  ].join('\n');
}

/** The part of the page about redaction. */
export function redactionSection(report: RedactionReport): string {
  const { personalStrings, otherStrings, precision, recall, groups, faults } = report;
  return [
    `<p>CPR numbers, e-mail addresses and telephone numbers are taken out of a question before anything else is done with it. Over ${personalStrings} strings that have some and ${otherStrings} that have none, precision is ${percent(precision)} % and recall ${percent(recall)} %.</p>`,
    htmlTable('What was taken out, by kind of string', [
      ['strings', 'number', 'personal', 'taken out', 'taken out wrongly'],
      ...groups.map(({ name, strings, spans, caught, wrong }) => [
        name,
        `${strings}`,
        `${spans}`,
        `${caught}`,
        `${wrong}`,
      ]),
    ]),
    faults.length === 0
      ? ''
      : `<details><summary>Wrong: ${faults.length}</summary><ul>${faults.map(({ text, got }) => `<li lang="da">${escapeHtml(text)} → ${escapeHtml(got)}</li>`).join('')}</ul></details>`,
  ].join('');
}
