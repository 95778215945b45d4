import { ordinalPointers } from '../../../corpus/danish/lexicon/conversation.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';

const pointing = new RegExp(
  String.raw`(?<!\p{L})de\s(?:\p{L}+\s|\d+\s)?(?:${ordinalPointers.join('|')})(?!\p{L})`,
  'iu',
);

/** "… stiftet af de fire førstnævnte": a span that says so is told with the sentence in front of it, which names them. */
export function withPointedTo<Span extends { readonly start: number; readonly end: number }>(
  { text, start: from }: Passage,
  span: Span,
): Span {
  if (!pointing.test(text.slice(span.start - from, span.end - from))) return span;
  const sentences = splitSentences(text);
  const own = sentences.findIndex(({ start, end }) => from + start <= span.start && span.start < from + end);
  const before = sentences[own - 1];
  return before === undefined ? span : { ...span, start: from + before.start };
}
