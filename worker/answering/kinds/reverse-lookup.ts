import { eitherCues, togetherCues } from '../../../corpus/danish/lexicon/forms.ts';
import { holdsAny } from '../words.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { eachOnce, isEveryMunicipality, nameKey, quotesOf } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Which collaborations a municipality takes part in, over all sections; for several, those they share. */
export function reverseLookup(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { municipalities, subjects, aspects, words } = asked;
  if (municipalities.length === 0 || subjects.length > 0) return undefined;
  if (
    !asked.asksForCollaborations &&
    !aspects.includes('participants') &&
    !words.some(({ stem }) => stem.startsWith('samarbejd'))
  )
    return undefined;
  if (aspects.some((aspect) => ['money', 'governance', 'staff', 'place', 'frequency'].includes(aspect)))
    return undefined;
  return {
    support: Math.max(0, 0.9 - 0.5 * unexplainedByParticipation(asked)),
    say: () => {
      const shared =
        municipalities.length > 1 && holdsAny(words, [...togetherCues, 'og']) && !holdsAny(words, eitherCues);
      const segments = shared
        ? sayShared(municipalities, evidence)
        : municipalities.flatMap((name) => sayOne(name, evidence));
      const isAnswered = segments.some(({ quotes }) => quotes.some(({ role }) => role === 'support'));
      return isAnswered
        ? { status: 'answered', segments }
        : { status: 'unanswered', reason: 'not_in_documents', segments };
    },
  };
}

function sayOne(name: string, evidence: Evidence): DraftSegment[] {
  const rows = evidence.participation.filter((row) => row.name === name);
  const members = rows.filter(({ role }) => role === 'member');
  const others = rows.filter(
    ({ role, collaboration }) => role !== 'member' && !members.some((row) => row.collaboration === collaboration),
  );
  const said: DraftSegment[] = [];
  if (members.length > 0)
    said.push({
      kind: 'statement',
      text: `${name} er med i ${enumerate(collaborations(members))}.`,
      quotes: quotesOf(members, evidence),
    });
  else said.push({ kind: 'notice', text: notices.notNamed(name), quotes: [] });
  for (const quote of quotesOf(others, evidence)) said.push({ kind: 'statement', text: quote.text, quotes: [quote] });
  if (rows.length === 0) {
    const everyone = evidence.participation.filter(isEveryMunicipality);
    for (const quote of quotesOf(everyone.slice(0, 1), evidence, 'nearest'))
      said.push({ kind: 'statement', text: quote.text, quotes: [quote] });
  }
  return said;
}

function sayShared(names: readonly string[], evidence: Evidence): DraftSegment[] {
  const members = evidence.participation.filter(({ role, name }) => role === 'member' && names.includes(name));
  const groups = Map.groupBy(members, ({ documentId, collaboration }) => `${documentId} ${nameKey(collaboration)}`);
  const shared = [...groups.values()]
    .filter((rows) => names.every((name) => rows.some((row) => row.name === name)))
    .flat();
  if (shared.length > 0)
    return [
      {
        kind: 'statement',
        text: `${enumerate(names)} er ${names.length === 2 ? 'begge' : 'alle'} med i ${enumerate(collaborations(shared))}.`,
        quotes: quotesOf(shared, evidence),
      },
    ];
  return [
    { kind: 'notice', text: notices.nothingShared(enumerate(names)), quotes: [] },
    ...names.flatMap((name) => sayOne(name, evidence)),
  ];
}

function collaborations(rows: Evidence['participation']): string[] {
  return eachOnce(rows.map((row) => ({ ...row, name: row.collaboration }))).map(({ name }) => name);
}
