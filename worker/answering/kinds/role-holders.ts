import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { quotesOf, rowsIn } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Who finances, chairs, hosts, observes or runs a collaboration: the sentences that say so. */
export function roleHolders(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { role, form, subjects, municipalities, asksForName } = asked;
  if (role === undefined || role === 'customer' || asksForName || municipalities.length > 0) return undefined;
  if (!['list', 'open'].includes(form) || !holdsAny(asked.words, namingWords)) return undefined;
  const rows = subjects.flatMap(({ name }) => rowsIn(name, evidence).filter((row) => row.role === role));
  const quotes = quotesOf(rows, evidence);
  if (quotes.length === 0) return undefined;
  return {
    support: Math.max(0, 0.8 - 0.4 * unexplainedByParticipation(asked).length),
    say: () => ({
      status: 'answered',
      segments: quotes.map((quote) => ({ kind: 'statement', text: quote.text, quotes: [quote] })),
    }),
  };
}
