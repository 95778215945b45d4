import { escapeHtml } from './report-markup.ts';
import { expectationLines, verdictOf } from './report.ts';
import type { CaseResult } from './run-case.ts';

const mood = { passed: 'good', known: 'known', failed: 'bad' } as const;
const danish = (text: string) => `<span lang="da">${escapeHtml(text)}</span>`;

/** One case, folded away: its question in the summary; inside, what was expected, said, cited, and what is wrong. */
export function caseDetails(result: CaseResult, open: boolean): string {
  const { id, tags, known, userTurns, earlierAnswers, answer, judgement, milliseconds } = result;
  const verdict = verdictOf(result);
  const conversation = earlierAnswers.flatMap((earlier, index) => [
    ['Asked before', danish(userTurns[index] ?? '')],
    ['Answered', danish(earlier.text)],
  ]);
  const citations = answer.citations.map(
    ({ n, quote, page, pageEnd, headingPath, role }) =>
      `[${n}] ${page === pageEnd ? `page ${page}` : `pages ${page}–${pageEnd}`}${headingPath.length > 0 ? `, ${danish(headingPath.join(' › '))}` : ''}${role === 'nearest' ? ' (nearest thing the documents say)' : ''}<blockquote lang="da">${escapeHtml(quote)}</blockquote>`,
  );
  const rows: (readonly string[])[] = [
    ...conversation,
    ['Question', danish(userTurns.at(-1) ?? '')],
    ['Expected', expectationLines(result).map(escapeHtml).join('<br>')],
    [
      'Answer',
      `${escapeHtml(answer.status)}${answer.reason === undefined ? '' : ` (${answer.reason})`}<br>${danish(answer.text)}`,
    ],
    ['Cited', citations.length === 0 ? 'nothing' : citations.join('')],
    ...(judgement.faults.length > 0 ? [['What is wrong', judgement.faults.map(escapeHtml).join('<br>')]] : []),
    ...(judgement.error === 'ok' ? [] : [['Kind of failure', escapeHtml(judgement.error)]]),
    ...(known === undefined ? [] : [['Why it is known', escapeHtml(known)]]),
    ['Time', `${milliseconds.toFixed(1)} ms`],
    ['Case', `<code>${escapeHtml(id)}</code>, tags: ${escapeHtml(tags.join(', '))}`],
  ];
  const list = rows.map(([term = '', description = '']) => `<dt>${term}</dt><dd>${description}</dd>`).join('');
  return `<details${open ? ' open' : ''}><summary><strong class="${mood[verdict]}">${verdict}</strong> ${danish(userTurns.join(' → '))}</summary><dl>${list}</dl></details>`;
}
