import { fold } from '../../corpus/danish/folding.ts';
import { parseNumerals } from '../../corpus/danish/numerals.ts';
import { stem } from '../../corpus/danish/stemming.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Answer, Citation, Segment } from './answer.ts';
import { derive } from './derivation.ts';
import type { Draft, DraftSegment, Quote } from './draft.ts';

export interface Verified {
  readonly segments: readonly Segment[];
  readonly citations: readonly Citation[];
  readonly checks: Answer['checks'];
}

interface LocatedQuote {
  readonly quote: Quote;
  readonly passage: Passage;
  readonly check: Citation['check'];
}

/**
 * Holds every quote against the documents' canonical text and every statement against its quotes. A quote that does
 * not stand at its place is dropped and counted; a statement without a quote left, or with a number or name that its
 * quotes, their headings or titles do not hold, is dropped and counted.
 */
export async function verify(
  draft: Draft,
  question: string,
  index: PassageIndex,
  publicUrl: string,
): Promise<Verified> {
  const checks = { fabricated: 0, misattributed: 0, dropped: 0 };
  const citations: Citation[] = [];
  const segments: Segment[] = [];
  for (const segment of draft.segments) {
    if (segment.kind === 'notice') {
      segments.push({ kind: 'notice', text: segment.text, citations: [] });
      continue;
    }
    const located: LocatedQuote[] = [];
    for (const quote of segment.quotes) {
      const found = await locate(quote, index);
      if (found === 'fabricated' || found === 'misattributed') checks[found]++;
      else located.push(found);
    }
    if (located.length === 0 || !isSupported(segment, located, question, index)) {
      checks.dropped++;
      continue;
    }
    const numbers = located.map((found) => cite(found, citations, index, publicUrl));
    segments.push({ kind: 'statement', text: segment.text, citations: [...new Set(numbers)] });
  }
  return { segments, citations, checks };
}

async function locate(quote: Quote, index: PassageIndex): Promise<LocatedQuote | 'fabricated' | 'misattributed'> {
  const [passage] = await index.passages([quote.passageId]);
  const text = passage === undefined ? undefined : await index.documentText(passage.documentId);
  if (
    passage !== undefined &&
    text !== undefined &&
    quote.text.trim() !== '' &&
    text.slice(quote.start, quote.end) === quote.text
  )
    return { quote, passage, check: 'exact' };
  for (const { metadata } of index.documents)
    if ((await index.documentText(metadata.id))?.includes(quote.text) === true) return 'misattributed';
  return 'fabricated';
}

function isSupported(
  segment: DraftSegment,
  located: readonly LocatedQuote[],
  question: string,
  index: PassageIndex,
): boolean {
  const ground = [
    ...located.flatMap(({ quote, passage }) => [
      quote.text,
      passage.label ?? '',
      ...passage.headingPath,
      index.documents.find(({ metadata }) => metadata.id === passage.documentId)?.metadata.title ?? '',
    ]),
    ...(segment.negates === true ? [question] : []),
  ].join('\n');
  const quotes = located.map(({ quote }) => quote.text);
  const derived = (segment.derived ?? []).map((one) => (typeof one === 'number' ? one : derive(one, quotes)));
  if (derived.includes(undefined)) return false;
  const values = new Set([...parseNumerals(ground).map(({ value }) => value), ...derived]);
  const numerals = parseNumerals(segment.text).filter(({ ambiguous }) => ambiguous !== true);
  if (numerals.some(({ value }) => !values.has(value))) return false;
  const names = new Set(
    tokenize(ground).flatMap(({ text }) => [fold(text), withoutGenitive(fold(text)), stem(fold(text))]),
  );
  return tokenize(segment.text).every(({ text, start }) => {
    const isName = /^\p{Lu}/u.test(text) && !opensSentence(segment.text, start);
    return !isName || names.has(fold(text)) || names.has(withoutGenitive(fold(text))) || names.has(stem(fold(text)));
  });
}

function withoutGenitive(folded: string): string {
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

/** A capital that opens a sentence says nothing of a name. */
function opensSentence(text: string, at: number): boolean {
  return /(^|[.:?!]\s+)[»"(]*$/u.test(text.slice(0, at));
}

/** Adds the citation, or finds the same quote among those already made, and gives its number. */
function cite(
  { quote, passage, check }: LocatedQuote,
  citations: Citation[],
  index: PassageIndex,
  publicUrl: string,
): number {
  const known = citations.find(
    ({ document, start, end, role }) =>
      document.id === passage.documentId && start === quote.start && end === quote.end && role === quote.role,
  );
  if (known !== undefined) return known.n;
  const summary = index.documents.find(({ metadata }) => metadata.id === passage.documentId);
  const version = summary?.version ?? '';
  const n = citations.length + 1;
  const pages = summary?.pageStarts ?? [0];
  const pageOf = (offset: number): number => Math.max(1, pages.filter((start) => start <= offset).length);
  citations.push({
    n,
    role: quote.role,
    passageId: passage.id,
    document: { id: passage.documentId, title: summary?.metadata.title ?? passage.documentId, version },
    headingPath: passage.headingPath,
    page: pageOf(quote.start),
    pageEnd: pageOf(quote.end - 1),
    quote: quote.text,
    start: quote.start,
    end: quote.end,
    check,
    url: `${publicUrl}/dokument/${encodeURIComponent(passage.documentId)}?p=${passage.id}&fra=${quote.start}&til=${quote.end}&v=${version}#citat`,
  });
  return n;
}
