import { eitherCues } from '../../../corpus/danish/lexicon/forms.ts';
import type { Draft, Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { isEveryMunicipality, quotesOf, rowsIn } from './participant-evidence.ts';

/** Whether a municipality takes part in a collaboration: yes or no with the sentence that decides it. */
export function membership(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { municipalities, subjects, form, aspects, words } = asked;
  const subject = subjects[0];
  if (municipalities.length === 0 || subject === undefined) return undefined;
  if (aspects.some((aspect) => ['money', 'governance', 'secretariat', 'staff'].includes(aspect))) return undefined;
  if (form !== 'yes-no' && form !== 'why' && !aspects.includes('participants')) return undefined;
  const each = subjects.map(({ name }) => ({ name, rows: rowsIn(name, evidence) }));
  if (each.some(({ rows }) => rows.length === 0)) return undefined;
  // Why a municipality is in is another question than whether; only when it is not in, that is the answer.
  const isMember = (name: string): boolean =>
    each.some(({ rows }) => rows.some((row) => row.role === 'member' && row.name === name));
  if (form === 'why' && municipalities.every(isMember)) return undefined;
  const isEither = holdsAny(words, eitherCues);
  return {
    support: 0.92,
    say: () => {
      const drafts = each.map(({ name, rows }) => decide(name, municipalities, rows, isEither, evidence));
      const weakest = drafts.find(({ status }) => status !== 'answered') ?? drafts[0];
      return {
        status: weakest?.status ?? 'unanswered',
        ...(weakest?.reason === undefined ? {} : { reason: weakest.reason }),
        segments: drafts.flatMap(({ segments }) => segments),
      };
    },
  };
}

function decide(
  collaboration: string,
  asked: readonly string[],
  rows: ReturnType<typeof rowsIn>,
  isEither: boolean,
  evidence: Evidence,
): Draft {
  const members = rows.filter(({ role }) => role === 'member');
  const inside = asked.filter((name) => members.some((row) => row.name === name));
  const outside = asked.filter((name) => !inside.includes(name));
  const named = members.filter(({ kind }) => kind === 'municipality');
  const whole = members.find(isEveryMunicipality);
  if (outside.length > 0 && whole !== undefined)
    return {
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `Ja, alle kommuner er med i ${collaboration}.`,
          quotes: quotesOf([whole], evidence),
        },
      ],
    };
  if (outside.length > 0 && named.length === 0) {
    const quotes = quotesOf(members.length > 0 ? members : rows, evidence, 'nearest');
    return {
      status: members.length > 0 ? 'partial' : 'unanswered',
      reason: members.length > 0 ? 'asks_for_more_than_documents_say' : 'not_in_documents',
      segments: [
        ...quotes.map((quote) => ({ kind: 'statement' as const, text: quote.text, quotes: [quote] })),
        { kind: 'notice', text: notices.namesMissing, quotes: [] },
      ],
    };
  }
  const yes = `${enumerate(inside)} er med i ${collaboration}`;
  const no = `${enumerate(outside, 'eller')} er ikke blandt de deltagere, der nævnes i ${collaboration}`;
  const other = rows.filter(({ role, name }) => role !== 'member' && outside.includes(name));
  const deciding = outside.length === 0 ? members.filter(({ name }) => inside.includes(name)) : named;
  return {
    status: 'answered',
    segments: [
      {
        kind: 'statement',
        text:
          outside.length === 0
            ? `Ja, ${yes}.`
            : inside.length === 0
              ? `Nej, ${no}.`
              : `${isEither ? 'Ja' : 'Nej'}, ${yes}, men ${no}.`,
        quotes: quotesOf(deciding, evidence),
        negates: outside.length > 0,
      },
      ...quotesOf(other, evidence).map((quote) => ({ kind: 'statement' as const, text: quote.text, quotes: [quote] })),
    ],
  };
}
