import { fold } from '../../../corpus/danish/folding.ts';
import { usingVerbs } from '../../../corpus/danish/lexicon/comparison.ts';
import { collaborationNouns } from '../../../corpus/danish/lexicon/collaborations.ts';
import { askedMunicipality, askedSort } from '../understanding/asked-sort.ts';
import { sameWord, wordsOf, type Word } from '../words.ts';
import type { Draft, DraftSegment } from '../draft.ts';
import { figuresOf, type FigureTable } from '../figures/figures-of.ts';
import { readMeasure, type Measure } from '../figures/measure.ts';
import { findMentions, ownerKey, type Owner } from '../figures/owners.ts';
import type { Period } from '../figures/periods.ts';
import { scopeOf, type Scope } from '../figures/scope.ts';
import { sidesOf } from '../figures/sides.ts';
import { standingsOf, type Standing, type Standings } from '../figures/standings.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { memberStandings } from '../figures/member-standings.ts';

/** What a comparison is made of: who is compared, by what, and what the documents give. */
export interface Compared extends Standings {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly table: FigureTable;
}

type Asking = Pick<AskedComparison, 'measure' | 'scale' | 'per' | 'year'>;

const using = new Set(usingVerbs.map(fold));

/**
 * Reads the documents for what a question compares; undefined when it measures nothing that can be read. A table tells
 * what is used without saying that it is used.
 */
export function compare(asked: Understanding, asking: Asking, evidence: Evidence): Compared | undefined {
  const found = compareBy(asked, asking, evidence);
  const measure = asking.measure.filter(({ folded }) => !using.has(folded));
  const isLoose = measure.length > 0 && measure.length < asking.measure.length;
  if (!isLoose || (found !== undefined && found.held.length > 0)) return found;
  const told = compareBy(asked, { ...asking, measure }, evidence);
  return told !== undefined && told.held.length > 0 ? told : found;
}

function compareBy(
  asked: Understanding,
  { measure: words, scale, per, year }: Asking,
  evidence: Evidence,
): Compared | undefined {
  const table = figuresOf(evidence.subjectPassages, evidence.participation);
  const isOwner = (name: string): boolean =>
    table.owners.some(({ key, above }) => [key, ...above.map(ownerKey)].includes(ownerKey(name)));
  const subjects = asked.subjects.filter(({ matched }) => matched.length > 0);
  // A heading that names a matter ("Udrykninger") says what is measured, not of whom.
  const matters = subjects.filter(({ name }) => !isOwner(name)).flatMap(({ matched }) => matched);
  const named = subjects.filter(({ name }) => isOwner(name));
  // Without a collaboration, a municipality that is asked for may be anybody's, and not a row of one table.
  const sort = askedSort(asked.words) ?? (named.length > 0 ? askedMunicipality(asked.words) : undefined);
  const ofSort = ownersOfSort(sort, table.owners, evidence);
  const isUnderNamed = ({ above }: Owner): boolean => {
    const keys = above.map(ownerKey);
    return named.every(({ name }) => keys.includes(ownerKey(name)));
  };
  // "Hvilket projekt i X er dyrest?" asks of the rows that stand under X, and under its heading "Projekter".
  const rows = named.length > 0 ? ofSort.filter(isUnderNamed) : [];
  const isOfRows = rows.length > 1 && (ofSort.length < table.owners.length || named.length > 1);
  const places = isOfRows ? [] : namedRows(asked, table.owners.filter(isUnderNamed), evidence);
  const scope: Scope =
    places.length > 0
      ? { owners: places, isNamed: true, used: words.filter((word) => isOfPlace(word, places)) }
      : isOfRows
        ? { owners: rows, isNamed: false, used: [] }
        : scopeOf(named, words, ofSort);
  const headingWords = subjects
    .filter(({ name }) => isOwner(name) && !table.owners.some(({ key }) => key === ownerKey(name)))
    .flatMap(({ matched }) => matched.flatMap((at) => asked.words[at] ?? []));
  const said = [...words, ...matters.flatMap((at) => asked.words[at] ?? [])];
  // A heading may name what is measured under it ("Klager og uheld"): then its words narrow nothing.
  const unused = said.filter((word) => !scope.used.includes(word));
  const others = unused.filter((word) => word !== sort);
  // "Hvilken båd havde flest udkald?" under "Antal udkald": the heading narrows to what it is that is measured.
  const narrowing = words.filter((word) => scope.used.includes(word) && word !== sort);
  // "Hvilken pris er højest?": the only noun there is says what is measured.
  const only = sort !== undefined && unused.includes(sort) && narrowing.length > 0 ? narrowing : unused;
  const left = others.length > 0 || !['any', 'number'].includes(scale) ? others : only;
  const measure = readMeasure(left, scale, per) ?? readMeasure([...said, ...headingWords], scale, per);
  if (measure === undefined || scope.owners.length === 0) return undefined;
  const standings =
    measure.topic === 'members'
      ? memberStandings(table.figures, scope.owners, evidence.participation, evidence.subjectPassages)
      : standingsOf(table.figures, measure, scope.owners, year);
  if (standings.held.length === 0 && !scope.isNamed) {
    const within = standingsOfRows(table, measure, ofSort, scope.owners, year);
    if (within !== undefined) return { ...within, measure, table };
  }
  const bySide =
    scope.isNamed && scope.owners.length === 2 && standings.held.length < 2
      ? standingsBySide(asked, { words: left, scale, per, year }, scope.owners, table)
      : undefined;
  return { ...standings, ...bySide, scope, measure, table };
}

