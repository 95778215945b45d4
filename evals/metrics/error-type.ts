import type { Answer } from '../../worker/answering/answer.ts';

export const errorTypes = [
  'ok',
  'retrieval_miss',
  'missed_refusal',
  'wrong_refusal',
  'incomplete_list',
  'wrong_span',
  'wrong_status',
  'bad_citation',
  'too_long',
] as const;
export type ErrorType = (typeof errorTypes)[number];

export interface CaseFaults {
  readonly expected: Answer['status'];
  readonly got: Answer['status'];
  /** All evidence was found or cited, or the case names none. */
  readonly evidenceFound: boolean;
  readonly wrong: Readonly<
    Record<'status' | 'reason' | 'facts' | 'forbidden' | 'list' | 'verbatim' | 'evidence' | 'words', boolean>
  >;
}

/**
 * The one kind a failure is counted as: the earliest stage that can be blamed, so retrieval before answering, and
 * what was said before how long it was. Anything instead of a refusal is a missed refusal; the right words given as a
 * whole answer instead of a partial one, or the other way round, have the wrong status.
 */
export function errorType({ expected, got, evidenceFound, wrong }: CaseFaults): ErrorType {
  if (!Object.values(wrong).includes(true)) return 'ok';
  const contentWrong = wrong.status || wrong.reason || wrong.facts || wrong.forbidden || wrong.list || wrong.evidence;
  if (expected === 'unanswered') {
    if (got !== 'unanswered') return 'missed_refusal';
  } else if (contentWrong && !evidenceFound) {
    return 'retrieval_miss';
  }
  if (wrong.status && got === 'unanswered') return 'wrong_refusal';
  if (wrong.list) return 'incomplete_list';
  if (wrong.facts || wrong.forbidden || wrong.reason) return 'wrong_span';
  if (wrong.status) return 'wrong_status';
  if (wrong.verbatim || wrong.evidence) return 'bad_citation';
  return 'too_long';
}
