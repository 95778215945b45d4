import { aspectCues, type Aspect } from '../../../corpus/danish/lexicon.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { answerTypeOf, holdsAnswer } from '../../../corpus/index/answer-type.ts';
import { rankSentences } from '../../../corpus/index/rank-sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Draft, Proposal, Quote } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

/** From this share of what is asked on, a sentence counts as an answer; below it, it is only the nearest thing said. */
const answersFrom = 0.5;

/** Fewer words than this in a labelled line: it is given whole. */
const wholeLineWords = 45;

interface Candidate {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  /** Share (0..1) of the question's content that the sentence and its headings hold. */
  readonly support: number;
}

/** The sentence or labelled line that answers, verbatim, under the name of what it is about. */
export function sentences(asked: Understanding, evidence: Evidence): Proposal {
  const inSections = evidence.subjectPassages.filter((passage) =>
    asked.subjects.some(({ name }) => isAbout(passage, name)),
  );
  const passages = inSections.length > 0 ? inSections : evidence.passages;
  const scores = inSections.length > 0 ? undefined : evidence.scores;
  const candidates = rank(asked, passages, scores);
  const best = candidates[0];
  if (best === undefined) return { support: 0, say: () => refuse(asked, undefined) };
  return {
    support: Math.min(0.85, best.support),
    say: () => (best.support >= answersFrom ? state(asked, best) : refuse(asked, best)),
  };
}

function rank(asked: Understanding, passages: readonly Passage[], scores: readonly number[] | undefined): Candidate[] {
  const inSubject = new Set(asked.subjects.flatMap(({ matched }) => matched));
  const content = asked.words.filter((word, at) => isContent(word) && !inSubject.has(at));
  const type = answerTypeOf(asked.standaloneQuestion);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const ranked = rankSentences(asked.standaloneQuestion, passages, scores);
  const top = ranked[0]?.score ?? 0;
  return ranked
    .flatMap(({ passageId, start, end, score }): Candidate[] => {
      const passage = byId.get(passageId);
      if (passage === undefined) return [];
      const span = wholeLine(passage, start, end);
      const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
      const about = labelFits(passage, asked.aspects);
      const typed = type === undefined ? undefined : holdsAnswer(type, text, asked.standaloneQuestion);
      const support = supportOf(content, asked, passage, text, about) * (typed === false ? 0.6 : 1);
      return [
        {
          passage,
          ...span,
          support,
          score: support * 4 + (about ? 1.5 : 0) + (typed === true ? 0.8 : 0) + (score - top) * 0.5,
        },
      ];
    })
    .toSorted((one, other) => other.score - one.score);
}

/** How much of what is asked the sentence speaks of; a year or number that the question names must stand there. */
function supportOf(
  content: readonly Word[],
  asked: Understanding,
  passage: Passage,
  text: string,
  labelled: boolean,
): number {
  const near = wordsOf(`${passage.headingPath.join(' ')} ${passage.label ?? ''} ${text}`);
  const values = new Set(parseNumerals(near.map((word) => word.text).join(' ')).map(({ value }) => value));
  const years = content.filter(({ text: word }) => /^(19|20)\d\d$/.test(word));
  if (years.some(({ text: word }) => !values.has(Number(word)))) return 0.2;
  if (content.length === 0) return asked.subjects.length > 0 ? 0.7 : 0;
  const held = content.filter(
    (word) =>
      near.some((other) => sameWord(word, other) || sharesPart(word, other)) ||
      (labelled && isCueWord(word, asked.aspects)),
  );
  const share = held.length / content.length;
  return asked.subjects.length > 0 ? (share * content.length + 0.8) / (content.length + 0.8) : share;
}

function isCueWord(word: Word, asked: readonly Aspect[]): boolean {
  return asked.some((aspect) =>
    aspectCues[aspect].cues.some((cue) =>
      wordsOf(cue).some((one) => one.folded === word.folded || one.stem === word.stem),
    ),
  );
}

function labelFits({ label, headingPath }: Passage, asked: readonly Aspect[]): boolean {
  const names = wordsOf(`${label ?? ''} ${label === undefined ? (headingPath.at(-1) ?? '') : ''}`);
  return asked.some((aspect) =>
    aspectCues[aspect].labels.some((name) =>
      names.some(({ folded, stem }) => wordsOf(name).some((one) => one.folded === folded || one.stem === stem)),
    ),
  );
}

function isAbout({ headingPath, label, text }: Passage, name: string): boolean {
  const key = fold(name);
  return (
    headingPath.some((heading) => fold(heading) === key) ||
    (label !== undefined && fold(label) === key) ||
    fold(text).includes(key)
  );
}

/** A short labelled line is one thought: its sentences are given together. */
function wholeLine(passage: Passage, start: number, end: number): { start: number; end: number } {
  if (passage.kind !== 'field' || wordsOf(passage.text).length > wholeLineWords) return { start, end };
  return { start: passage.start, end: passage.end };
}

function state(asked: Understanding, { passage, start, end }: Candidate): Draft {
  const quote = quoteOf(passage, start, end, 'support');
  return {
    status: 'answered',
    segments: [{ kind: 'statement', text: framed(asked, passage, quote), quotes: [quote] }],
  };
}

function refuse(asked: Understanding, best: Candidate | undefined): Draft {
  const isNear =
    best !== undefined && best.support > 0.25 && (asked.subjects.length > 0 || asked.municipalities.length > 0);
  if (!isNear) {
    const isForeign = asked.subjects.length === 0 && asked.municipalities.length === 0 && (best?.support ?? 0) < 0.25;
    return {
      status: 'unanswered',
      reason: isForeign ? 'off_topic' : 'not_in_documents',
      segments: [{ kind: 'notice', text: isForeign ? notices.offTopic : notices.notInDocuments, quotes: [] }],
    };
  }
  const quote = quoteOf(best.passage, best.start, best.end, 'nearest');
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [
      { kind: 'notice', text: notices.nearest, quotes: [] },
      { kind: 'statement', text: framed(asked, best.passage, quote), quotes: [quote] },
    ],
  };
}

function quoteOf(passage: Passage, start: number, end: number, role: Quote['role']): Quote {
  return {
    role,
    passageId: passage.id,
    start,
    end,
    text: passage.text.slice(start - passage.start, end - passage.start),
  };
}

/** A labelled line is said under its section's name, without list marks; a sentence speaks for itself. */
function framed({ subjects }: Understanding, passage: Passage, quote: Quote): string {
  const text = quote.text
    .replace(/^[•\s]+/u, '')
    .replace(/\s*\n\s*•\s*/gu, '; ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/:;/gu, ':');
  const section = subjects.find(({ name }) => isAbout(passage, name))?.name ?? passage.headingPath.at(-1);
  if (passage.kind !== 'field' || section === undefined) return text;
  const label = passage.label ?? '';
  const value = text.startsWith(label) ? text.slice(label.length).replace(/^[:\s*]+/u, '') : text;
  const said = label === '' ? value : `${label.charAt(0).toLowerCase()}${label.slice(1)}: ${value}`;
  return `${section}, ${said}`;
}
