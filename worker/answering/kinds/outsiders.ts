import { applying, leaving, negation } from '../../../corpus/danish/lexicon/standing-apart.ts';
import type { Proposal } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { verbatim } from './known-members.ts';
import { namingsIn, sectionOf } from './namings.ts';
import { quotesOf, rowsIn } from './participant-evidence.ts';

type Apart = 'left' | 'applied' | 'outside';

/** Who has left, has asked to come in, or is not in, where a question asks for them and not for members. */
export function asksApart({ searchText, subjects, form }: Understanding): Apart | undefined {
  if (subjects.length !== 1 || !['list', 'open', 'count'].includes(form)) return undefined;
  if (leaving.test(searchText) || /(?<!\p{L})ikke længere(?!\p{L})/iu.test(searchText)) return 'left';
  if (applying.test(searchText)) return 'applied';
  return negation.test(searchText) ? 'outside' : undefined;
}

/** The sentences that tell of them; members are never named instead. */
export function outsiders({ subjects }: Understanding, apart: Apart, evidence: Evidence): Proposal | undefined {
  const said = { left: leaving, applied: applying, outside: /(?:)/u }[apart];
  const quotes = subjects
    .flatMap(({ name }) => [
      ...quotesOf(
        rowsIn(name, evidence).filter(({ role }) => role === 'outside'),
        evidence,
      ),
      ...namingsIn(sectionOf(name, evidence), evidence).flatMap(({ isApart, quote }) => (isApart ? [quote] : [])),
    ])
    .filter(({ text }) => said.test(text));
  const each = [...new Map(quotes.map((quote) => [`${quote.passageId} ${quote.start}`, quote])).values()];
  if (each.length > 0) return { support: 0.9, say: () => ({ status: 'answered', segments: verbatim(each) }) };
  if (apart !== 'outside') return undefined;
  return {
    support: 0.9,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
    }),
  };
}
