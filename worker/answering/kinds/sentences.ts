import { aspectCues, type Aspect } from '../../../corpus/danish/lexicon/aspects.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { answerTypeOf, holdsAnswer } from '../../../corpus/index/answer-type.ts';
import { rankSentences } from '../../../corpus/index/rank-sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Draft, DraftSegment, Proposal, Quote } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

/** From this share of what is asked on, a sentence counts as an answer; below it, it is only the nearest thing said. */
const answersFrom = 0.55;

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
    say: () => (best.support >= answersFrom ? state(asked, best, evidence) : refuse(asked, best)),
  };
}

function rank(asked: Understanding, passages: readonly Passage[], scores: readonly number[] | undefined): Candidate[] {
  const inSubject = new Set(asked.subjects.flatMap(({ matched }) => matched));
  const content = asked.words.filter((word, at) => isContent(word) && !inSubject.has(at));
  const type = answerTypeOf(asked.searchText);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const ranked = rankSentences(asked.searchText, passages, scores);
  const top = ranked[0]?.score ?? 0;
  return ranked
    .flatMap(({ passageId, start, end, score }): Candidate[] => {
      const passage = byId.get(passageId);
      if (passage === undefined) return [];
      const span = wholeLine(passage, start, end);
      const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
      const about = labelFits(passage, asked.aspects);
      const typed = type === undefined ? undefined : holdsAnswer(type, text, asked.searchText);
      const support = supportOf(content, asked, passage, text, about) * (typed === false && !about ? 0.6 : 1);
      return [
        {
          passage,
          ...span,
          support,
          score: support * 4 + (about ? 1.5 : 0) + (typed === true ? 0.8 : 0) + Math.max(-1.2, (score - top) * 0.3),
        },
      ];
    })
    .toSorted((one, other) => other.score - one.score);
}

/** How much of what is asked the sentence and its headings speak of. */
function supportOf(
  content: readonly Word[],
  asked: Understanding,
  passage: Passage,
  text: string,
  labelled: boolean,
): number {
  const near = wordsOf(`${passage.headingPath.join(' ')} ${passage.label ?? ''} ${text}`);
  const wanted = content.filter(({ text: word }) => !isYear(word));
  if (wanted.length === 0) return asked.subjects.length > 0 ? 0.7 : 0;
  const holds = (word: Word): number => {
    if (near.some((other) => sameWord(word, other))) return 1;
    if (labelled && isCueWord(word, asked.aspects)) return 0.85;
    return near.some((other) => sharesPart(word, other)) ? 0.7 : 0;
  };
  const held = wanted.reduce((sum, word) => sum + holds(word), 0);
  const base = asked.subjects.length > 0 ? (held + 0.8) / (wanted.length + 0.8) : held / wanted.length;
  const lacksName = wanted.some(
    (word) => word.start > 0 && /^\p{Lu}/u.test(word.text) && !near.some((other) => sameWord(word, other)),
  );
  return (
    base * (lacksName ? 0.5 : 1) * (asked.form === 'count' && !counts(wanted, text, passage, asked.aspects) ? 0.6 : 1)
  );
}

/** "Hvor mange ansatte": the sentence holds a number, and the thing that is counted, or another word for it. */
function counts(wanted: readonly Word[], text: string, { label }: Passage, asked: readonly Aspect[]): boolean {
  const [thing] = wanted;
  const words = wordsOf(`${label ?? ''} ${text}`);
  return (
    parseNumerals(text).length > 0 &&
    (thing === undefined ||
      words.some((word) => sameWord(word, thing) || sharesPart(word, thing)) ||
      asked.some((aspect) => isCueOf(thing, aspect) && numbered(text).some((word) => isCueOf(word, aspect))))
  );
}

/** Whether a word by itself asks for the aspect: two such words name the same thing ("ansatte", "medarbejdere"). */
function isCueOf(word: Word, aspect: Aspect): boolean {
  return aspectCues[aspect].cues.some(
    (cue) => wordsOf(cue).length === 1 && wordsOf(cue).some((one) => sameWord(one, word)),
  );
}

/** The words that a number stands straight before. */
function numbered(text: string): Word[] {
  return parseNumerals(text).flatMap(({ end, ambiguous }) =>
    ambiguous === true ? [] : wordsOf(text.slice(end)).slice(0, 1),
  );
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}

