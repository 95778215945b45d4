import { joining } from '../../../corpus/danish/lexicon/parts.ts';
import { givesReason } from '../../../corpus/danish/lexicon/reasons.ts';
import { leaving, negation } from '../../../corpus/danish/lexicon/standing-apart.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Proposal } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { verbatim } from './known-members.ts';
import { sectionOf } from './namings.ts';
import { nameKey, quotesOf } from './participant-evidence.ts';

/** Whether somebody was in it when it began: no, where the sentence tells of them as of one who came in later. */
export function cameLater(
  names: readonly string[],
  rows: readonly Participation[],
  evidence: Evidence,
): Proposal | undefined {
  const own = rows.filter((row) => row.role === 'member' && names.some((name) => nameKey(name) === nameKey(row.name)));
  const [quote, other] = quotesOf(own, evidence);
  if (quote === undefined || other !== undefined || !joining.test(quote.text)) return undefined;
  const [said] = verbatim([quote]);
  return said === undefined
    ? undefined
    : { support: 0.93, say: () => ({ status: 'answered', segments: [{ ...said, text: `Nej. ${said.text}` }] }) };
}

/** Why somebody has left: the sentence that tells of it, when it gives a reason, and otherwise no more than the nearest. */
export function whyLeft(
  { searchText }: Understanding,
  names: readonly string[],
  rows: readonly Participation[],
  evidence: Evidence,
): Proposal | undefined {
  const gone = rows.filter(
    (row) => row.role === 'outside' && names.some((name) => nameKey(name) === nameKey(row.name)),
  );
  const quotes = quotesOf(gone, evidence);
  const isOfLeaving =
    leaving.test(searchText) || (negation.test(searchText) && quotes.some(({ text }) => leaving.test(text)));
  if (quotes.length === 0 || !isOfLeaving) return undefined;
  if (quotes.some(({ text }) => givesReason.test(text)))
    return { support: 0.93, say: () => ({ status: 'answered', segments: verbatim(quotes) }) };
  return {
    support: 0.93,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [
        { kind: 'notice', text: notices.nearest, quotes: [] },
        ...verbatim(quotes.map((quote) => ({ ...quote, role: 'nearest' }))),
      ],
    }),
  };
}

/** What tells that somebody is in says nothing of why; where its section gives any reason, another kind finds it. */
export function withoutReason(
  names: readonly string[],
  each: readonly { readonly name: string; readonly rows: readonly Participation[] }[],
  evidence: Evidence,
): Proposal | undefined {
  if (each.some(({ name }) => sectionOf(name, evidence).some(({ text }) => givesReason.test(text)))) return undefined;
  const rows = each.flatMap((one) =>
    one.rows.filter((row) => row.role === 'member' && names.some((name) => nameKey(name) === nameKey(row.name))),
  );
  return {
    support: 0.9,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [
        { kind: 'notice', text: notices.nearest, quotes: [] },
        ...verbatim(quotesOf(rows, evidence, 'nearest')),
      ],
    }),
  };
}
