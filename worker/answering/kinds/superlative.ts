import { foundingCues, participantSingulars, superlatives } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { statedExtremes, type StatedExtreme } from '../figures/stated-extremes.ts';
import { ownerKey } from '../figures/owners.ts';
import { statedThings } from '../figures/stated-things.ts';
import { leadersOf, type Standing } from '../figures/standings.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, wordsOf, type Word } from '../words.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { compare, knownYear, refuseComparison, sayEach, sayMissing, type Compared } from './comparison-evidence.ts';

/** How many come after the winner in an answer. */
const runnersUp = 2;

/** Who has the most, the least, the oldest: among those named, those under a heading, or all of whom it is told. */
export function superlative(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison } = asked;
  if (comparison?.kind !== 'extreme') return undefined;
  const thing = ofThings(asked, comparison, evidence);
  if (thing !== undefined) return thing;
  const compared = compare(asked, comparison, evidence);
  // "Hvad kom først, A eller B?" compares; "hvad sker der først?" does not.
  if (
    isTurn(comparison) &&
    compared?.scope.isNamed !== true &&
    !asked.asksForCollaborations &&
    !holdsAny(asked.words, foundingCues)
  )
    return undefined;
  // "Hvem betaler mest, X eller Y Kommune?" holds against each other who takes part, and not what they are in.
  if (asked.municipalities.length > 0 && compared?.scope.isNamed !== true) return undefined;
  if (compared === undefined)
    return asked.asksForCollaborations && comparison.measure.length === 0 ? { support: 0.9, say: askBack } : undefined;
  if (compared.scope.owners.length < 2) return undefined;
  const turned = turn(comparison);
  const isTold = turned !== undefined && (compare(asked, turned, evidence)?.held.length ?? 0) > 1;
  if (isTold) return superlative({ ...asked, comparison: turned }, evidence);
  // "Hvilken kommune er med i flest?" ranks those who take part, not what they take part in.
  if (compared.measure.topic === 'members' && holdsAny(asked.words, participantSingulars))
    return { support: 0.9, say: refuseComparison };
  if (compared.held.length === 0) {
    const isKnown = compared.measure.topic !== 'words' || compared.scope.isNamed || asked.asksForCollaborations;
    return isKnown ? { support: 0.9, say: refuseComparison } : undefined;
  }
  const stated = statedExtremes(evidence.subjectPassages, compared, comparison);
  return { support: 0.95, say: () => say(compared, comparison, stated) };
}

/** "Hvilken af bådene er nyest?": what a sentence says of one of such things, where nothing is measured. */
function ofThings(
  { words, subjects, asksForCollaborations }: Understanding,
  comparison: AskedComparison,
  { subjectPassages }: Evidence,
): Proposal | undefined {
  const sort = sortAmong(words);
  if (sort === undefined || asksForCollaborations || comparison.measure.some((word) => word !== sort)) return undefined;
  const within = subjects
    .filter(({ matched }) => matched.some((at) => words[at] !== sort))
    .map(({ name }) => ownerKey(name));
  const passages = subjectPassages.filter(({ headingPath }) =>
    within.every((key) => headingPath.some((heading) => ownerKey(heading) === key)),
  );
  const [quote, other] = statedThings(passages, sort, comparison);
  if (quote === undefined || other !== undefined) return undefined;
  const { text } = quote;
  return {
    support: 0.96,
    say: () => ({ status: 'answered', segments: [{ kind: 'statement', text, quotes: [quote] }] }),
  };
}

/** The "bådene" of "hvilken af bådene er …". */
function sortAmong(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(
    ({ folded }, index) => folded === 'af' && /^hvilke[nt]?$/u.test(words[index - 1]?.folded ?? ''),
  );
  const noun = words[words[at + 1]?.folded === 'de' ? at + 2 : at + 1];
  return at < 0 || noun === undefined || noun.stem.startsWith('kommun') ? undefined : noun;
}