/** The years a question names that neither the sentence nor its headings hold. */
function otherYears(asked: Understanding, passage: Passage, text: string): boolean {
  const values = new Set(wordsOf(`${passage.headingPath.join(' ')} ${text}`).map(({ text: word }) => word));
  return asked.words.some(({ text: word }) => isYear(word) && !values.has(word));
}

function isCueWord(word: Word, asked: readonly Aspect[]): boolean {
  return asked.some((aspect) => aspectCues[aspect].cues.some((cue) => wordsOf(cue).some((one) => sameWord(one, word))));
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

function state(asked: Understanding, { passage, start, end }: Candidate, evidence: Evidence): Draft {
  const opensList = passage.kind === 'list' && passage.text.slice(0, end - passage.start).endsWith(':');
  const whole = opensList ? { start: passage.start, end: passage.end } : { start, end };
  const quote = quoteOf(passage, whole.start, whole.end, 'support');
  const items = quote.text.endsWith(':') ? itemsAfter(passage, evidence) : [];
  if (items.length === 0) {
    const said: DraftSegment = { kind: 'statement', text: framed(asked, passage, quote), quotes: [quote] };
    const isWeaker =
      otherYears(asked, passage, quote.text) || (asked.asksForName && !holdsPersonName(quote.text, passage));
    if (!isWeaker) return { status: 'answered', segments: [said] };
    const notice: DraftSegment = { kind: 'notice', text: notices.weaker, quotes: [] };
    return { status: 'partial', reason: 'asks_for_more_than_documents_say', segments: [said, notice] };
  }
  const quotes = items.map((item) => quoteOf(item, item.start, item.start + opening(item).length, 'support'));
  const text = `${framed(asked, passage, quote)} ${quotes.map((item) => withoutMarks(item.text)).join('; ')}.`;
  return { status: 'answered', segments: [{ kind: 'statement', text, quotes: [quote, ...quotes] }] };
}

/** Two capitalised words side by side that no heading holds. */
function holdsPersonName(text: string, { headingPath }: Passage): boolean {
  const headings = fold(headingPath.join(' '));
  return [...text.matchAll(/\p{Lu}[\p{L}.]*\s\p{Lu}\p{L}+/gu)].some(
    ([name]) => !headings.includes(fold(name)) && !/kommune/iu.test(name),
  );
}

/** The bullets that follow a lead-in. */
function itemsAfter(passage: Passage, { subjectPassages, passages }: Evidence): Passage[] {
  const inOrder = (subjectPassages.length > 0 ? subjectPassages : passages)
    .filter((one) => one.documentId === passage.documentId && one.start >= passage.end)
    .toSorted((one, other) => one.start - other.start);
  const stop = inOrder.findIndex(({ kind }) => kind !== 'item' && kind !== 'field');
  return stop < 0 ? inOrder : inOrder.slice(0, stop);
}

/** What a bullet opens with, up to its first clause: the thing, without what is said of it. */
function opening({ text }: Passage): string {
  return (/^.+?(?=(?:,\s(?:hvor|som|der)\b|\s–\s|\.\s|\.?$))/su.exec(text) ?? [text])[0];
}

function refuse(asked: Understanding, best: Candidate | undefined): Draft {
  const isNear =
    best !== undefined && best.support > 0.25 && (asked.subjects.length > 0 || asked.municipalities.length > 0);
  if (!isNear) {
    const isForeign = asked.subjects.length === 0 && asked.municipalities.length === 0 && (best?.support ?? 0) < 0.4;
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
  const text = passage.text.slice(start - passage.start, end - passage.start);
  const words = text.replace(/^[•\s]+/u, '');
  return { role, passageId: passage.id, start: end - words.length, end, text: words };
}

/** A labelled line is said under its section's name, without list marks; a sentence speaks for itself. */
function framed({ subjects }: Understanding, passage: Passage, quote: Quote): string {
  const text = withoutMarks(quote.text);
  const section = subjects.find(({ name }) => isAbout(passage, name))?.name ?? passage.headingPath.at(-1);
  if (passage.kind !== 'field' || section === undefined) return text;
  const label = passage.label ?? '';
  const value = text.startsWith(label) ? text.slice(label.length).replace(/^[:\s*]+/u, '') : text;
  const said = label === '' ? value : `${label.charAt(0).toLowerCase()}${label.slice(1)}: ${value}`;
  return `${section}, ${said}`;
}

/** Running text of a quote: list marks and line ends become semicolons and spaces. */
function withoutMarks(text: string): string {
  return text
    .replace(/^[•\s]+/u, '')
    .replace(/\s*\n\s*•\s*/gu, '; ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/:;/gu, ':');
}
