import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues, type Aspect } from '../../../corpus/danish/lexicon/aspects.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, wordsOf } from '../words.ts';
import { digestWords, namesOf, sentencesOf, type Piece } from './digest-piece.ts';
import { rowsIn } from './participant-evidence.ts';
import { lineEnd, sayLabelled, sayProse, valueOf } from './running-text.ts';

/** Sentences of a labelled line are given together up to this many words. */
const lineWords = 24;

/** A first sentence with fewer words says little: the one after it is given too. */
const fullSentenceWords = 12;

/** Ranks of what is told when there is room. */
const otherLabel = 14;
const otherSentence = 20;

/** With so many words told, sentences of no special standing are left out. */
const enoughWords = 50;

const order: readonly Aspect[] = ['purpose', 'participants', 'tasks', 'money', 'staff', 'governance', 'place', 'time'];

/** An ordered digest of verbatim pieces: what a subject is, what it is for, and what its labelled lines say. */
export function summary({ digest, subjects }: Understanding, evidence: Evidence): Proposal | undefined {
  if (digest !== 'subject' || subjects.length === 0) return undefined;
  const told = subjects.flatMap(({ name }) => digestOf(name, evidence, Math.floor(digestWords / subjects.length)));
  if (told.length === 0) return undefined;
  return { support: 0.9, say: () => ({ status: 'answered', segments: told }) };
}

function digestOf(name: string, evidence: Evidence, words: number): DraftSegment[] {
  const section = sectionOf(name, evidence.subjectPassages);
  const pieces = [...openings(name, section, evidence), ...labelledPieces(section), ...furtherPieces(section)];
  const chosen: Piece[] = [];
  let left = words;
  for (const piece of pieces.toSorted((one, other) => one.rank - other.rank)) {
    const length = piece.said.split(/\s+/u).length;
    const isEnough = piece.rank >= otherSentence && words - left >= enoughWords;
    if (isEnough || length > left || chosen.some((other) => overlaps(piece, other))) continue;
    chosen.push(piece);
    left -= length;
  }
  const [opening, ...rest] = chosen;
  if (opening === undefined) return [];
  return [opening, ...rest.toSorted(inText)].map(({ passage, start, end, said }) => ({
    kind: 'statement',
    text: said,
    quotes: [
      {
        role: 'support',
        passageId: passage.id,
        start,
        end,
        text: passage.text.slice(start - passage.start, end - passage.start),
      },
    ],
  }));
}

function inText(one: Piece, other: Piece): number {
  return one.passage.documentId === other.passage.documentId
    ? one.start - other.start
    : one.passage.documentId < other.passage.documentId
      ? -1
      : 1;
}

function overlaps(one: Piece, other: Piece): boolean {
  return one.passage.documentId === other.passage.documentId && one.start < other.end && other.start < one.end;
}

/** The passages under the subject's heading, else those labelled with its name, else those that speak of it. */
function sectionOf(name: string, passages: readonly Passage[]): readonly Passage[] {
  const key = fold(name);
  const under = passages.filter(({ headingPath }) => headingPath.some((heading) => fold(headingName(heading)) === key));
  const told = under.filter((passage) => passage.kind !== 'field' || passage.text.startsWith(passage.label ?? ''));
  if (told.length > 0) return told;
  const labelled = passages.filter(({ label }) => label !== undefined && fold(label) === key);
  return labelled.length > 0 ? labelled : passages.filter(({ text }) => fold(text).includes(key)).slice(0, 3);
}

/** What it is: the first sentence, or the first one that names it, and who takes part. */
function openings(name: string, section: readonly Passage[], evidence: Evidence): Piece[] {
  const prose = section.filter(({ kind, label }) => kind !== 'field' && (kind !== 'item' || label === name));
  const all = prose.flatMap((passage) => sentencesOf(passage));
  const naming = all.findIndex(({ said }) => namesIt(said, name));
  const at = Math.max(0, naming);
  const first = all[at];
  if (first === undefined) return [];
  const second = all[at + 1];
  const isShort = wordsOf(first.said).length < fullSentenceWords;
  const members = rowsIn(name, evidence).filter(({ role }) => role === 'member');
  const memberPieces = members.flatMap((row): Piece[] => {
    const { evidenceStart: start, evidenceEnd: end } = row;
    const passage = prose.find((one) => one.documentId === row.documentId && one.start <= start && end <= one.end);
    if (passage === undefined) return [];
    const said = sayProse(passage.text.slice(start - passage.start, end - passage.start), namesOf(passage));
    return [{ passage, start, end, said, rank: 0.4 }];
  });
  return [
    { ...first, rank: 0 },
    ...(isShort && second !== undefined && second.passage === first.passage ? [{ ...second, rank: 0.2 }] : []),
    ...memberPieces.slice(0, 1),
  ];
}

function namesIt(said: string, name: string): boolean {
  const names = wordsOf(name).filter(isContent);
  const held = names.filter((word) => wordsOf(said).some((one) => sameWord(one, word, 5)));
  return held.length * 2 > names.length;
}

/** The labelled lines, one of an aspect before the second of any. */
function labelledPieces(section: readonly Passage[]): Piece[] {
  return section.flatMap((passage): Piece[] => {
    const { label } = passage;
    if (passage.kind !== 'field' || label === undefined) return [];
    const end = passage.text.includes('\n') ? passage.text.length : lineEnd(passage.text, lineWords);
    const value = valueOf(passage, passage.text.slice(0, end));
    if (value === '') return [];
    return [
      {
        passage,
        start: passage.start,
        end: passage.start + end,
        said: sayLabelled(label, value),
        rank: 1 + rankOf(label),
      },
    ];
  });
}

function rankOf(label: string): number {
  const key = wordsOf(label)[0]?.stem ?? '';
  const at = order.findIndex((aspect) => aspectCues[aspect].labels.some((name) => wordsOf(name)[0]?.stem === key));
  return at < 0 ? otherLabel : at;
}

/** Further sentences: those that tell a purpose first, then the first of a paragraph or subsection, then the others. */
function furtherPieces(section: readonly Passage[]): Piece[] {
  const purposes = aspectCues.purpose.labels.flatMap((cue) => wordsOf(cue));
  const opened = new Set<string>();
  const own = Math.min(...section.map(({ headingPath }) => headingPath.length));
  return section
    .filter(({ kind, text }) => (kind === 'prose' || kind === 'list') && !text.endsWith(':'))
    .flatMap((passage) => {
      const key = passage.headingPath.join('\n');
      const isFirst = !opened.has(key) || passage.headingPath.length === own;
      opened.add(key);
      return sentencesOf(passage).map((piece, at) => {
        const tellsPurpose = wordsOf(piece.said).some((word) => purposes.some(({ stem }) => stem === word.stem));
        const rank = tellsPurpose ? 1 : isFirst && at === 0 ? 10 : otherSentence + at;
        return { ...piece, rank };
      });
    });
}
