import { eitherCues, togetherCues } from '../../../corpus/danish/lexicon/forms.ts';
import { mostCues, onlyOneCues, severalCues, venueCues } from '../../../corpus/danish/lexicon/participation.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { holdsScattered } from '../understanding/cues.ts';
import type { Understanding } from '../understand.ts';
import { endsIn, holdsAny, sameWord, wordsOf } from '../words.ts';
import { knownMembers, memberRows, verbatim, type KnownMembers } from './known-members.ts';
import { eachOnce, nameKey, quotesOf } from './participant-evidence.ts';
import { nameOf } from './participants.ts';
import { rowsAbout } from './rows-about.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Who takes part in several collaborations at once; with "eller" in any of them, with "kun ét" in only one, with "ikke" in one and not the other. */
export function sharedParticipants(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  const { subjects, words, municipalities, aspects } = asked;
  const onlyMunicipalities = words.some(({ stem }) => stem.startsWith('kommun') || stem.startsWith('municipalit'));
  const asksForWho = aspects.includes('participants') || onlyMunicipalities;
  if (municipalities.length > 0 || !asksForWho) return undefined;
  if (aspects.some((aspect) => ['money', 'staff', 'governance'].includes(aspect))) return undefined;
  const isMeant = ({ role, kind }: Participation): boolean =>
    role === 'member' && kind !== 'group' && (!onlyMunicipalities || kind === 'municipality');
  const holds = (cues: readonly string[]): boolean => cues.some((cue) => holdsScattered(words, cue));
  if (subjects.length === 0) return inSeveral(asked, evidence, documents, isMeant);
  if (subjects.length < 2) return undefined;
  const isOnlyOne = holds(onlyOneCues);
  const isEither = !isOnlyOne && holdsAny(words, eitherCues);
  const without = isOnlyOne || isEither ? undefined : subjectWithout(asked);
  if (!isOnlyOne && !isEither && without === undefined && !holdsAny(words, togetherCues)) return undefined;
  const known = subjects.map(({ name }) => knownMembers(name, evidence));
  const memberships = known.map((one) => memberRows(one).filter(isMeant));
  if (known.some(({ certainty }) => certainty !== 'read' && certainty !== 'agrees')) return cannotTell(known);
  if (memberships.some((rows) => rows.length === 0)) return undefined;
  const all = memberships.flat();
  const isIn = (name: string, rows: readonly Participation[]): boolean =>
    rows.some((row) => nameKey(row.name) === nameKey(name));
  const times = (name: string): number => memberships.filter((rows) => isIn(name, rows)).length;
  const names = subjects.map(({ name }) => name);
  if (without !== undefined) {
    const [minus = [], plus = []] = without === 0 ? memberships : memberships.toReversed();
    const [outside = '', inside = ''] = without === 0 ? names : names.toReversed();
    const rows = plus.filter(({ name }) => !isIn(name, minus));
    return propose(rows, all, `${inside}, men ikke i ${outside}`, onlyMunicipalities, known, true);
  }
  const rows = all.filter(({ name }) =>
    isOnlyOne ? times(name) === 1 : isEither || times(name) === memberships.length,
  );
  const where = enumerate(names, isEither ? 'eller' : 'og');
  const joined = isOnlyOne ? `kun ét af ${where}` : isEither ? where : `både ${where}`;
  return propose(rows, all, joined, onlyMunicipalities, known);
}

/** Which of two subjects is asked to be left out: the one that its part of the question says "ikke" of. */
function subjectWithout({ subjects, words }: Understanding): number | undefined {
  const ends = subjects.map(({ matched }) => Math.max(...matched));
  const denied = subjects.flatMap(({ matched }, at) => {
    const from = Math.max(-1, ...ends.filter((end) => end < Math.min(...matched)));
    return words.slice(from + 1, Math.min(...matched)).some(({ folded }) => folded === 'ikke') ? [at] : [];
  });
  return subjects.length === 2 && denied.length === 1 ? denied[0] : undefined;
}

