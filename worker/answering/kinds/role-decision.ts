import type { AskedRole } from '../../../corpus/danish/lexicon/participation.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Draft } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { nameKey, quotesOf } from './participant-evidence.ts';

/**
 * Yes or no by what the documents say in so many words: that somebody stands outside, or who has the role that is
 * asked. The sentence itself is said. Undefined when neither is told, or when a reason is asked for what is true.
 */
export function decideRole(
  names: readonly string[],
  rows: readonly Participation[],
  role: AskedRole | undefined,
  form: Understanding['form'],
  evidence: Evidence,
): Draft | undefined {
  const isAsked = ({ name }: Participation): boolean => names.some((asked) => nameKey(asked) === nameKey(name));
  const outside = rows.filter((row) => row.role === 'outside' && isAsked(row));
  if (outside.length > 0) return say('Nej', outside, evidence);
  const holders = role === undefined ? [] : rows.filter((row) => row.role === role);
  if (holders.length === 0) return undefined;
  const inside = names.filter((name) => holders.some((row) => nameKey(row.name) === nameKey(name)));
  if (inside.length < names.length) return say('Nej', holders, evidence);
  return form === 'why' ? undefined : say('Ja', holders.filter(isAsked), evidence);
}

function say(word: 'Ja' | 'Nej', rows: readonly Participation[], evidence: Evidence): Draft | undefined {
  const quotes = quotesOf(rows, evidence);
  if (quotes.length === 0) return undefined;
  const text = quotes.map((quote) => quote.text.replace(/(?<![.!?])$/u, '.')).join(' ');
  return { status: 'answered', segments: [{ kind: 'statement', text: `${word}. ${text}`, quotes }] };
}
