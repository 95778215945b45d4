import type { Passage } from '../../../corpus/passage.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { nameKey } from '../kinds/participant-evidence.ts';
import { readAskedFact } from './asked-fact.ts';
import { factCandidates, isAbout } from './fact-features.ts';
import { rankFacts, type RankedFact } from './fact-model.ts';

/** From this share of its name on a subject is named whole: what stands outside its sections is about others. */
const wholeFrom = 0.65;

/**
 * The sentences that may state what is asked, likeliest first: of the sections of the question's subjects, and of the
 * passages that the search found.
 */
export function findFacts(asked: Understanding, evidence: Evidence): RankedFact[] {
  const lowest = evidence.scores.at(-1) ?? 0;
  const scoreOf = new Map(evidence.passages.map(({ id }, at) => [id, evidence.scores[at] ?? lowest]));
  const found = new Set(evidence.passages.map(({ id }) => id));
  const inSections = evidence.subjectPassages.filter(
    (passage) => !found.has(passage.id) && asked.subjects.some(({ name }) => isAbout(passage, name)),
  );
  // The cell of a table that names its row says nothing of it.
  const all = [...evidence.passages, ...inSections].filter(
    ({ kind, text }) => kind !== 'field' || !asked.subjects.some(({ name }) => name === text),
  );
  const whole = asked.subjects.filter(({ score }) => score >= wholeFrom).map(({ name }) => name);
  const own = new Set(whole.flatMap((name) => sectionsOf(name, evidence.participation)));
  const bound = all.filter(
    (passage) =>
      whole.some((name) => isAbout(passage, name)) || own.has(sectionKey(passage.documentId, passage.headingPath)),
  );
  const names = new Set(whole.map(nameKey));
  // "Projekter i X" asks of X's own section of that name.
  const nested =
    whole.length < 2
      ? []
      : bound.filter(
          ({ headingPath }) => headingPath.filter((heading) => names.has(nameKey(heading))).length === names.size,
        );
  const passages = nested.length > 0 ? nested : bound.length > 0 ? bound : all;
  return rankFacts(
    factCandidates(
      asked,
      readAskedFact(asked),
      passages,
      passages.map(({ id }) => scoreOf.get(id) ?? lowest),
      evidence.coverage,
      otherNames(asked, passages, evidence.participation),
    ),
  );
}

/** Sections that tell who takes part in this and in nothing else: they are about it, whatever their headings say. */
function sectionsOf(name: string, participation: Evidence['participation']): string[] {
  const key = nameKey(name);
  const sections = Map.groupBy(participation, ({ documentId, headingPath }) => sectionKey(documentId, headingPath));
  return [...sections]
    .filter(([, rows]) => rows.every(({ collaboration }) => nameKey(collaboration) === key))
    .map(([section]) => section);
}

function sectionKey(documentId: string, headingPath: readonly string[]): string {
  return [documentId, ...headingPath].join('\n');
}

/** What the passages' documents tell of beside the question's subjects. */
function otherNames(
  { subjects }: Understanding,
  passages: readonly Passage[],
  participation: Evidence['participation'],
): string[] {
  if (subjects.length === 0) return [];
  const own = new Set(subjects.map(({ name }) => nameKey(name)));
  const documents = new Set(passages.map(({ documentId }) => documentId));
  return [
    ...new Set(
      participation
        .filter(({ documentId, collaboration }) => documents.has(documentId) && !own.has(nameKey(collaboration)))
        .map(({ collaboration }) => collaboration),
    ),
  ];
}
