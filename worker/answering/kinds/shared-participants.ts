import { eitherCues, togetherCues } from '../../../corpus/danish/lexicon/forms.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { eachOnce, quotesOf, rowsIn } from './participant-evidence.ts';

/** Who takes part in several collaborations at once, or, with "eller", in any of them. */
export function sharedParticipants(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, words, municipalities, aspects } = asked;
  if (subjects.length < 2 || municipalities.length > 0) return undefined;
  const asksForWho = aspects.includes('participants') || words.some(({ stem }) => stem.startsWith('kommun'));
  if (!asksForWho || aspects.some((aspect) => ['money', 'staff', 'governance'].includes(aspect))) return undefined;
  const onlyMunicipalities = words.some(({ stem }) => stem.startsWith('kommun'));
  const memberships = subjects.map(({ name }) =>
    rowsIn(name, evidence).filter(
      ({ role, kind }) => role === 'member' && kind !== 'group' && (!onlyMunicipalities || kind === 'municipality'),
    ),
  );
  if (memberships.some((rows) => rows.length === 0)) return undefined;
  const isEither = holdsAny(words, eitherCues);
  const isBoth = holdsAny(words, togetherCues);
  if (!isEither && !isBoth) return undefined;
  const all = memberships.flat();
  const rows = isEither
    ? all
    : all.filter(({ name }) => memberships.every((membership) => membership.some((row) => row.name === name)));
  const names = eachOnce(rows).map(({ name }) => name);
  const where = enumerate(
    subjects.map(({ name }) => name),
    isEither ? 'eller' : 'og',
  );
  const joined = isEither ? where : `både ${where}`;
  const text =
    names.length === 0
      ? `Ingen af de nævnte deltagere er med i ${joined}.`
      : `${names.length} ${onlyMunicipalities ? (names.length === 1 ? 'kommune' : 'kommuner') : 'deltagere'} er med i ${joined}: ${enumerate(names)}.`;
  const segment: DraftSegment = {
    kind: 'statement',
    text,
    quotes: quotesOf(names.length === 0 ? all : rows, evidence),
    derived: [names.length],
  };
  return { support: 0.93, say: () => ({ status: 'answered', segments: [segment] }) };
}
