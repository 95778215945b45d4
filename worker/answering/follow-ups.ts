import { headingName } from '../../corpus/heading-name.ts';
import { fold } from '../../corpus/danish/folding.ts';
import { aspectCues, aspects as allAspects, type Aspect } from '../../corpus/danish/lexicon/aspects.ts';
import { followUpQuestions, wholeQuestions } from '../../corpus/danish/lexicon/follow-ups.ts';
import { remembered } from '../../corpus/danish/remembered.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Answer, Citation } from './answer.ts';
import { nameKey, rowsIn } from './kinds/participant-evidence.ts';
import type { Evidence } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import { wordsOf } from './words.ts';

const mostSuggested = 3;

const foldedName = remembered((heading) => fold(headingName(heading)));

/** First words, stemmed, of the labels of lines that tell an aspect. */
const labelStems = new Map(
  allAspects.map((aspect) => [aspect, new Set(aspectCues[aspect].labels.map((label) => wordsOf(label)[0]?.stem))]),
);

/**
 * At most three further questions that the documents are known to answer: about the subject of the question, else of
 * the first quote, from its labelled lines and members; then about the documents. None repeats what was asked or cited.
 */
export function suggestFollowUps(
  asked: Understanding,
  evidence: Evidence,
  citations: readonly Citation[],
): Answer['followUps'] {
  if (asked.utterance !== 'question') return [];
  const name = asked.subjects[0]?.name ?? citedCollaboration(evidence, citations);
  const isAbout = asked.subjects.length > 0;
  const known = name === undefined ? [] : aspectsOf(name, evidence, citations);
  const questions = known
    .filter(({ aspect }) => !(isAbout && asked.aspects.includes(aspect)))
    .flatMap(({ aspect, label }) => (name === undefined ? [] : (followUpQuestions[aspect]?.ask(name, label) ?? [])));
  const isSeveral = new Set(evidence.participation.map(({ collaboration }) => nameKey(collaboration))).size > 2;
  const whole = [
    ...(isSeveral && !asked.asksForCollaborations ? [wholeQuestions.collaborations] : []),
    ...(asked.documentFacts.length > 0 ? [wholeQuestions.digest] : []),
  ];
  return [...questions, ...(questions.length > 0 || asked.documentFacts.length > 0 ? whole : [])].slice(
    0,
    mostSuggested,
  );
}

/** The collaboration whose section the first quote stands in. */
function citedCollaboration({ participation }: Evidence, [first]: readonly Citation[]): string | undefined {
  const headings = new Set((first?.headingPath ?? []).map(nameKey));
  return participation.find(({ collaboration }) => headings.has(nameKey(collaboration)))?.collaboration;
}

/** An aspect that can be asked next, and the label of the line that tells it. */
interface Known {
  readonly aspect: Aspect;
  readonly label: string;
}

/** What the section of a subject is known to tell and the quotes do not. */
function aspectsOf(name: string, evidence: Evidence, citations: readonly Citation[]): Known[] {
  const isCited = (documentId: string, start: number, end: number): boolean =>
    citations.some((one) => one.document.id === documentId && one.start < end && start < one.end);
  const members = rowsIn(name, evidence).filter(({ role, kind }) => role === 'member' && kind !== 'group');
  const foldedSubject = fold(name);
  const fields = evidence.subjectPassages.filter(
    ({ kind, headingPath, documentId, start, end }) =>
      kind === 'field' && foldedName(headingPath.at(-1) ?? '') === foldedSubject && !isCited(documentId, start, end),
  );
  const isListed =
    members.length > 1 &&
    !members.some(({ documentId, evidenceStart, evidenceEnd }) => isCited(documentId, evidenceStart, evidenceEnd));
  return allAspects.flatMap((aspect): Known[] => {
    if (aspect === 'participants') return isListed ? [{ aspect, label: '' }] : [];
    const field = fields.find((one) => tells(one, aspect));
    return field === undefined ? [] : [{ aspect, label: field.label ?? '' }];
  });
}

/** Whether a labelled line is the one for an aspect. */
function tells({ label, text }: Passage, aspect: Aspect): boolean {
  const key = wordsOf(label ?? '')[0]?.stem;
  const isLabel = labelStems.get(aspect)?.has(key) === true;
  return text.startsWith(label ?? '-') && isLabel && followUpQuestions[aspect]?.holds?.test(text) !== false;
}
