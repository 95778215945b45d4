import type { Answer, Citation } from '../answering/answer.ts';
import { shorten, wholeSentences } from './shorten.ts';

/** An answer as a chat message has room for it. */
export interface ShownAnswer {
  readonly segments: readonly ShownSegment[];
  /** What the segments' marks point to: `sources[n - 1]` is source n. Each is used. */
  readonly sources: readonly ShownSource[];
  /** Whether text or sources were left out, so that the message should link to the whole answer. */
  readonly cut: boolean;
}

export interface ShownSegment {
  readonly text: string;
  /** Numbers of sources, from 1, ascending. */
  readonly marks: readonly number[];
}

export interface ShownSource {
  readonly n: number;
  readonly role: Citation['role'];
  readonly title: string;
  /** "side 3" or "side 3-4". */
  readonly pages: string;
  /** Headings above the quote, outermost first. */
  readonly headings: readonly string[];
  /** The headings joined. Empty when there are none. */
  readonly place: string;
  /** Verbatim, whole. */
  readonly quote: string;
  /** Where the quote is marked in its document. */
  readonly url: string;
}

export interface ShownLimits {
  /** Most characters of all segments together, marks included. */
  readonly textCharacters: number;
  readonly sources: number;
}

/** Cuts an answer to the limits, at the end of a sentence, and numbers from 1 the sources that what is left points to. */
export function showAnswer(
  { segments, citations }: Pick<Answer, 'segments' | 'citations'>,
  limits: ShownLimits,
): ShownAnswer {
  let numbers: ReadonlyMap<number, number> = new Map();
  const shown: ShownSegment[] = [];
  let room = limits.textCharacters;
  let cut = false;
  for (const segment of segments) {
    const numbered = number(segment.citations, numbers, limits.sources);
    const marks = segment.citations.flatMap((n) => numbered.get(n) ?? []).toSorted((a, b) => a - b);
    // Only where there would be nothing at all is a sentence broken off.
    const fit = shown.length === 0 ? shorten : wholeSentences;
    const text = fit(segment.text, room - marksOf(marks).length);
    if (text === '') {
      cut = true;
      break;
    }
    numbers = numbered;
    shown.push({ text, marks });
    cut ||= marks.length < segment.citations.length || text !== segment.text;
    room -= text.length + marksOf(marks).length + 1;
    if (text !== segment.text) break;
  }
  const sources = citations.flatMap((citation) => {
    const n = numbers.get(citation.n);
    return n === undefined ? [] : [sourceOf(citation, n)];
  });
  return { segments: shown, sources: sources.toSorted((a, b) => a.n - b.n), cut };
}

/** The segments as plain text with their marks: "Randers er med. [1]". */
export function plainText(segments: readonly ShownSegment[]): string {
  return segments.map(({ text, marks }) => `${text}${marksOf(marks)}`).join(' ');
}

/** The page that gives the whole answer to a question. */
export function answerPage(publicUrl: string, { standaloneQuestion }: Pick<Answer, 'standaloneQuestion'>): string {
  return `${publicUrl}/?q=${encodeURIComponent(standaloneQuestion.toWellFormed())}`;
}

function sourceOf({ role, document, headingPath, page, pageEnd, quote, url }: Citation, n: number): ShownSource {
  return {
    n,
    role,
    title: document.title,
    pages: page === pageEnd ? `side ${page}` : `side ${page}-${pageEnd}`,
    headings: headingPath,
    place: headingPath.join(' › '),
    quote,
    url,
  };
}

/** Gives the next numbers to citations that have none yet, as long as there are sources left. */
function number(
  citations: readonly number[],
  numbers: ReadonlyMap<number, number>,
  most: number,
): ReadonlyMap<number, number> {
  const numbered = new Map(numbers);
  for (const n of citations) if (!numbered.has(n) && numbered.size < most) numbered.set(n, numbered.size + 1);
  return numbered;
}

function marksOf(marks: readonly number[]): string {
  return marks.map((n) => ` [${n}]`).join('');
}
