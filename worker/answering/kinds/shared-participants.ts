import { eitherCues, togetherCues } from '../../../corpus/danish/lexicon/forms.ts';
import { onlyOneCues, severalCues } from '../../../corpus/danish/lexicon/participation.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { holdsScattered } from '../understanding/cues.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny } from '../words.ts';
import { eachOnce, nameKey, quotesOf, rowsIn } from './participant-evidence.ts';
import { nameOf } from './participants.ts';

/** Who takes part in several collaborations at once; with "eller" in any of them, with "kun ét" in only one. */
export function sharedParticipants(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, words, municipalities, aspects } = asked;
  const onlyMunicipalities = words.some(({ stem }) => stem.startsWith('kommun') || stem.startsWith('municipalit'));
  const asksForWho = aspects.includes('participants') || onlyMunicipalities;
  if (municipalities.length > 0 || !asksForWho) return undefined;
  if (aspects.some((aspect) => ['money', 'staff', 'governance'].includes(aspect))) return undefined;
  const isMeant = ({ role, kind }: Participation): boolean =>
    role === 'member' && kind !== 'group' && (!onlyMunicipalities || kind === 'municipality');
  const holds = (cues: readonly string[]): boolean => cues.some((cue) => holdsScattered(words, cue));
  if (subjects.length === 0) return holds(severalCues) ? inSeveral(evidence, isMeant) : undefined;
  if (subjects.length < 2) return undefined;
  const memberships = subjects.map(({ name }) => rowsIn(name, evidence).filter(isMeant));
  if (memberships.some((rows) => rows.length === 0)) return undefined;
  const isOnlyOne = holds(onlyOneCues);
  const isEither = !isOnlyOne && holdsAny(words, eitherCues);
  if (!isOnlyOne && !isEither && !holdsAny(words, togetherCues)) return undefined;
  const all = memberships.flat();
  const times = (name: string): number =>
    memberships.filter((rows) => rows.some((row) => nameKey(row.name) === nameKey(name))).length;
  const rows = all.filter(({ name }) =>
    isOnlyOne ? times(name) === 1 : isEither || times(name) === memberships.length,
  );
  const where = enumerate(
    subjects.map(({ name }) => name),
    isEither ? 'eller' : 'og',
  );
  const joined = isOnlyOne ? `kun ét af ${where}` : isEither ? where : `både ${where}`;
  return propose(rows, all, joined, onlyMunicipalities, evidence);
}

function propose(
  rows: readonly Participation[],
  all: readonly Participation[],
  where: string,
  onlyMunicipalities: boolean,
  evidence: Evidence,
): Proposal {
  const each = eachOnce(rows);
  const noun = onlyMunicipalities ? 'kommuner' : 'deltagere';
  const one = onlyMunicipalities ? 'kommune' : 'deltager';
  const text =
    each.length === 0
      ? `Ingen af de nævnte deltagere er med i ${where}.`
      : `${each.length} ${each.length === 1 ? one : noun} er med i ${where}: ${enumerate(each.map((row) => nameOf(row, noun)))}.`;
  const segment: DraftSegment = {
    kind: 'statement',
    text,
    quotes: quotesOf(each.length === 0 ? all : rows, evidence),
    derived: [each.length],
  };
  return { support: 0.93, say: () => ({ status: 'answered', segments: [segment] }) };
}

/** Everybody who takes part in two collaborations or more, with what they are. */
function inSeveral(evidence: Evidence, isMeant: (row: Participation) => boolean): Proposal | undefined {
  const byName = Map.groupBy(evidence.participation.filter(isMeant), ({ name }) => nameKey(name));
  const several = [...byName.values()]
    .map((rows) => ({ rows, where: eachOnce(rows.map((row) => ({ ...row, name: row.collaboration }))) }))
    .filter(({ where }) => where.length > 1);
  if (several.length === 0) return undefined;
  const segments = several.map(({ rows, where }): DraftSegment => ({
    kind: 'statement',
    text: `${rows[0]?.name ?? ''} er med i ${enumerate(where.map(({ name }) => name))}.`,
    quotes: quotesOf(rows, evidence),
  }));
  return { support: 0.97, say: () => ({ status: 'answered', segments }) };
}