/** Where nobody has the figure, the rows of a table within one of them may. */
function standingsOfRows(
  { figures }: FigureTable,
  measure: Measure,
  owners: readonly Owner[],
  topmost: readonly Owner[],
  year: Period | undefined,
): (Standings & { readonly scope: Scope }) | undefined {
  const others = owners.filter((owner) => !topmost.includes(owner));
  const holders = standingsOf(figures, measure, others, year).held.map(({ owner }) => owner);
  const table = holders[0]?.above.at(-1);
  const rows = others.filter(({ above }) => above.at(-1) === table);
  if (holders.length < 2 || !holders.every((owner) => rows.includes(owner))) return undefined;
  return { ...standingsOf(figures, measure, rows, year), scope: { owners: rows, isNamed: false, used: [] } };
}

/**
 * What each of two has of what the question says of it alone ("flere ansatte har A, end B har vagtledere"; "i As
 * sekretariat eller i B"), when both have it in one unit.
 */
function standingsBySide(
  asked: Understanding,
  { words, scale, per, year }: { readonly words: readonly Word[] } & Pick<AskedComparison, 'scale' | 'per' | 'year'>,
  owners: readonly Owner[],
  table: FigureTable,
): Pick<Standings, 'held' | 'missing' | 'inOtherUnit' | 'isOtherYear'> | undefined {
  const sides = sidesOf(asked.searchText, asked.words, asked.subjects, owners, words);
  if (sides === undefined) return undefined;
  const found = owners.map((owner) => {
    const own = sides.of.get(owner) ?? [];
    const common = readMeasure(sides.common, scale, per);
    const measures = [
      own.length === 0 ? common : readMeasure(own, scale, per),
      own.length === 0 || common === undefined ? undefined : { ...common, around: own },
    ];
    return measures
      .flatMap((measure) => (measure === undefined ? [] : [standingsOf(table.figures, measure, [owner], year)]))
      .find(({ held }) => held[0]?.isOnly === true);
  });
  const held = found.flatMap((standings) => standings?.held ?? []);
  const [unit, ...others] = found.map((standings) => standings?.unit);
  if (held.length < owners.length || others.some((other) => other !== unit)) return undefined;
  const isOtherYear = found.some((standings) => standings?.isOtherYear === true);
  return { held, missing: [], inOtherUnit: [], isOtherYear };
}

