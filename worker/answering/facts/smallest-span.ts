import { headingName } from '../../../corpus/heading-name.ts';
import { holdsAnswer, type AnswerType } from '../../../corpus/index/answer-type.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf } from '../words.ts';
import type { AskedFact } from './asked-fact.ts';
import { nearness } from './concept.ts';
import { countsThing } from './counted-thing.ts';
import type { FactCandidate } from './fact-features.ts';

/** UTF-16 offsets in the document's canonical text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A labelled line of at most this many words is given whole when the line as such is asked for. */
const wholeLineWords = 45;
/** A paragraph of at most this many words may stand for the list that is asked for. */
const mostListedWords = 80;
/** A value of fewer words says nothing without its label. */
const bareWords = 5;
/** Types whose answer is a few words, and which may be cut out of their sentence. */
const shortTypes: ReadonlySet<AnswerType> = new Set(['frequency', 'share', 'money', 'date', 'count']);
const clauseEnds = /\s[–-]\s|;\s|,\s(?=(?:hvoraf|heraf|hvilket|men|som|der|hvor)\s)|\s(?=heraf\s)/gu;
/** How a clause that follows another begins, before what it says. */
const clauseOpening = /^(?:hvilket|hvoraf|heraf)\s+(?:\p{Ll}+\s+(?=(?:en|et|ca\.|i alt|\d)))?/u;

/**
 * The smallest span that answers: the only clause of the sentence that holds such a number or date, when it holds as
 * many of the asked words as the whole sentence, or the sentence, or, where a labelled line as such is asked for, the whole short line.
 * List marks are left out, and the label unless the value is bare without it.
 */
export function smallestSpan(
  asked: Pick<Understanding, 'searchText' | 'form'>,
  fact: AskedFact,
  candidate: FactCandidate,
): TextSpan {
  const { passage } = candidate;
  const isTyped = fact.type !== undefined && (shortTypes.has(fact.type) || holdsType(fact, asked, textAt(candidate)));
  const label = wordsOf(passage.label ?? '');
  const isLine =
    passage.kind === 'field' &&
    wordsOf(passage.text).length <= wholeLineWords &&
    fact.specifics.every((word) => nearness(word, label) > 0 || nearness(word, wordsOf(passage.text)) === 0);
  if (isLine && !isTyped) return withoutLabel(passage, { start: passage.start, end: passage.end });
  if (isOwnParagraph(asked, fact, passage)) return { start: passage.start, end: passage.end };
  const sentence = withoutLabel(passage, candidate);
  if (fact.type === undefined || !shortTypes.has(fact.type)) return sentence;
  const text = passage.text.slice(sentence.start - passage.start, sentence.end - passage.start);
  const typed = clausesOf(text).filter(({ start, end }) => holdsType(fact, asked, text.slice(start, end)));
  const [only] = typed;
  if (only === undefined || typed.length > 1) return sentence;
  if (heldIn(fact, text.slice(only.start, only.end)) < heldIn(fact, text)) return sentence;
  return { start: sentence.start + only.start, end: sentence.start + only.end };
}

/** Things are asked for of what a section is headed by, and its short paragraph tells them: one sentence would be a part. */
function isOwnParagraph(
  { form }: Pick<Understanding, 'form'>,
  { specifics, type }: AskedFact,
  { kind, headingPath, text }: FactCandidate['passage'],
): boolean {
  const heading = wordsOf(headingName(headingPath.at(-1) ?? ''));
  return (
    form === 'list' &&
    type === undefined &&
    kind === 'prose' &&
    wordsOf(text).length <= mostListedWords &&
    specifics.some((word) => nearness(word, heading) === 1)
  );
}

function textAt({ passage, start, end }: FactCandidate): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}

function holdsType(
  { type, isCount, counted }: AskedFact,
  asked: Pick<Understanding, 'searchText'>,
  text: string,
): boolean {
  if (type === undefined) return false;
  return isCount ? countsThing(text, undefined, counted) : holdsAnswer(type, text, asked.searchText);
}

function heldIn({ specifics }: AskedFact, text: string): number {
  const words = wordsOf(text);
  return specifics.filter((word) => nearness(word, words) > 0).length;
}

function clausesOf(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  const push = (end: number): void => {
    const clause = text.slice(start, end);
    const opening = clauseOpening.exec(clause)?.[0].length ?? 0;
    const isDependent = opening === 0 && /^(?:men|som|der|hvor)\s/u.test(clause);
    const trimmed = clause.slice(opening).trim().replace(/,$/u, '');
    if (trimmed !== '' && !isDependent) {
      const from = start + opening + clause.slice(opening).indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
  };
  for (const match of text.matchAll(clauseEnds)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  if (start > 0) push(text.length);
  return spans;
}

function withoutLabel(passage: FactCandidate['passage'], { start, end }: TextSpan): TextSpan {
  const text = passage.text.slice(start - passage.start, end - passage.start);
  const label = passage.label;
  const head = /^[•\s*]+/u.exec(text)?.[0].length ?? 0;
  // "X, som skal …" goes on from its label: without it half a sentence is left.
  const hasLabel =
    label !== undefined &&
    start === passage.start &&
    text.slice(head).startsWith(label) &&
    /^(?:\s*[:*\n]|\s*$)/u.test(text.slice(head + label.length));
  const mark = hasLabel ? (/^[:\s*]+/u.exec(text.slice(head + label.length))?.[0].length ?? 0) : 0;
  const isBare = wordsOf(text.slice(head + (label?.length ?? 0))).length < bareWords;
  if (hasLabel && isBare) return { start: start + head, end };
  const from = hasLabel ? head + label.length + mark : head;
  return from >= text.length ? { start, end } : { start: start + from, end };
}
