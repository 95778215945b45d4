import type { Draft, DraftSegment } from './draft.ts';
import { notices } from './notices.ts';

/** What was asked, as a question that stands alone, and what was found for it. */
export interface AnsweredPart {
  readonly question: string;
  readonly draft: Draft;
}

/**
 * One draft for a message that asks several things: what is answered in the order asked, nothing twice, and for each
 * thing that is not, a notice that names it. Refused as a whole only when nothing is answered.
 */
export function joinDrafts(parts: readonly AnsweredPart[]): Draft {
  const [first] = parts;
  if (first === undefined) throw new Error('joinDrafts needs at least one part');
  const missing = parts.filter(({ draft }) => draft.status === 'unanswered');
  if (missing.length === parts.length) return first.draft;
  const segments = parts.flatMap(({ question, draft }): readonly DraftSegment[] =>
    draft.status === 'unanswered'
      ? [{ kind: 'notice', text: notices.partMissing(question), quotes: [] }]
      : draft.segments,
  );
  const weakest = parts.find(({ draft }) => draft.status !== 'answered');
  return {
    status: weakest === undefined ? 'answered' : 'partial',
    ...(weakest === undefined ? {} : { reason: weakest.draft.reason ?? 'not_in_documents' }),
    segments: eachOnce(segments),
  };
}

function eachOnce(segments: readonly DraftSegment[]): DraftSegment[] {
  const seen = new Set<string>();
  return segments.filter(({ text }) => !seen.has(text) && seen.add(text));
}