const generic = new Set([...collaborationNouns.flat(), 'råd'].map(fold));

/** The rows that tables have for the municipalities that a question names, else those it names itself, in its order. */
function namedRows(
  { municipalities, words }: Understanding,
  owners: readonly Owner[],
  { subjectPassages }: Evidence,
): Owner[] {
  const rows = new Set(
    subjectPassages.flatMap(({ kind, headingPath }) => (kind === 'field' ? ownerKey(headingPath.at(-1) ?? '') : [])),
  );
  const candidates = owners.filter(({ key, isCollaboration }) => !isCollaboration && rows.has(key));
  const ofPlaces = municipalities.flatMap((name) => {
    const keys = [ownerKey(name), `${ownerKey(name)}s`];
    return candidates.filter(({ key }) => keys.includes(key));
  });
  if (ofPlaces.length > 0) return ofPlaces;
  const mentioned = findMentions(words, candidates)
    .filter(({ at }) => /^\p{Lu}/u.test(words[at]?.text ?? ''))
    .map(({ owner }) => owner);
  return [...new Set(mentioned)];
}

function isOfPlace(word: Word, places: readonly Owner[]): boolean {
  return (
    word.stem.startsWith('kommun') ||
    places.some(({ words }) => words.some(({ folded }) => folded === word.folded || folded === `${word.folded}s`))
  );
}

/** Those whom a table gives as of the sort that is asked for: its first column is called so. Else all. */
function ownersOfSort(
  sort: Word | undefined,
  owners: readonly Owner[],
  { subjectPassages }: Evidence,
): readonly Owner[] {
  // A word for collaborations of any sort means those outside the table too.
  if (sort === undefined || generic.has(sort.folded)) return owners;
  const rows = subjectPassages.filter(
    ({ kind, label }) => kind === 'field' && label !== undefined && wordsOf(label).some((one) => sameWord(one, sort)),
  );
  const keys = new Set(rows.map(({ text }) => ownerKey(text)));
  const ofSort = owners.filter(({ key }) => keys.has(key));
  return ofSort.length > 1 ? ofSort : owners;
}

/** "X: ca. 45 ansatte." with the sentence that says it. */
export function sayEach(held: readonly Standing[]): DraftSegment[] {
  return held.map((standing) => ({
    kind: 'statement',
    text: `${standing.owner.name}: ${standing.said}${standing.said.endsWith('.') ? '' : '.'}`,
    quotes: standing.quotes,
    derived: standing.derived === undefined ? [] : [standing.derived],
  }));
}

/** Says of whom the figure is not given, or not in the same unit; of nobody, nothing. */
export function sayMissing({
  missing,
  inOtherUnit,
  measure,
}: Pick<Compared, 'missing' | 'inOtherUnit' | 'measure'>): DraftSegment[] {
  const [one, many] =
    measure.topic === 'age'
      ? [notices.dateMissing, notices.dateMissingForMany]
      : [notices.figureMissing, notices.figureMissingForMany];
  return [
    ...sayNames(missing, one, many),
    ...sayNames(inOtherUnit, notices.otherUnit, (number) => notices.otherUnit(`${number} andre`)),
  ];
}

const mostNames = 4;

function sayNames(
  owners: readonly Owner[],
  one: (names: string) => string,
  many: (number: number) => string,
): DraftSegment[] {
  const names = owners.filter(({ isCollaboration }) => isCollaboration).map(({ name }) => name);
  if (names.length === 0) return [];
  const text = names.length <= mostNames ? one(enumerate(names)) : many(names.length);
  return [{ kind: 'notice', text, quotes: [] }];
}

/** The one year other than the asked one that the figures are of. */
export function knownYear(held: readonly Standing[], asked: Period | undefined): Period | undefined {
  const years = new Set(held.flatMap(({ year }) => (year === undefined || year === asked ? [] : [year])));
  return years.size === 1 ? [...years][0] : undefined;
}

/** No figure to compare by: nothing is said but that. */
export function refuseComparison(): Draft {
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
  };
}
