import type { Draft, DraftSegment } from '../draft.ts';
import { figuresOf, type FigureTable } from '../figures/figures-of.ts';
import { readMeasure, type Measure } from '../figures/measure.ts';
import { ownerKey, type Owner } from '../figures/owners.ts';
import { scopeOf, type Scope } from '../figures/scope.ts';
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

/** Reads the documents for what a question compares; undefined when it measures nothing that can be read. */
export function compare(
  asked: Understanding,
  { measure: words, scale, per, year }: Pick<AskedComparison, 'measure' | 'scale' | 'per' | 'year'>,
  evidence: Evidence,
): Compared | undefined {
  const table = figuresOf(evidence.subjectPassages, evidence.participation);
  const isOwner = (name: string): boolean =>
    table.owners.some(({ key, above }) => [key, ...above.map(ownerKey)].includes(ownerKey(name)));
  const subjects = asked.subjects.filter(({ matched }) => matched.length > 0);
  // A heading that names a matter ("Udrykninger") says what is measured, not of whom.
  const matters = subjects.filter(({ name }) => !isOwner(name)).flatMap(({ matched }) => matched);
  const scope = scopeOf(
    subjects.filter(({ name }) => isOwner(name)),
    words,
    table.owners,
  );
  const said = [...words, ...matters.flatMap((at) => asked.words[at] ?? [])];
  // A heading may name what is measured under it ("Klager og uheld"): then its words narrow nothing.
  const left = said.filter((word) => !scope.used.includes(word));
  const measure = readMeasure(left, scale, per) ?? readMeasure(said, scale, per);
  if (measure === undefined || scope.owners.length === 0) return undefined;
  const standings =
    measure.topic === 'members'
      ? memberStandings(table.figures, scope.owners, evidence.participation, evidence.subjectPassages)
      : standingsOf(table.figures, measure, scope.owners, year);
  return { ...standings, scope, measure, table };
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

/** Says of whom the figure is not given; of nobody, nothing. */
export function sayMissing(missing: readonly Owner[]): DraftSegment[] {
  const named = missing.filter(({ isCollaboration }) => isCollaboration);
  if (named.length === 0) return [];
  const text =
    named.length <= 4
      ? notices.figureMissing(enumerate(named.map(({ name }) => name)))
      : notices.figureMissingForMany(named.length);
  return [{ kind: 'notice', text, quotes: [] }];
}

/** No figure to compare by: nothing is said but that. */
export function refuseComparison(): Draft {
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
  };
}