/** "Mest utilfredse" is "mindst tilfredse"; undefined when no word is a negated one. */
function turn(comparison: AskedComparison): AskedComparison | undefined {
  const { measure, direction, scale } = comparison;
  const negated = measure.find(({ folded }) => /^u[a-zæøå]{7,}$/u.test(folded));
  const [plain] = negated === undefined ? [] : wordsOf(negated.text.slice(1));
  const opposite = superlatives.find((one) => one.direction !== direction && one.scale === scale);
  if (negated === undefined || plain === undefined || opposite === undefined) return undefined;
  return {
    ...comparison,
    measure: measure.map((word) => (word === negated ? plain : word)),
    direction: opposite.direction,
    said: opposite.said,
  };
}

/** "Først" and "sidst" say only that something comes in turn. */
function isTurn({ said }: AskedComparison): boolean {
  return / kom (?:først|sidst)/u.test(said);
}

function say(
  compared: Compared,
  { direction, said, year, isRanking }: AskedComparison,
  stated: readonly StatedExtreme[],
): Draft {
  const { held } = compared;
  const { leaders, isDecided: isFar } = leadersOf(held, direction);
  const claims = stated.filter(({ owner }) => leaders.some((one) => one.owner === owner));
  const isDecided = isFar && (claims.length > 0 || stated.length === 0);
  const absent = sayMissing(compared);
  if (held.length === 1 || !isDecided)
    return {
      status: 'partial',
      reason: 'asks_for_more_than_documents_say',
      segments: [
        ...(held.length === 1 ? [] : [{ kind: 'notice' as const, text: notices.undecided, quotes: [] }]),
        ...(isFar && held.length > 1
          ? stated.map(({ quote }) => ({ kind: 'statement' as const, text: quote.text, quotes: [quote] }))
          : []),
        ...sayEach(leaders),
        ...absent,
      ],
    };
  const segments = [
    sayLeaders(leaders, said, claims),
    ...sayOthers(held, leaders, direction, isRanking ? held.length : runnersUp),
    ...absent,
  ];
  if (!compared.isOtherYear || year === undefined) return { status: 'answered', segments };
  return {
    status: 'partial',
    reason: 'asks_for_more_than_documents_say',
    segments: [{ kind: 'notice', text: notices.otherYear(year, knownYear(held, year)), quotes: [] }, ...segments],
  };
}

/** Nothing says by what the largest is meant. */
function askBack(): Draft {
  return {
    status: 'unanswered',
    reason: 'unclear',
    segments: [{ kind: 'notice', text: notices.compareWhat, quotes: [] }],
  };
}

function sayLeaders(leaders: readonly Standing[], said: string, claims: readonly StatedExtreme[]): DraftSegment {
  const figure = leaders[0]?.said ?? '';
  const text = said
    .replace('{name}', () => enumerate(leaders.map(({ owner }) => owner.name)))
    .replace('{figure}', () => figure)
    .replace(/\.\.$/u, '.');
  const segment = statement(text, leaders);
  const added = claims
    .map(({ quote }) => quote)
    .filter(({ start }) => !segment.quotes.some((quote) => quote.start <= start && start < quote.end));
  return { ...segment, quotes: [...added, ...segment.quotes] };
}

function sayOthers(
  held: readonly Standing[],
  leaders: readonly Standing[],
  direction: 'most' | 'least',
  number: number,
): DraftSegment[] {
  const others = held
    .filter((one) => !leaders.includes(one))
    .toSorted((one, other) => (direction === 'most' ? other.low - one.low : one.high - other.high))
    .slice(0, number);
  if (others.length === 0) return [];
  return [
    statement(`Derefter følger ${enumerate(others.map(({ owner, said }) => `${owner.name} (${said})`))}.`, others),
  ];
}

function statement(text: string, standings: readonly Standing[]): DraftSegment {
  return {
    kind: 'statement',
    text,
    quotes: standings.flatMap(({ quotes }) => quotes),
    derived: standings.flatMap(({ derived }) => (derived === undefined ? [] : [derived])),
  };
}
