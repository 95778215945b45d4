import { collaborationCues, whichCues } from '../../../corpus/danish/lexicon/forms.ts';
import { listFillers } from '../../../corpus/danish/lexicon/participation.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Proposal, Quote } from '../draft.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { isDocumentNoun, isSortOf } from '../understanding/named-documents.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, wordsOf, type Word } from '../words.ts';
import { eachOnce, nameKey, quotesOf } from './participant-evidence.ts';
import { rowsAbout } from './rows-about.ts';

const explained = [...collaborationCues, ...whichCues, ...listFillers].flatMap((cue) => wordsOf(cue));

/** The collaborations that the documents name, in their order: all, or those of the sections that are asked for. */
export function collaborationList(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  const { subjects, municipalities, organisations, aspects, form } = asked;
  if (!asked.asksForCollaborations || municipalities.length > 0 || organisations.some(({ isKnown }) => isKnown))
    return undefined;
  if (!['list', 'count', 'open'].includes(form) || aspects.some((aspect) => aspect !== 'participants'))
    return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const left = asked.words.filter(
    (word, at) =>
      isContent(word) &&
      !inSubject.has(at) &&
      !isExplained(word) &&
      !documents.some(({ metadata }) => isSortOf(word, metadata.kind)),
  );
  const titles = new Set(documents.map(({ metadata }) => nameKey(metadata.title)));
  const all = evidence.participation.filter(
    (row) =>
      !titles.has(nameKey(row.collaboration)) &&
      !isPartOfOther(row, evidence.participation) &&
      (asked.documentIds.length === 0 || asked.documentIds.includes(row.documentId)),
  );
  const sections = new Set(subjects.map(({ name }) => nameKey(name)));
  const scoped = rowsAbout(left, all, documents).filter(
    ({ headingPath, collaboration }) =>
      !sections.has(nameKey(collaboration)) &&
      (sections.size === 0 || headingPath.some((heading) => sections.has(nameKey(heading)))),
  );
  const isScoped = sections.size > 0 || left.length > 0;
  if (form === 'count' && !isScoped) return undefined;
  const each = eachOnce(scoped.map((row) => ({ ...row, name: row.collaboration })));
  if (each.length === 0) return undefined;
  const names = each.map(({ name }) => name);
  const noun = names.length === 1 ? 'samarbejde' : 'samarbejder';
  return {
    support: sections.size > 0 ? 0.95 : isScoped ? 0.88 : 0.87,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text:
            form === 'count'
              ? `Der nævnes ${names.length} ${noun}: ${enumerate(names)}.`
              : `Der nævnes ${enumerate(names)}.`,
          quotes: each.flatMap((row) => introduction(row, evidence)),
          derived: [names.length],
        },
      ],
    }),
  };
}

/** The first sentence of a collaboration's own section, else what says who is in it. */
function introduction(row: Participation, evidence: Evidence): Quote[] {
  const key = nameKey(row.collaboration);
  const passage = evidence.subjectPassages.find(
    ({ headingPath, kind }) => kind !== 'field' && nameKey(headingPath.at(-1) ?? '') === key,
  );
  const [sentence] = passage === undefined ? [] : splitSentences(passage.text);
  if (passage === undefined || sentence === undefined) return quotesOf([row], evidence);
  const { start, end } = sentence;
  const at = passage.start;
  return [
    { role: 'support', passageId: passage.id, start: at + start, end: at + end, text: passage.text.slice(start, end) },
  ];
}

function isExplained(word: Word): boolean {
  return (
    isDocumentNoun(word) ||
    explained.some((one) => sameWord(one, word) || one.stem === word.stem || isCompound(one, word))
  );
}

/** "erhvervssamarbejder" asks for collaborations as "samarbejder" does. */
function isCompound(cue: Word, word: Word): boolean {
  return cue.stem.length >= 8 && word.stem.endsWith(cue.stem);
}

/** A project inside a collaboration's own section is not one of the collaborations. */
function isPartOfOther({ headingPath, collaboration }: Participation, rows: readonly Participation[]): boolean {
  const section = nameKey(headingPath.at(-1) ?? '');
  return section !== nameKey(collaboration) && rows.some((other) => nameKey(other.collaboration) === section);
}
