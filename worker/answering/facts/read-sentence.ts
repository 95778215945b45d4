import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { personPronouns, pronouns as thingPronouns } from '../../../corpus/danish/lexicon/conversation.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { remembered, rememberedOf } from '../../../corpus/danish/remembered.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { isContent, wordsOf, type Word } from '../words.ts';
import { isLeadIn } from './lead-in.ts';

const sentencesOf = remembered(splitSentences);
const pronouns = new Set([...thingPronouns, ...personPronouns].map(fold));
const numbersOf = remembered((text: string) => parseNumerals(text).map(({ value }) => value));

/** A sentence taken apart, whatever is asked. */
export interface ReadSentence {
  readonly text: string;
  /** Its words with those of its label, and those it is read together with, each once. */
  readonly here: readonly Word[];
  readonly around: readonly Word[];
  readonly content: readonly Word[];
  /** The first content word alone. */
  readonly first: readonly Word[];
  /** The numbers of the sentence and its headings. */
  readonly values: ReadonlySet<number>;
}

/** A passage with its sentences by where they start; it is met again with every question about its section. */
export const readPassage = rememberedOf(
  (passage: Passage) => ({
    all: eachOnce(wordsOf(passage.embeddedText)),
    sentences: new Map(
      sentencesOf(passage.text).map(({ start, end }) => [start, readSentence(passage, start, end)] as const),
    ),
  }),
  ({ embeddedText }) => embeddedText.length,
);

export function readSentence(passage: Passage, start: number, end: number): ReadSentence {
  const text = passage.text.slice(start, end);
  const words = wordsOf(text);
  const content = words.filter(isContent);
  // Each text by itself, and not joined, so that none is taken apart twice.
  return {
    text,
    here: eachOnce(
      wordsOf(cellNames(passage)),
      wordsOf(passage.label ?? ''),
      isLeadIn(text) ? wordsOf(passage.text) : words,
    ),
    around: eachOnce(
      wordsOf(passage.embeddedText.replace(passage.text, '')),
      ...contextOf(passage, start).map((context) => wordsOf(context)),
    ),
    content,
    first: content.slice(0, 1),
    values: new Set([...passage.headingPath.map(headingName), passage.label ?? '', text].flatMap(numbersOf)),
  };
}

/** A section, or the one that many headings above it. */
export function sectionKey({ documentId, headingPath }: Passage, above = 0): string {
  return [documentId, ...(above === 0 ? headingPath : headingPath.slice(0, above))].join('\n');
}

/** A cell of a table says nothing alone: its row and its table are read with it. */
export function cellNames(passage: Passage): string {
  return isCell(passage) ? passage.headingPath.slice(-2).map(headingName).join(' ') : '';
}

/** Whether a passage is a cell of a table: its label is the column's, and does not stand in its text. */
export function isCell({ kind, label, text }: Passage): boolean {
  return kind === 'field' && label !== undefined && !text.includes(label);
}

function eachOnce(...texts: readonly (readonly Word[])[]): readonly Word[] {
  const byForm = new Map<string, Word>();
  for (const words of texts) for (const word of words) byForm.set(word.folded, word);
  return [...byForm.values()];
}

/**
 * What a sentence is read together with: the rest of a labelled line or item, its own line and the lead-in of a list, or
 * the sentence before it in prose, with whom its "det" or "de" is about.
 */
function contextOf({ kind, text }: Passage, start: number): readonly string[] {
  if (kind === 'list') {
    const lineStart = text.lastIndexOf('\n', start) + 1;
    const lineEnd = text.indexOf('\n', start);
    return [text.slice(0, text.indexOf('\n') + 1), text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd)];
  }
  if (kind !== 'prose') return [text];
  const before = sentencesOf(text)
    .filter(({ start: begins }) => begins < start)
    .map(({ start: from, end: to }) => text.slice(from, to));
  const told = before.findLastIndex((sentence) => !opensWithPronoun(sentence));
  const referent = told >= 0 && told < before.length - 1 ? [openingOf(before[told] ?? '')] : [];
  return [...before.slice(-1), ...referent];
}

function opensWithPronoun(sentence: string): boolean {
  return pronouns.has(wordsOf(sentence)[0]?.folded ?? '');
}

/** What a sentence opens with is what the pronouns after it stand for, where that is a noun or name. */
function openingOf(sentence: string): string {
  const [first] = wordsOf(sentence);
  return first !== undefined && isContent(first) ? first.text : '';
}
