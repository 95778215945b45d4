import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { readAskedFact } from './asked-fact.ts';
import { factCandidates, isAbout } from './fact-features.ts';
import { rankFacts, type RankedFact } from './fact-model.ts';

/** From this share of its name on a subject is named whole: what stands outside its sections is about others. */
const wholeFrom = 0.8;

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
  const bound = all.filter((passage) =>
    asked.subjects.some(({ name, score }) => score >= wholeFrom && isAbout(passage, name)),
  );
  const passages = bound.length > 0 ? bound : all;
  return rankFacts(
    factCandidates(
      asked,
      readAskedFact(asked),
      passages,
      passages.map(({ id }) => scoreOf.get(id) ?? lowest),
      evidence.coverage,
    ),
  );
}