/** Where the members of one are not known, nothing is said about who is in both; what is told of each is quoted. */
function cannotTell(known: readonly KnownMembers[]): Proposal | undefined {
  if (known.every(({ certainty }) => certainty === 'none')) return undefined;
  const unclear = known.filter(({ certainty }) => certainty !== 'read' && certainty !== 'agrees');
  const isNamed = known.every(({ names, members }) => names.length > 0 || members.some(({ kind }) => kind !== 'group'));
  const told = isNamed ? known : unclear;
  const quotes = told
    .flatMap((one) => one.quotes)
    .map((quote) => (isNamed ? quote : { ...quote, role: 'nearest' as const }));
  const notice = notices.membersUnclear(enumerate(unclear.map(({ collaboration }) => collaboration)));
  return {
    support: 0.93,
    say: () => ({
      status: isNamed ? 'partial' : 'unanswered',
      reason: isNamed ? 'asks_for_more_than_documents_say' : 'not_in_documents',
      segments: [{ kind: 'notice', text: notice, quotes: [] }, ...verbatim(quotes)],
    }),
  };
}

function propose(
  rows: readonly Participation[],
  all: readonly Participation[],
  where: string,
  onlyMunicipalities: boolean,
  known: readonly KnownMembers[],
  isWithout = false,
): Proposal {
  const each = eachOnce(rows);
  // Who is not in something is told by all of its list.
  const deciding = each.length === 0 || isWithout ? all : rows;
  const noun = onlyMunicipalities ? 'kommuner' : 'deltagere';
  const one = onlyMunicipalities ? 'kommune' : 'deltager';
  const text =
    each.length === 0
      ? `Ingen af de nævnte deltagere er med i ${where}.`
      : `${each.length} ${each.length === 1 ? one : noun} er med i ${where}: ${enumerate(each.map((row) => nameOf(row, noun)))}.`;
  const segment: DraftSegment = {
    kind: 'statement',
    text,
    quotes: known.flatMap(({ quotes }) =>
      quotes.filter(({ start, end }) => deciding.some((row) => row.evidenceStart < end && start < row.evidenceEnd)),
    ),
    derived: [each.length],
  };
  return { support: 0.93, say: () => ({ status: 'answered', segments: [segment] }) };
}

const collaborationWords = venueCues.flatMap((cue) => wordsOf(cue));

/** Everybody who takes part in two collaborations or more, or in more than anybody else, with what they are. */
function inSeveral(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
  isMeant: (row: Participation) => boolean,
): Proposal | undefined {
  const { words, form, documentIds } = asked;
  // "Flest samarbejder", and not a collaboration that has most of something.
  const isMost = words.some(
    (word, at) =>
      holdsAny(words.slice(at - 1, at), mostCues) &&
      collaborationWords.some((cue) => sameWord(cue, word) || endsIn(word, cue)),
  );
  if (!isMost && !severalCues.some((cue) => holdsScattered(words, cue))) return undefined;
  const left = unexplainedByParticipation(asked);
  const meant = evidence.participation.filter(
    (row) => isMeant(row) && (documentIds.length === 0 || documentIds.includes(row.documentId)),
  );
  const among = left.length === 0 ? meant : rowsAbout(left, meant, documents);
  const each = [...Map.groupBy(among, ({ name }) => nameKey(name)).values()].map((rows) => ({
    rows,
    where: eachOnce(rows.map((row) => ({ ...row, name: row.collaboration }))),
  }));
  const most = Math.max(...each.map(({ where }) => where.length));
  const several = each.filter(({ where }) => where.length > 1 && (!isMost || where.length === most));
  if (several.length === 0) return undefined;
  const told = several.map(({ rows, where }): DraftSegment => {
    const places = enumerate(where.map(({ name }) => name));
    const name = rows[0]?.name ?? '';
    const text = `${name} er med i ${isMost ? 'flest: ' : ''}${places}.`;
    return { kind: 'statement', text, quotes: quotesOf(rows, evidence) };
  });
  const number: DraftSegment = {
    kind: 'statement',
    text: `${several.length} ${several.every(({ rows }) => rows[0]?.kind === 'municipality') ? 'kommuner' : 'deltagere'} er med i mere end ét samarbejde.`,
    quotes: told.flatMap(({ quotes }) => quotes),
    derived: [several.length, 1],
  };
  const segments = form === 'count' && !isMost ? [number, ...told] : told;
  return { support: 0.97, say: () => ({ status: 'answered', segments }) };
}
